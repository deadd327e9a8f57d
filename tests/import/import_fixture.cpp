// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/import/import_fixture.h"

#include <QBuffer>
#include <QFile>

#include <quazip/quazip.h>
#include <quazip/quazipfile.h>
#include <quazip/quazipnewinfo.h>

#include <sstream>

namespace tidemark {

QString ImportTest::write(const std::string& name, std::string_view content)
{
    const QString path = m_folder.filePath(QString::fromStdString(name));
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    EXPECT_EQ(file.write(content.data(), static_cast<qint64>(content.size())), static_cast<qint64>(content.size()));
    return path;
}

Result<ImportBatch> ImportTest::import(const std::string& name, std::string_view content, const ImportOptions& options)
{
    return importFile(write(name, content), options, Progress{});
}

std::string sentence(const Result<ImportBatch>& result) { return result ? std::string{} : plain(result.error().text); }

std::vector<std::string> told(const ImportBatch& batch, IssueKind kind)
{
    std::vector<std::string> out;
    for (const auto& issue : batch.issues) {
        if (issue.kind != kind)
            continue;
        std::string text = "line " + std::to_string(issue.line);
        if (!issue.column.empty())
            text += ' ' + issue.column;
        if (!issue.seen.empty())
            text += " «" + issue.seen + "»";
        out.push_back(text + ": " + plain(issue.reason));
    }
    return out;
}

std::string dump(const ImportBatch& batch)
{
    std::ostringstream out;
    out.precision(17);
    out << batch.provenance.format << ' ' << batch.provenance.rowsTaken << ' ' << batch.provenance.rowsFlagged << ' '
        << batch.provenance.rowsRefused << '\n';
    for (const auto& series : batch.series) {
        const Bars& bars = *series.bars;
        out << describe(bars.key()) << ' ' << adjustmentName(series.adjustment) << '\n';
        for (std::size_t i = 0; i < bars.size(); ++i) {
            out << isoTime(bars.times()[i]);
            for (const auto* column : {&bars.open(), &bars.high(), &bars.low(), &bars.close(), &bars.volume()})
                if (column->size() > 0)
                    out << ' ' << (*column)[static_cast<Eigen::Index>(i)];
            out << '\n';
        }
    }
    for (const auto& frame : batch.frames) {
        out << frame.kind() << ' ' << frame.rows() << '\n';
        for (std::size_t c = 0; c < frame.schema().columns.size(); ++c)
            std::visit(
                [&](const auto& column) {
                    for (const auto& value : column) {
                        if constexpr (std::is_same_v<std::decay_t<decltype(value)>, Date>)
                            out << value.time_since_epoch().count() << ' ';
                        else if constexpr (std::is_same_v<std::decay_t<decltype(value)>, TimePoint>)
                            out << value.time_since_epoch().count() << ' ';
                        else
                            out << value << ' ';
                    }
                },
                frame.column(c));
    }
    return out.str();
}

std::string joined(const std::vector<std::string>& lines)
{
    std::string out;
    for (const auto& line : lines)
        out += line + '\n';
    return out;
}

std::string zipOf(const std::vector<std::pair<std::string, std::string>>& entries, unsigned externalAttributes)
{
    QByteArray bytes;
    QBuffer device(&bytes);
    QuaZip zip(&device);
    EXPECT_TRUE(zip.open(QuaZip::mdCreate));
    for (const auto& [name, content] : entries) {
        QuaZipNewInfo info(QString::fromStdString(name));
        info.externalAttr = externalAttributes;
        QuaZipFile file(&zip);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly, info));
        file.write(content.data(), static_cast<qint64>(content.size()));
        file.close();
    }
    zip.close();
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

} // namespace tidemark
