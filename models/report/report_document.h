// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/figure_spec.h"
#include "models/figure/study_request.h"

#include <QString>

#include <memory>
#include <string>
#include <variant>
#include <vector>

/// The report as one value in memory. Every format is written from it; none from another format. Its text is in one language, all
/// numbers in it are formatted, and it holds nothing that XML or PDF could not carry: no control characters, no lone surrogates, no
/// marks that change the direction of writing.
namespace tidemark::report {

/// A stretch of text of one kind.
struct Run
{
    QString text;
    bool bold = false;
    bool italic = false;
    bool code = false;
    bool missing = false; ///< stands where a value is missing: shown so that nobody overlooks it
    QString link;         ///< `https://…`, `mailto:…`, or `#anchor` of a heading, figure or table; empty: none
    int footnote = 0;     ///< the reference to that footnote, 1…; text is then empty
    std::string binding;  ///< where a bound number comes from: `cta_levels.distance_pct`
    friend bool operator==(const Run&, const Run&) = default;
};

using Inlines = std::vector<Run>;

/// The text alone, without footnote references.
[[nodiscard]] QString plainText(const Inlines& inlines);

/// Levels 1 (a part, starts a page) to 3. The number is part of the text: `1.2 核心罪魁：…`.
struct Heading
{
    int level = 1;
    Inlines text;
    QString anchor; ///< ASCII, unique: `s-1-2`
    int part = 0;   ///< 1–4 for what stands in the four parts, else 0
};

struct Paragraph
{
    Inlines text;
    std::vector<std::string> claims; ///< ids of the claims it cites
};

/// Bullets or numbers. An item of level 1 belongs to the one of level 0 before it.
struct List
{
    struct Item
    {
        int level = 0;
        Inlines text;
    };
    bool numbered = false;
    std::vector<Item> items;
    std::vector<std::string> claims;
};

/// A figure as data: each format draws or charts it itself.
struct Figure
{
    int number = 1;  ///< through the whole report
    QString anchor;  ///< `figure-1`
    Inlines caption; ///< `图 1　…`, with number; says SIMULATED where it applies
    QString measure; ///< what is drawn: unit, window, method; may be empty
    QString altText; ///< what is seen; never empty
    QString source;  ///< one line under the figure, its digest at the end; may be empty
    Simulation simulated = Simulation::None;
    std::shared_ptr<const FigureSpec> spec; ///< never null
    StudyRequest request = {};              ///< what gave it
};

/// A table, every cell formatted. Each row has as many cells as there are columns.
struct Table
{
    struct Column
    {
        QString title;
        bool numeric = false; ///< right-aligned
        double weight = 1;    ///< of its width, by what is in it
    };
    int number = 1;
    QString anchor;  ///< `table-1`
    Inlines caption; ///< `表 1　…`
    std::vector<Column> columns;
    std::vector<std::vector<Inlines>> rows;
    QString note;   ///< under the table; may be empty
    QString source; ///< may be empty
    Simulation simulated = Simulation::None;
};

/// A box of its own: what a reader of the numbers must have.
struct NoteBox
{
    bool caution = false;
    std::vector<Inlines> paragraphs;
};

struct Quote
{
    std::vector<Inlines> paragraphs;
};

struct Block
{
    std::string id;      ///< `1.1.1/4`: section and place, stable while the text before it does not change
    std::string section; ///< `1.1.1`
    std::variant<Heading, Paragraph, List, Figure, Table, NoteBox, Quote> content;
};

struct Footnote
{
    int number = 1; ///< in order of reference; each is referenced once
    Inlines text;
};

struct Cover
{
    QString title;
    QString subtitle;
    QString organisation;
    QString author;
    QString date;       ///< of the as-of, as words
    QString simulation; ///< `SIMULATED` and what of it; empty for real data
};

/// One number of the report and where it stands, for the comparison of two reports.
struct BoundValue
{
    std::string section;
    std::string key;  ///< `cta_levels(level=6500).distance_pct`
    double value = 0; ///< NaN for words
    QString shown;    ///< as it stands in the text
    bool missing = false;
};

/// How long a part is.
struct PartCount
{
    int part = 1;
    int han = 0;    ///< Han characters
    int words = 0;  ///< words in Latin letters
    int target = 0; ///< Han characters (zh) or words (en) the outline asks for
};

enum class ProblemKind {
    Missing,   ///< a value, figure or table without data
    Unknown,   ///< a key nobody knows
    Syntax,    ///< a text that cannot be read as it is written
    Altered,   ///< characters, pictures or lengths that were taken out
    Conflict,  ///< a claim that the measurement does not bear out
    Simulated, ///< a study that rests on simulated data
    Input,     ///< a dataset that would fill a gap
    Length     ///< a part short of its target
};

/// Something a person must know before the report goes out.
struct Problem
{
    ProblemKind kind = ProblemKind::Missing;
    std::string section;
    std::string file; ///< `zh/1.1.1.md`, or `note 1.1.1`
    int line = 0;     ///< 0: the whole section
    Text text;
    std::string figure = {}; ///< the one that is not there for want of data: `cta_levels(level=6500)/candles`
};

struct ReportDocument
{
    Language language = Language::Chinese;
    Cover cover;
    TimePoint asOf{};
    Simulation simulated = Simulation::None;
    std::string digest;    ///< 8 hex digits of the data state
    QString contentsTitle; ///< `目录`
    QString simulatedMark; ///< for captions and figures: `模拟数据`; empty when nothing is simulated
    std::vector<Block> blocks;
    std::vector<Footnote> footnotes;
    std::vector<BoundValue> values; ///< in order of appearance
    std::vector<PartCount> parts;
};

/// Every heading in order: what a table of contents and an outline are made of.
[[nodiscard]] std::vector<const Heading*> headings(const ReportDocument& document);
[[nodiscard]] std::vector<const Figure*> figures(const ReportDocument& document);
[[nodiscard]] std::vector<const Table*> tables(const ReportDocument& document);

/// Han characters, and words in Latin letters, in a text.
[[nodiscard]] int hanCount(const QString& text);
[[nodiscard]] int wordCount(const QString& text);

} // namespace tidemark::report
