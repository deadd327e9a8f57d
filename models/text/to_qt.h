// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QString>

#include <memory>

class QTranslator;

namespace tidemark {

/// Turns a Text into a sentence of one language. The report's language may differ from the interface's, so each has its own.
/// Safe to use from several threads once made.
class Translator
{
public:
    explicit Translator(Language language);
    ~Translator();
    Translator(const Translator&) = delete;
    Translator& operator=(const Translator&) = delete;

    [[nodiscard]] Language language() const { return m_language; }
    [[nodiscard]] QString operator()(const Text& text) const;
    /// The catalogue itself, for QCoreApplication::installTranslator.
    [[nodiscard]] QTranslator* catalogue() const { return m_catalogue.get(); }

private:
    Language m_language;
    std::unique_ptr<QTranslator> m_catalogue;
};

[[nodiscard]] inline QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace tidemark
