// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pipeline/input_digest.h"

#include "models/store/chunk_codec.h"

#include <QCryptographicHash>

namespace tidemark::pipeline {

namespace {

class Hasher
{
public:
    void add(std::string_view text)
    {
        const auto size = static_cast<std::uint64_t>(text.size());
        m_hash.addData(QByteArrayView(reinterpret_cast<const char*>(&size), sizeof size));
        m_hash.addData(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
    }
    void add(std::uint64_t value)
    {
        m_hash.addData(QByteArrayView(reinterpret_cast<const char*>(&value), sizeof value));
    }

    void add(const Bars& bars)
    {
        add(describe(bars.key()));
        const auto span = [](const Eigen::ArrayXd& column) {
            return std::span<const double>{column.data(), static_cast<std::size_t>(column.size())};
        };
        store::ChunkRows rows;
        rows.times = bars.times();
        rows.values = {span(bars.open()), span(bars.high()), span(bars.low()), span(bars.close()), span(bars.volume())};
        add(static_cast<std::uint64_t>(bars.size()));
        add(store::contentSum(rows));
    }

    void add(const Frame& frame)
    {
        add(frame.kind());
        for (std::size_t c = 0; c < frame.schema().columns.size(); ++c)
            std::visit([&](const auto& column) { addColumn(column); }, frame.column(c));
    }

    [[nodiscard]] std::string result() const { return m_hash.result().toHex().left(8).toStdString(); }

private:
    void addColumn(const std::vector<std::string>& column)
    {
        for (const auto& cell : column)
            add(cell);
    }
    template <typename T>
    void addColumn(const std::vector<T>& column)
    {
        m_hash.addData(QByteArrayView(reinterpret_cast<const char*>(column.data()),
                                      static_cast<qsizetype>(column.size() * sizeof(T))));
    }

    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

} // namespace

std::string inputDigest(const std::string& study, const ParamValues& params, const StudyInputs& inputs)
{
    Hasher hasher;
    hasher.add(study);
    for (const auto& [id, value] : params.all()) {
        hasher.add(id);
        hasher.add(paramToString(value));
    }
    for (const auto& [role, bars] : inputs.bars) {
        hasher.add(role);
        if (bars)
            hasher.add(*bars);
    }
    for (const auto& [role, contracts] : inputs.contracts) {
        hasher.add(role);
        for (const auto& bars : contracts)
            hasher.add(*bars);
    }
    for (const auto& [role, frame] : inputs.frames) {
        hasher.add(role);
        if (frame)
            hasher.add(*frame);
    }
    return hasher.result();
}

} // namespace tidemark::pipeline
