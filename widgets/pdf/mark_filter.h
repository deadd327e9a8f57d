// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/pdf/page.h"

#include <qpdf/QPDFObjectHandle.hh>

#include <vector>

namespace tidemark::pdf {

/// Replaces the rectangles of markStructure() in a page's content by marked content, and keeps which element each piece belongs to.
class MarkFilter : public QPDFObjectHandle::TokenFilter
{
public:
    explicit MarkFilter(const std::vector<Element>& elements) : m_elements(elements) {}

    void handleToken(const QPDFTokenizer::Token& token) override;
    void handleEOF() override;

    /// Element of each marked-content identifier of the page, in order.
    [[nodiscard]] const std::vector<int>& owners() const { return m_owners; }

private:
    void flush();
    /// True when the tokens that wait are the operands of a mark; writes the marked-content operator then.
    [[nodiscard]] bool takeMark();

    const std::vector<Element>& m_elements;
    std::vector<QPDFTokenizer::Token> m_waiting;
    std::vector<int> m_owners;
    bool m_swallowFill = false;
};

} // namespace tidemark::pdf
