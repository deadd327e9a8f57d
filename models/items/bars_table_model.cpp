// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/bars_table_model.h"

#include "models/items/roles.h"
#include "models/text/to_qt.h"

#include <QIODevice>
#include <QLocale>

#include <array>
#include <charconv>
#include <cmath>

namespace tidemark {

namespace {

struct NamedColumn
{
    const char* id;
    Text title;
    const Eigen::ArrayXd* values;
};

std::vector<NamedColumn> columnsOf(const Bars& bars)
{
    std::vector<NamedColumn> columns;
    const auto add = [&](const char* id, Text title, const Eigen::ArrayXd& values) {
        if (values.size() > 0)
            columns.push_back({id, std::move(title), &values});
    };
    add("open", TM_TEXT("items", "Open"), bars.open());
    add("high", TM_TEXT("items", "High"), bars.high());
    add("low", TM_TEXT("items", "Low"), bars.low());
    add("close", TM_TEXT("items", "Close"), bars.close());
    add("volume", TM_TEXT("items", "Volume"), bars.volume());
    return columns;
}

void append(QByteArray& bytes, double value)
{
    if (!std::isfinite(value))
        return;
    // Volumes of thousands of millions stay plain numbers, for those who read the file by eye.
    const double size = std::abs(value);
    const bool plainSize = size == 0 || (size >= 1e-6 && size < 1e15);
    std::array<char, 48> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value,
                                   plainSize ? std::chars_format::fixed : std::chars_format::scientific)
                         .ptr;
    bytes.append(digits.data(), static_cast<qsizetype>(end - digits.data()));
}

} // namespace

BarsTableModel::BarsTableModel(QObject* parent)
    : QAbstractTableModel(parent), m_translator(std::make_shared<Translator>(Language::English))
{
}

void BarsTableModel::setBars(BarsPtr bars)
{
    beginResetModel();
    m_bars = std::move(bars);
    m_columns.clear();
    if (m_bars)
        for (NamedColumn& column : columnsOf(*m_bars))
            m_columns.emplace_back(std::move(column.title), column.values);
    endResetModel();
}

void BarsTableModel::setTranslator(std::shared_ptr<const Translator> translator)
{
    beginResetModel();
    m_translator = std::move(translator);
    endResetModel();
}

int BarsTableModel::rowOf(TimePoint time) const
{
    if (!m_bars || m_bars->empty())
        return -1;
    return static_cast<int>(std::min(lowerIndex(m_bars->times(), time), m_bars->size() - 1));
}

int BarsTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_bars ? 0 : static_cast<int>(m_bars->size());
}

int BarsTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_bars ? 0 : static_cast<int>(m_columns.size()) + 1;
}

QVariant BarsTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto row = static_cast<std::size_t>(index.row());
    const TimePoint time = m_bars->times()[row];
    const bool intraday = isIntraday(m_bars->key().interval);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (index.column() > 0 ? Qt::AlignRight : Qt::AlignLeft)));
    if (index.column() == 0) {
        if (role == Qt::ToolTipRole)
            return toQString(isoTime(time));
        if (role != Qt::DisplayRole)
            return {};
        return intraday ? toQString(formatTime(time, TimeStyle::NewYork, m_translator->language()))
                        : toQString(isoDate(std::chrono::floor<std::chrono::days>(time)));
    }
    const double value =
        (*m_columns[static_cast<std::size_t>(index.column()) - 1].second)[static_cast<Eigen::Index>(row)];
    if (role == SortRole)
        return value;
    if (role != Qt::DisplayRole)
        return {};
    return std::isfinite(value) ? QLocale::c().toString(value, 'f', QLocale::FloatingPointShortest)
                                : QStringLiteral("—");
}

QVariant BarsTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::DisplayRole) {
        if (section > 0)
            return (*m_translator)(m_columns[static_cast<std::size_t>(section) - 1].first);
        return isIntraday(m_bars->key().interval) ? (*m_translator)(TM_TEXT("items", "Time"))
                                                  : (*m_translator)(TM_TEXT("items", "Day"));
    }
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | (section > 0 ? Qt::AlignRight : Qt::AlignLeft)));
    return {};
}

Status writeBarsCsv(QIODevice& device, const Bars& bars, const Progress& progress)
{
    constexpr qsizetype kPiece = 1 << 20;
    const auto columns = columnsOf(bars);
    const bool intraday = isIntraday(bars.key().interval);
    QByteArray piece = QByteArrayLiteral("\xEF\xBB\xBF");
    piece += intraday ? "time" : "date";
    for (const NamedColumn& column : columns)
        piece.append(',').append(column.id);
    piece += "\r\n";
    const auto flush = [&]() -> Status {
        if (device.write(piece) != piece.size())
            return fail(ErrorCode::Io, TM_TEXT("items", "The rows were not written: %1. Choose another folder.")
                                           .with(device.errorString().toStdString()));
        piece.clear();
        return {};
    };
    for (std::size_t row = 0; row < bars.size(); ++row) {
        const TimePoint time = bars.times()[row];
        piece += intraday ? isoTime(time) : isoDate(std::chrono::floor<std::chrono::days>(time));
        for (const NamedColumn& column : columns) {
            piece += ',';
            append(piece, (*column.values)[static_cast<Eigen::Index>(row)]);
        }
        piece += "\r\n";
        if (piece.size() < kPiece)
            continue;
        if (progress.cancelled())
            return fail(ErrorCode::Cancelled, TM_TEXT("items", "The export was cancelled."));
        progress.report(static_cast<double>(row) / static_cast<double>(bars.size()));
        if (const Status written = flush(); !written)
            return written;
    }
    return flush();
}

} // namespace tidemark
