// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/markdown.h"

#include <QUrl>

namespace tidemark::report {

namespace {

constexpr qsizetype kLongestUrl = 2000;

/// The address as it may stand in a document; empty when it is not one that a report links to.
QString safeUrl(const QString& written)
{
    const QUrl url(written, QUrl::StrictMode);
    const QString scheme = url.scheme().toLower();
    const bool web = (scheme == QStringLiteral("http") || scheme == QStringLiteral("https")) && !url.host().isEmpty();
    if (!url.isValid() || (!web && scheme != QStringLiteral("mailto")))
        return {};
    return QString::fromLatin1(url.toEncoded());
}

class InlineParser
{
public:
    InlineParser(QStringView text, const std::vector<Run>& values, std::vector<Text>& altered)
        : m_text(text), m_values(values), m_altered(altered)
    {
    }

    Inlines run()
    {
        while (m_at < m_text.size())
            step();
        flush();
        return std::move(m_runs);
    }

private:
    void step()
    {
        const QChar c = m_text[m_at];
        if (c == QChar(kMark)) {
            flush();
            Run value = m_values[indexOfMark(m_text, m_at)];
            value.bold = value.bold || m_style.bold;
            value.italic = value.italic || m_style.italic;
            if (value.link.isEmpty())
                value.link = m_style.link;
            m_runs.push_back(std::move(value));
            m_at += kMarkLength;
            return;
        }
        if (m_at == m_linkEnd) {
            flush();
            m_style.link.clear();
            m_at = m_afterLink;
            m_linkEnd = -1;
            return;
        }
        if (c == u'\\' && m_at + 1 < m_text.size()
            && QStringLiteral("\\`*_{}[]()#+-.!|:<>~").contains(m_text[m_at + 1])) {
            m_plain += m_text[m_at + 1];
            m_at += 2;
            return;
        }
        if ((c == u'`' && code()) || (c == u'*' && emphasis()) || (c == u'!' && picture()) || (c == u'[' && bracket()))
            return;
        m_plain += c;
        ++m_at;
    }

    bool code()
    {
        if (m_noCode)
            return false;
        const auto end = m_text.indexOf(u'`', m_at + 1);
        if (end < 0) {
            m_noCode = true;
            return false;
        }
        flush();
        const QStringView inside = m_text.mid(m_at + 1, end - m_at - 1);
        m_style.code = true;
        for (qsizetype i = 0; i < inside.size();) {
            if (inside[i] == QChar(kMark)) {
                m_plain += m_values[indexOfMark(inside, i)].text;
                i += kMarkLength;
            } else {
                m_plain += inside[i++];
            }
        }
        flush();
        m_style.code = false;
        m_at = end + 1;
        return true;
    }

    /// `*` and `**`: they open before what is not a blank when a closing one follows, and close after what is not a blank.
    bool emphasis()
    {
        const qsizetype length = m_text.mid(m_at).startsWith(u"**") ? 2 : 1;
        bool& on = length == 2 ? m_style.bold : m_style.italic;
        qsizetype& end = length == 2 ? m_boldEnd : m_italicEnd;
        if (on && m_at == end) {
            flush();
            on = false;
            m_at += length;
            return true;
        }
        bool& hopeless = length == 2 ? m_noBold : m_noItalic;
        const qsizetype next = m_at + length;
        if (on || hopeless || next >= m_text.size() || m_text[next].isSpace())
            return false;
        const auto close = closing(next, length);
        if (close < 0) {
            hopeless = true;
            return false;
        }
        flush();
        on = true;
        end = close;
        m_at = next;
        return true;
    }

    [[nodiscard]] qsizetype closing(qsizetype from, qsizetype length) const
    {
        for (qsizetype i = m_text.indexOf(u'*', from); i >= 0; i = m_text.indexOf(u'*', i)) {
            qsizetype stars = 0;
            while (i + stars < m_text.size() && m_text[i + stars] == u'*')
                ++stars;
            const bool fits = length == 2 ? stars >= 2 : stars == 1 || stars == 3;
            if (fits && i > from && !m_text[i - 1].isSpace() && m_text[i - 1] != u'\\')
                return stars == 3 && length == 2 ? i + 1 : i;
            i += stars;
        }
        return -1;
    }

