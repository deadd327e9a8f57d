// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pdf/mark_filter.h"

#include "widgets/pdf/structure_marks.h"

#include <cmath>
#include <cstdlib>

namespace tidemark::pdf {

void MarkFilter::flush()
{
    for (const auto& token : m_waiting)
        writeToken(token);
    m_waiting.clear();
}

bool MarkFilter::takeMark()
{
    std::vector<double> numbers;
    for (const auto& token : m_waiting)
        if (token.getType() != QPDFTokenizer::tt_space)
            numbers.push_back(std::strtod(token.getValue().c_str(), nullptr));
    if (numbers.size() != 4)
        return false;
    const long place = std::lround(numbers[0]);
    if (place != kBeginMark && place != kEndMark)
        return false;
    m_waiting.clear();
    if (place == kEndMark) {
        write("\nEMC\n");
        return true;
    }
    const auto element = static_cast<int>(-3 - std::lround(numbers[1]));
    if (element < 0) {
        write("\n/Artifact BMC\n");
    } else {
        write("\n/" + m_elements[static_cast<std::size_t>(element)].type + " <</MCID " + std::to_string(m_owners.size())
              + ">> BDC\n");
        m_owners.push_back(element);
    }
    return true;
}

void MarkFilter::handleToken(const QPDFTokenizer::Token& token)
{
    switch (token.getType()) {
    case QPDFTokenizer::tt_integer:
    case QPDFTokenizer::tt_real:
    case QPDFTokenizer::tt_space:
        m_waiting.push_back(token);
        return;
    case QPDFTokenizer::tt_word:
        if (m_swallowFill && token.getValue() == "f") {
            m_swallowFill = false;
            m_waiting.clear();
            return;
        }
        if (token.getValue() == "re" && takeMark()) {
            m_swallowFill = true;
            return;
        }
        break;
    default:
        break;
    }
    flush();
    writeToken(token);
}

void MarkFilter::handleEOF() { flush(); }

} // namespace tidemark::pdf
