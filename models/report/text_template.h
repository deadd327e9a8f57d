// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/condition.h"

#include <memory>

namespace tidemark::report {

/// One piece of a section's text as it was written.
struct TemplateNode
{
    enum class Kind { Text, Binding, Choice };
    struct Branch
    {
        std::optional<Condition> condition; ///< none: else
        std::vector<TemplateNode> nodes;
        std::string written; ///< the condition, for messages
        int line = 0;
    };
    Kind kind = Kind::Text;
    int line = 1;
    QString text;    ///< Text
    Binding binding; ///< Binding
    std::vector<Branch> branches;
};

/// Something wrong with a text, and its line.
struct TextFault
{
    int line = 0;
    Text text;
};

/// A section's text, read but not filled in.
struct TextTemplate
{
    std::vector<std::pair<QString, QString>> front; ///< front matter: key, value
    std::vector<TemplateNode> nodes;
    std::vector<TextFault> faults; ///< what could not be read; it is left out of `nodes`

    [[nodiscard]] QString frontValue(QStringView key) const;
    /// Calls `visit` with every key of bindings and conditions, whichever branch will be printed.
    void visitKeys(const std::function<void(const Key&)>& visit) const;
    /// Every line that starts with `::`, whichever branch it is in.
    [[nodiscard]] std::vector<QString> directiveLines() const;
};

/// Reads bindings and conditions. Precondition: `text` is clean (cleanText). Never fails: what cannot be read becomes a fault.
[[nodiscard]] TextTemplate parseTemplate(const QString& text);

} // namespace tidemark::report
