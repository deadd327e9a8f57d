// SPDX-License-Identifier: GPL-3.0-or-later
// Tongdaxin, Wind and others that write Chinese headers, mostly in GBK: bars under `日期,开盘,最高,最低,收盘,成交量`, with units in
// brackets; above them a title (`600519 贵州茅台 日线 前复权`, or `证券代码,600519.SH`), below them `数据来源:通达信`.
#include "models/import/bar_reader.h"

#include <algorithm>
#include <array>
#include <vector>

namespace tidemark::importing {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// A header cell without blanks and its unit in brackets, which goes to `unit`.
std::string nameOf(std::string_view cell, std::string* unit = nullptr)
{
    std::string out;
    for (const char c : cell)
        if (c != ' ' && c != '\t')
            out += c;
    for (const auto& [open, close] :
         {std::pair{std::string{"("}, std::string{")"}}, {std::string{"（"}, std::string{"）"}}}) {
        const auto from = out.find(open);
        const auto to = out.rfind(close);
        if (from == std::string::npos || to == std::string::npos || to < from)
            continue;
        if (unit != nullptr)
            *unit = out.substr(from + open.size(), to - from - open.size());
        out.erase(from);
    }
    return out;
}

int columnOf(const Table& table, std::size_t row, const std::vector<std::string_view>& names,
             std::string* unit = nullptr)
{
    for (const auto name : names)
        for (std::size_t i = 0; i < table.width(row); ++i)
            if (nameOf(table.cell(row, i), unit) == name)
                return static_cast<int>(i);
    return kNoColumn;
}

const std::vector<std::string_view> kDates{"日期", "交易日期", "日期时间", "交易时间", "时间"};
const std::vector<std::string_view> kCloses{"收盘", "收盘价", "最新价", "收盘点位"};

std::size_t headerRow(const Table& table)
{
    for (std::size_t row = 0; row < std::min<std::size_t>(12, table.preview().size()); ++row)
        if (columnOf(table, row, kDates) != kNoColumn && columnOf(table, row, kCloses) != kNoColumn)
            return row;
    return table.preview().size();
}

/// Shares in one unit of the volume column: `手` is a lot of 100, `万股` ten thousand shares.
std::optional<double> sharesOf(const std::string& unit)
{
    constexpr std::array<std::pair<std::string_view, double>, 9> kUnits{{{"", 1},
                                                                         {"股", 1},
                                                                         {"份", 1},
                                                                         {"张", 1},
                                                                         {"手", 100},
                                                                         {"百股", 100},
                                                                         {"万股", 1e4},
                                                                         {"万手", 1e6},
                                                                         {"亿股", 1e8}}};
    const auto it = std::ranges::find(kUnits, std::string_view{unit}, &std::pair<std::string_view, double>::first);
    return it == kUnits.end() ? std::nullopt : std::optional{it->second};
}

struct About
{
    std::string code;     ///< `600519`, `600519.SH`
    std::string exchange; ///< `SH`, `SZ`, `BJ` where the file name says it
    std::string name;
    Adjustment adjustment = Adjustment::Unknown;
    bool tongdaxin = false;
};

bool isCode(std::string_view word)
{
    if (word.size() == 9 && word[6] == '.')
        word = word.substr(0, 6);
    return word.size() == 6 && std::ranges::all_of(word, isDigit);
}

std::vector<std::string> wordsOf(std::string_view text)
{
    std::vector<std::string> words;
    std::size_t first = 0;
    while (first < text.size()) {
        const auto end = std::min(text.find_first_of(" \t,:#_-", first), text.size());
        if (end > first)
            words.emplace_back(text.substr(first, end - first));
        first = end + 1;
    }
    return words;
}

/// What the lines above the header and the file name say.
About aboutOf(const Table& table, std::size_t header)
{
    About about;
    for (std::size_t row = 0; row < header; ++row)
        for (std::size_t i = 0; i < table.width(row); ++i) {
            const auto words = wordsOf(table.cell(row, i));
            for (std::size_t w = 0; w < words.size(); ++w) {
                const std::string& word = words[w];
                if (about.code.empty() && isCode(word)) {
                    about.code = word;
                    if (w + 1 < words.size())
                        about.name = words[w + 1];
                    about.tongdaxin = row == 0 && i == 0 && w == 0;
                }
                if (word == "不复权")
                    about.adjustment = Adjustment::Raw;
                else if (word == "前复权" || word == "后复权")
                    about.adjustment = Adjustment::SplitsAndDividends;
            }
        }
    for (const auto& word : wordsOf(table.stem())) {
        if (word == "SH" || word == "SZ" || word == "BJ")
            about.exchange = word;
        else if (about.code.empty() && isCode(word))
            about.code = word;
    }
    return about;
}

/// `600519.SH`: the exchange from the file, else by the ranges the exchanges number their securities in.
std::string idOf(const About& about)
{
    if (about.code.size() != 6)
        return uppered(about.code);
    const bool index = about.name.find("指数") != std::string::npos || about.name.find("综指") != std::string::npos;
    std::string exchange = about.exchange;
    if (exchange.empty() && index)
        exchange = about.code.starts_with("399") ? "SZ" : "SH";
    if (exchange.empty())
        exchange = std::string_view{"569"}.find(about.code[0]) != std::string_view::npos  ? "SH"
                   : std::string_view{"48"}.find(about.code[0]) != std::string_view::npos ? "BJ"
                                                                                          : "SZ";
    return about.code + '.' + exchange;
}

Guess guessOf(ReadContext& context, const About& about)
{
    Guess guess = instrumentOfSymbol(context, idOf(about));
    if (!guess.known && !about.name.empty()) {
        guess.instrument.nameZh = about.name;
        guess.instrument.aliases.push_back(about.name);
    }
    return guess;
}

} // namespace

