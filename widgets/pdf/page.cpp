// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pdf/page.h"

#include <array>
#include <utility>

namespace tidemark::pdf {

namespace {

QString roman(int number)
{
    static constexpr std::array<std::pair<int, const char*>, 13> kDigits{{{1000, "m"},
                                                                          {900, "cm"},
                                                                          {500, "d"},
                                                                          {400, "cd"},
                                                                          {100, "c"},
                                                                          {90, "xc"},
                                                                          {50, "l"},
                                                                          {40, "xl"},
                                                                          {10, "x"},
                                                                          {9, "ix"},
                                                                          {5, "v"},
                                                                          {4, "iv"},
                                                                          {1, "i"}}};
    QString text;
    for (const auto& [value, digits] : kDigits)
        for (; number >= value; number -= value)
            text += QLatin1String(digits);
    return text;
}

} // namespace

QString Page::label() const
{
    switch (numbering) {
    case Numbering::None:
        return {};
    case Numbering::Roman:
        return roman(number);
    case Numbering::Decimal:
        return QString::number(number);
    }
    return {};
}

QString Layout::pageLabel(const QString& anchor) const
{
    const auto it = anchors.find(anchor);
    return it == anchors.end() ? QString() : pages[static_cast<std::size_t>(it->second.page)].label();
}

} // namespace tidemark::pdf
