// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/key.h"

#include <algorithm>

namespace tidemark::report {

namespace {

bool isNameStart(QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_'; }
bool isNamePart(QChar c) { return isNameStart(c) || (c >= u'0' && c <= u'9'); }

tl::unexpected<Error> expected(Text what) { return fail(ErrorCode::Parse, std::move(what)); }

} // namespace

void Scanner::skipBlanks()
{
    while (m_at < m_text.size() && m_text[m_at].isSpace())
        ++m_at;
}

bool Scanner::atEnd()
{
    skipBlanks();
    return m_at >= m_text.size();
}

bool Scanner::take(QStringView word)
{
    if (!rest().startsWith(word))
        return false;
    m_at += word.size();
    return true;
}

bool Scanner::takeWord(QStringView word)
{
    skipBlanks();
    const QStringView text = rest();
    if (!text.startsWith(word)
        || (text.size() > word.size() && (isNamePart(text[word.size()]) || text[word.size()] == u'.')))
        return false;
    m_at += word.size();
    return true;
}

std::string Scanner::identifier()
{
    const qsizetype from = m_at;
    if (m_at < m_text.size() && isNameStart(m_text[m_at]))
        while (m_at < m_text.size() && isNamePart(m_text[m_at]))
            ++m_at;
    return m_text.mid(from, m_at - from).toUtf8().toStdString();
}

std::string Scanner::until(QStringView stops)
{
    const QChar quote = peek();
    if (quote == u'"' || quote == u'“') {
        const auto end = m_text.indexOf(quote == u'"' ? u'"' : u'”', m_at + 1);
        if (end > m_at) {
            const auto inside = m_text.mid(m_at + 1, end - m_at - 1);
            m_at = end + 1;
            return inside.toUtf8().toStdString();
        }
    }
    const qsizetype from = m_at;
    while (m_at < m_text.size() && !stops.contains(m_text[m_at]))
        ++m_at;
    return m_text.mid(from, m_at - from).trimmed().toUtf8().toStdString();
}

Result<StudyRequest> Scanner::request()
{
    StudyRequest request;
    request.study = identifier();
    if (request.study.empty())
        return expected(TM_TEXT("report", "expected the name of a study"));
    if (!take(u"("))
        return request;
    while (true) {
        skipBlanks();
        const std::string name = identifier();
        skipBlanks();
        if (name.empty() || !take(u"="))
            return expected(TM_TEXT("report", "expected name=value after “%1(”").with(request.study));
        skipBlanks();
        request.params[name] = until(u",)");
        skipBlanks();
        if (take(u")"))
            return request;
        if (!take(u","))
            return expected(TM_TEXT("report", "the bracket after “%1” is not closed").with(request.study));
    }
}

Result<Key> Scanner::studyKey()
{
    auto request = this->request();
    if (!request)
        return tl::unexpected(request.error());
    Key key{.kind = KeyKind::Study, .request = std::move(*request)};
    if (!take(u"."))
        return expected(TM_TEXT("report", "expected a dot and a name after “%1”").with(key.request.study));
    key.name = identifier();
    if (key.name.empty())
        return expected(TM_TEXT("report", "expected a name after “%1.”").with(key.request.study));
    if (key.name == "params" && take(u".")) {
        key.parameter = true;
        key.name = identifier();
        return key;
    }
    if (take(u"[")) {
        key.row = until(u"]");
        if (key.row.empty() || !take(u"]") || !take(u"."))
            return expected(TM_TEXT("report", "expected a row and a column, as in %1[1].date").with(key.name));
        key.column = identifier();
        if (key.column.empty())
            return expected(TM_TEXT("report", "expected a column after “%1[%2].”").with(key.name).with(key.row));
    } else if (take(u".")) {
        key.column = identifier();
        if (key.column != "rows")
            return expected(TM_TEXT("report", "“%1.%2” is no key; a table’s cell is %1[1].%2, its length %1.rows")
                                .with(key.name)
                                .with(key.column));
    }
    return key;
}

Result<Key> Scanner::key()
{
    skipBlanks();
    const qsizetype from = m_at;
    Key key;
    if (take(u"claim:")) {
        key.kind = KeyKind::Claim;
        const qsizetype start = m_at;
        while (m_at < m_text.size() && (isNamePart(m_text[m_at]) || m_text[m_at] == u'.' || m_text[m_at] == u'-'))
            ++m_at;
        key.name = m_text.mid(start, m_at - start).toUtf8().toStdString();
        if (key.name.empty())
            return expected(TM_TEXT("report", "expected a claim after “claim:”"));
    } else if (take(u"ref:")) {
        key.kind = KeyKind::Reference;
        key.name = identifier();
        skipBlanks();
        key.target = until(u"|");
        if ((key.name != "figure" && key.name != "table" && key.name != "section") || key.target.empty())
            return expected(TM_TEXT("report", "expected ref:figure, ref:table or ref:section and what it refers to"));
    } else if (take(u"report.")) {
        key.kind = KeyKind::Report;
        key.name = identifier();
    } else if (take(u"series:")) {
        key.request.study = "series";
        const qsizetype dot = rest().indexOf(u'.');
        key.request.params["instrument"] = dot > 0 ? rest().left(dot).trimmed().toUtf8().toStdString() : std::string{};
        m_at += std::max<qsizetype>(dot, 0) + 1;
        key.name = identifier();
        if (dot <= 0 || key.name.empty())
            return expected(TM_TEXT("report", "expected an instrument and what of it, as in series:VIX.close"));
    } else {
        auto study = studyKey();
        if (!study)
            return study;
        key = std::move(*study);
    }
    key.written = m_text.mid(from, m_at - from).trimmed().toUtf8().toStdString();
    return key;
}

Result<Binding> parseBinding(QStringView text)
{
    Scanner scanner{text};
    auto key = scanner.key();
    if (!key)
        return tl::unexpected(key.error());
    Binding binding{std::move(*key), {}};
    scanner.skipBlanks();
    while (scanner.take(u"|")) {
        while (!scanner.atEnd() && scanner.peek() != u'|')
            binding.format.push_back(scanner.until(u" |"));
        if (binding.format.empty())
            return expected(TM_TEXT("report", "expected a format after the bar"));
    }
    if (!scanner.atEnd())
        return expected(TM_TEXT("report", "“%1” is not understood").with(scanner.rest().toUtf8().toStdString()));
    return binding;
}

Result<StudyRequest> parseRequest(QStringView text, QStringView& rest)
{
    Scanner scanner{text};
    auto request = scanner.request();
    rest = scanner.rest();
    return request;
}

std::string written(const StudyRequest& request)
{
    std::string text = request.study;
    for (const auto& [name, value] : request.params)
        text += (text == request.study ? '(' : ',') + name + '=' + value;
    return request.params.empty() ? text : text + ')';
}

} // namespace tidemark::report
