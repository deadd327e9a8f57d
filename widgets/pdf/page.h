// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/pdf/page_units.h"
#include "widgets/pdf/rich_text.h"

#include <QColor>
#include <QRectF>
#include <QString>

#include <map>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace tidemark::pdf {

/// One line of a text.
struct LineItem
{
    std::shared_ptr<const RichText> text;
    int line = 0;
};

struct FigureItem
{
    const report::Figure* figure = nullptr; ///< of the document the layout was made from
};

/// A filled rectangle: rules, boxes.
struct FillItem
{
    QColor color;
};

/// A frame of dashes.
struct FrameItem
{
    QColor color;
};

/// The day's own line on the cover.
struct CurveItem
{
    std::vector<double> values;
    double level = 0; ///< drawn as a dashed line: the prior close
};

inline constexpr int kArtifact = -1;

struct Item
{
    QRectF rect;
    std::variant<LineItem, FigureItem, FillItem, FrameItem, CurveItem> content;
    int element = kArtifact; ///< which structure element it belongs to
};

/// A rectangle of a page that leads to an anchor (`#s-1-2`) or an address.
struct Link
{
    QRectF rect;
    QString target;
    int element = kArtifact;
};

enum class Numbering { None, Roman, Decimal };

struct Page
{
    std::vector<Item> items;
    std::vector<Link> links;
    Numbering numbering = Numbering::Decimal;
    int number = 0;
    [[nodiscard]] QString label() const; ///< `iv`, `12`, or empty
};

/// An element of the document's structure, as readers for the blind follow it.
struct Element
{
    std::string type; ///< `P`, `H1`, `Table` …
    int parent = -1;  ///< -1: the document
    QString alt;      ///< Figure
    bool header = false;
};

/// An entry of the outline.
struct Bookmark
{
    QString title;
    int level = 1;
    int page = 0;
    double y = 0;
};

struct Anchor
{
    int page = 0;
    double y = 0;
};

/// A report set on pages. Holds pointers into the document it was made from.
struct Layout
{
    PageFormat format;
    ReportFonts fonts;
    std::vector<Page> pages;
    std::vector<Element> elements; ///< in reading order
    std::vector<Bookmark> outline;
    std::map<QString, Anchor> anchors;

    /// The printed number of the page an anchor is on; empty when there is none.
    [[nodiscard]] QString pageLabel(const QString& anchor) const;
};

} // namespace tidemark::pdf