    /// `[words](target)`: where the words end and where all of it ends; nothing when it is not that.
    struct Span
    {
        qsizetype wordsEnd = -1;
        qsizetype end = -1;
        QString target;
    };
    [[nodiscard]] std::optional<Span> linkAt(qsizetype open) const
    {
        qsizetype close = open + 1;
        while (close < m_text.size() && m_text[close] != u']' && m_text[close] != u'[')
            ++close;
        if (close + 1 >= m_text.size() || m_text[close] != u']' || m_text[close + 1] != u'(')
            return std::nullopt;
        qsizetype end = close + 2;
        qsizetype depth = 1;
        for (; end < m_text.size() && end - close < kLongestUrl; ++end) {
            if (m_text[end] == u'(')
                ++depth;
            else if (m_text[end] == u')' && --depth == 0)
                break;
        }
        if (end >= m_text.size() || m_text[end] != u')')
            return std::nullopt;
        return Span{close, end + 1, m_text.mid(close + 2, end - close - 2).trimmed().toString()};
    }

    bool picture()
    {
        if (m_at + 1 >= m_text.size() || m_text[m_at + 1] != u'[')
            return false;
        const auto span = linkAt(m_at + 1);
        if (!span)
            return false;
        const QString words = m_text.mid(m_at + 2, span->wordsEnd - m_at - 2).toString();
        if (m_altered.size() < 20)
            m_altered.push_back(TM_TEXT("report", "A picture is left out and its words kept: %1")
                                    .with(span->target.left(120).toStdString()));
        // Read again as text, without the mark of a picture.
        m_at += 2;
        m_linkEnd = span->wordsEnd;
        m_afterLink = span->end;
        return true;
    }

    bool bracket()
    {
        if (m_at + 1 < m_text.size() && m_text[m_at + 1] == u'^') {
            const auto close = m_text.indexOf(u']', m_at + 2);
            if (close < 0 || close - m_at > 100)
                return false;
            flush();
            m_runs.push_back(
                {.link = QStringLiteral("note:") + m_text.mid(m_at + 2, close - m_at - 2).trimmed().toString()});
            m_at = close + 1;
            return true;
        }
        if (m_linkEnd >= 0)
            return false;
        const auto span = linkAt(m_at);
        if (!span)
            return false;
        flush();
        m_style.link = safeUrl(span->target);
        if (m_style.link.isEmpty() && m_altered.size() < 20)
            m_altered.push_back(TM_TEXT("report", "A link is left out and its words kept: %1")
                                    .with(span->target.left(120).toStdString()));
        m_linkEnd = span->wordsEnd;
        m_afterLink = span->end;
        ++m_at;
        return true;
    }

    void flush()
    {
        if (m_plain.isEmpty())
            return;
        Run run = m_style;
        run.text = std::move(m_plain);
        m_plain.clear();
        m_runs.push_back(std::move(run));
    }

    QStringView m_text;
    const std::vector<Run>& m_values;
    std::vector<Text>& m_altered;
    Inlines m_runs;
    QString m_plain;
    Run m_style;
    qsizetype m_at = 0;
    qsizetype m_boldEnd = -1, m_italicEnd = -1;
    qsizetype m_linkEnd = -1, m_afterLink = -1;
    // What was looked for in vain once is not there further on either.
    bool m_noCode = false, m_noBold = false, m_noItalic = false;
};

} // namespace

Inlines parseInlines(QStringView text, const std::vector<Run>& values, std::vector<Text>& altered)
{
    return InlineParser{text, values, altered}.run();
}

bool joinsTightly(QChar before, QChar after)
{
    const auto tight = [](QChar c) {
        return c.script() == QChar::Script_Han || (c.unicode() >= 0x3000 && c.unicode() <= 0x303F)
               || (c.unicode() >= 0xFF00 && c.unicode() <= 0xFFEF) || c == u'—' || c == u'“' || c == u'”';
    };
    return tight(before) || tight(after);
}

} // namespace tidemark::report
