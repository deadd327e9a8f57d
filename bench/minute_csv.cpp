// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/minute_csv.h"

#include "models/core/time.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <cstdio>
#include <random>
#include <stdexcept>

namespace tidemark::bench {

void writeMinutes(const QString& path, long rows)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        throw std::runtime_error("cannot write the CSV");
    std::mt19937_64 random(20251120);
    const auto upTo = [&](std::uint64_t cents) { return static_cast<std::int64_t>(random() % cents); };
    std::int64_t close = 65'000;
    std::string buffer = "datetime,open,high,low,close,volume\n";
    std::array<char, 128> line{};
    TimePoint time = makeDate(2006, 1, 2);
    for (long i = 0; i < rows; ++i, time += std::chrono::minutes{1}) {
        const std::int64_t open = close;
        close = std::max<std::int64_t>(1'000, close + upTo(41) - 20);
        std::string stamp = isoTime(time).substr(0, 19);
        stamp[10] = ' ';
        const int n =
            std::snprintf(line.data(), line.size(), "%s,%.2f,%.2f,%.2f,%.2f,%lld\n", stamp.c_str(),
                          static_cast<double>(open) / 100, static_cast<double>(std::max(open, close) + upTo(15)) / 100,
                          static_cast<double>(std::min(open, close) - upTo(15)) / 100, static_cast<double>(close) / 100,
                          static_cast<long long>(upTo(20'000)));
        buffer.append(line.data(), static_cast<std::size_t>(n));
        if (buffer.size() > (std::size_t{1} << 20)) {
            file.write(buffer.data(), static_cast<qint64>(buffer.size()));
            buffer.clear();
        }
    }
    file.write(buffer.data(), static_cast<qint64>(buffer.size()));
}

} // namespace tidemark::bench