std::string_view withoutFooter(std::string_view text)
{
    constexpr std::array<std::string_view, 6> kMarks{"数据来源", "#数据来源", "来源", "注：", "注:", "备注"};
    std::string_view kept = text;
    for (int lines = 0; lines < 8 && !kept.empty(); ++lines) {
        auto body = kept;
        while (!body.empty() && (body.back() == '\n' || body.back() == '\r'))
            body.remove_suffix(1);
        const auto newline = body.rfind('\n');
        const auto first = newline == std::string_view::npos ? 0 : newline + 1;
        auto line = trimmed(body.substr(first));
        if (line.starts_with('"'))
            line.remove_prefix(1);
        const bool footer = line.empty() || std::ranges::all_of(line, [](char c) { return c == ',' || c == '\t'; })
                            || std::ranges::any_of(kMarks, [&](auto mark) { return line.starts_with(mark); });
        if (!footer)
            break;
        kept = text.substr(0, first);
    }
    return kept;
}

Match recogniseChinese(const Table& table)
{
    return headerRow(table) < table.preview().size() ? Match::Certain : Match::No;
}

Status readChinese(ReadContext& whole)
{
    const auto text = withoutFooter(whole.table.text());
    const auto cut = Table::of(whole.table.fileName(), text, whole.table.separator());
    if (!cut)
        return tl::unexpected(cut.error());
    const Table& table = *cut;
    const std::size_t header = headerRow(table);
    if (header >= table.preview().size())
        return fail(ErrorCode::Parse, TM_TEXT("import", "there is no line with 日期 and 收盘 above the rows"));
    const About about = aboutOf(table, header);
    ReadContext context{table,       whole.options, whole.instruments, whole.progress, whole.log,
                        whole.batch, whole.source,  whole.companion,   whole.findings};
    context.batch.provenance.formatName = about.tongdaxin ? "Tongdaxin export" : "Chinese headers (Wind and others)";
    if (text.size() < whole.table.text().size())
        context.log.note(0, TM_TEXT("import", "the lines below the table were left out"));

    BarLayout layout;
    std::string unit;
    layout.headerRow = header;
    layout.dataRow = header + 1;
    layout.shortRows = true;
    layout.time = columnOf(table, header, kDates);
    if (const int clock = columnOf(table, header, {"时间"}); clock != layout.time)
        layout.clock = clock;
    layout.open = columnOf(table, header, {"开盘", "开盘价", "今开"});
    layout.high = columnOf(table, header, {"最高", "最高价"});
    layout.low = columnOf(table, header, {"最低", "最低价"});
    layout.close = columnOf(table, header, kCloses);
    layout.symbol = columnOf(table, header, {"代码", "证券代码", "股票代码", "Wind代码"});
    layout.volume = columnOf(table, header, {"成交量", "成交股数"}, &unit);
    layout.zone = "Asia/Shanghai";
    layout.stampsAtEnd = about.tongdaxin; // 0931 is the first minute
    layout.adjustment = about.adjustment;
    if (const auto shares = sharesOf(unit))
        layout.volumeScale = *shares;
    else
        context.warn(TM_TEXT("import", "The unit of the volume, %1, is not known: the numbers are taken as they stand")
                         .with(unit));
    if (layout.symbol == kNoColumn && context.options.instrument.empty()) {
        if (about.code.empty())
            return fail(ErrorCode::Ambiguous,
                        TM_TEXT("import", "neither a title nor the file's name gives the security's code. Name the "
                                          "instrument with --instrument, for example --instrument 600519.SH"));
        layout.instrument = guessOf(context, about);
    }
    const Status status = readBars(context, layout);
    context.warnIfAdjustmentUnknown(
        TM_TEXT("import", "The file does not say whether its prices are adjusted for splits and dividends"));
    return status;
}

} // namespace tidemark::importing
