// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/to_qt.h"

#include <QTranslator>

namespace tidemark {

Translator::Translator(Language language) : m_language(language), m_catalogue(std::make_unique<QTranslator>())
{
    if (language == Language::Chinese)
        (void)m_catalogue->load(QStringLiteral(":/i18n/tidemark_zh.qm"));
}

Translator::~Translator() = default;

QString Translator::operator()(const Text& text) const
{
    const auto lookup = [this](std::string_view context, const std::string& source) -> std::string {
        const std::string terminated{context};
        const QString found = m_catalogue->translate(terminated.c_str(), source.c_str());
        return found.isEmpty() ? source : found.toStdString();
    };
    return QString::fromStdString(render(text, m_language, lookup));
}

} // namespace tidemark
