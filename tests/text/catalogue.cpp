// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/text/catalogue.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <array>

namespace tidemark::test {

namespace {

Message readMessage(QXmlStreamReader& xml, const QString& context)
{
    Message message{.context = context, .source = {}, .translation = {}};
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source")) {
            message.source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            const auto type = xml.attributes().value(QLatin1String("type")).toString();
            message.obsolete = type == QLatin1String("obsolete") || type == QLatin1String("vanished");
            QString text;
            while (!(xml.readNext() == QXmlStreamReader::EndElement && xml.name() == QLatin1String("translation"))
                   && !xml.atEnd())
                if (xml.isCharacters() && !(xml.isWhitespace() && xml.text().contains(QLatin1Char('\n'))))
                    text += xml.text();
            message.translation = text;
            message.finished = type.isEmpty() && !text.isEmpty();
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

/// The value of adjacent C++ string literals, for the escapes our sources use.
QString literalValue(const QString& literals)
{
    static const QRegularExpression literal{QStringLiteral(R"re("((?:[^"\\]|\\.)*)")re")};
    QString value;
    for (const auto& match : literal.globalMatch(literals))
        value += match.captured(1);
    return value.replace(QLatin1String("\\n"), QLatin1String("\n"))
        .replace(QLatin1String("\\\""), QLatin1String("\""))
        .replace(QLatin1String("\\\\"), QLatin1String("\\"));
}

} // namespace

Result<std::vector<Message>> readCatalogue(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, verbatim((path + QStringLiteral(": ") + file.errorString()).toStdString()));
    QXmlStreamReader xml(&file);
    std::vector<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("message"))
            messages.push_back(readMessage(xml, context));
    }
    if (xml.hasError())
        return fail(ErrorCode::Parse, verbatim((path + QStringLiteral(": ") + xml.errorString()).toStdString()));
    return messages;
}

std::vector<Message> markedTexts(const QString& folder, QStringList& strange)
{
    static const QRegularExpression comment{QStringLiteral("^\\s*(//|#define).*$"),
                                            QRegularExpression::MultilineOption};
    static const QRegularExpression use{QStringLiteral(R"re(\bTM_TEXT\()re")};
    static const QRegularExpression arguments{
        QStringLiteral(R"re(\G\s*("(?:[^"\\]|\\.)*")\s*,\s*((?:"(?:[^"\\]|\\.)*"\s*)+)\))re")};
    std::vector<Message> messages;
    QDirIterator it(folder, {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                    QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QString text = QString::fromUtf8(file.readAll()).remove(comment);
        for (const auto& found : use.globalMatch(text)) {
            const auto match = arguments.match(text, found.capturedEnd());
            if (match.hasMatch())
                messages.push_back({.context = literalValue(match.captured(1)),
                                    .source = literalValue(match.captured(2)),
                                    .translation = {}});
            else
                strange.append(file.fileName() + QStringLiteral(": ")
                               + text.mid(found.capturedStart(), 60).simplified());
        }
    }
    return messages;
}

QStringList placeholders(const QString& text)
{
    static const QRegularExpression placeholder{QStringLiteral("%(?:[1-9]|n)")};
    QStringList found;
    for (const auto& match : placeholder.globalMatch(text))
        found.append(match.captured());
    found.removeDuplicates();
    found.sort();
    return found;
}

QStringList typographyFaults(const QString& chinese)
{
    struct Rule
    {
        const char* fault;
        QRegularExpression pattern;
    };
    // Unified ideographs: the Han script's own class takes in the brackets and stops of Chinese text as well.
    const auto han = [](const char* pattern) {
        return QRegularExpression{
            QString::fromUtf8(pattern).replace(QLatin1Char('@'), QStringLiteral("[\\x{3400}-\\x{9FFF}]"))};
    };
    static const std::array<Rule, 8> rules{{
        {"ASCII punctuation next to Han", han(R"re(@\s?[,;:?!]|[,:?!]\s?@|(?<!;);\s?@)re")},
        {"ASCII full stop after Han", han(R"re(@\.(?![A-Za-z0-9]))re")},
        {"ASCII bracket next to Han", han(R"re(@\(|\(@|@\))re")},
        {"straight quote next to Han", han(R"re(@["']|["']@)re")},
        {"space between Han", han(R"re(@ +@)re")},
        {"space beside full-width punctuation", han(R"re( [，。；：？！、）」]|[，。；：？！、（「] )re")},
        {"hyphen as minus", han(R"re((?<![A-Za-z0-9%\-])-%[1-9])re")},
        {"three dots for an ellipsis", han(R"re(\.\.\.)re")},
    }};
    QStringList faults;
    for (const auto& rule : rules)
        if (const auto match = rule.pattern.match(chinese); match.hasMatch())
            faults.append(QString::fromUtf8(rule.fault) + QStringLiteral(" at “") + match.captured()
                          + QStringLiteral("”"));
    return faults;
}

} // namespace tidemark::test
