// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/expand.h"

#include "models/report/clean_text.h"
#include "models/report/value_format.h"

namespace tidemark::report {

namespace {

constexpr qsizetype kValueLimit = 2000;

class Expander
{
public:
    Expander(const SectionContext& context, const ValueSource& values, const Translator& translator)
        : m_context(context), m_values(values), m_translator(translator)
    {
        m_result.lines.push_back(1);
    }

    void nodes(const std::vector<TemplateNode>& list)
    {
        for (const auto& node : list) {
            switch (node.kind) {
            case TemplateNode::Kind::Text:
                literal(node.text, node.line);
                break;
            case TemplateNode::Kind::Binding:
                binding(node.binding, node.line);
                break;
            case TemplateNode::Kind::Choice:
                choice(node);
                break;
            }
        }
    }

    void problem(ProblemKind kind, int line, Text text)
    {
        m_result.problems.push_back({kind, m_context.section, m_context.file, line, std::move(text)});
    }

    ExpandedText take() { return std::move(m_result); }

private:
    void literal(const QString& text, int line)
    {
        if (m_result.text.isEmpty() || m_result.text.endsWith(u'\n'))
            m_result.lines.back() = line;
        for (qsizetype at = text.indexOf(u'\n'); at >= 0; at = text.indexOf(u'\n', at + 1))
            m_result.lines.push_back(++line);
        m_result.text += text;
    }

    void value(Run run, int line)
    {
        if (m_result.text.isEmpty() || m_result.text.endsWith(u'\n'))
            m_result.lines.back() = line;
        m_result.text += markOf(m_result.values.size());
        m_result.values.push_back(std::move(run));
    }

    void noData(const std::string& binding, int line)
    {
        value({.text = m_translator(noDataText()), .missing = true, .binding = binding}, line);
    }

    void binding(const Binding& written, int line)
    {
        const Key& key = written.key;
        if (key.name.empty()) // could not be read; the fault is told
            return noData({}, line);
        if (key.kind == KeyKind::Reference)
            return value({.link = QStringLiteral("ref:") + toQString(key.name) + u' ' + toQString(key.target)}, line);
        const Key inside = resolved(key);
        const Found found = m_values.find(inside);
        std::string reference = key.kind == KeyKind::Claim ? "claim:" + key.name : inside.written;
        if (found.state != Found::State::Present)
            return lost(found.state == Found::State::Unknown ? ProblemKind::Unknown : ProblemKind::Missing, reference,
                        line, found.reason, true);
        if (citesOnly(written.format))
            return value({.binding = std::move(reference)}, line);
        const auto shown = formatted(found, written.format, m_translator);
        if (!shown) {
            const bool missing = shown.error().code == ErrorCode::NoData;
            return lost(missing ? ProblemKind::Missing : ProblemKind::Syntax, reference, line, shown.error().text,
                        missing);
        }
        const QString clean = cleanLine(*shown, kValueLimit).text;
        m_result.bound.push_back({m_context.section, keyWithFormat(reference, written), found.number, clean, false});
        value({.text = clean, .binding = std::move(reference)}, line);
    }

    /// A slot without its value.
    void lost(ProblemKind kind, const std::string& reference, int line, const Text& reason, bool bound)
    {
        problem(kind, line, TM_TEXT("report", "{{%1}}: %2").with(reference).with(reason));
        if (bound)
            m_result.bound.push_back({m_context.section, reference, std::numeric_limits<double>::quiet_NaN(),
                                      m_translator(noDataText()), true});
        noData(reference, line);
    }

    static std::string keyWithFormat(const std::string& key, const Binding& binding)
    {
        // Named parts are values of their own; other formats show the same number.
        for (const auto& word : binding.format)
            if (word == "measured" || word == "difference" || word == "verdict")
                return key + '|' + word;
        return key;
    }

    Key resolved(Key key) const
    {
        if (key.kind == KeyKind::Study) {
            const StudyRequest given = key.request;
            key.request = inSection(std::move(key.request), m_context);
            const std::string before = written(given);
            if (given != key.request && key.written.starts_with(before))
                key.written = written(key.request) + key.written.substr(before.size());
        }
        return key;
    }

    void choice(const TemplateNode& node)
    {
        for (const auto& branch : node.branches) {
            if (!branch.condition)
                return nodes(branch.nodes);
            const auto answer =
                evaluate(*branch.condition, [&](const Key& key) { return m_values.comparable(resolved(key)); });
            if (!answer) {
                problem(answer.error().code == ErrorCode::NotFound ? ProblemKind::Unknown : ProblemKind::Syntax,
                        branch.line,
                        TM_TEXT("report", "{{#if %1}}: %2").with(branch.written).with(answer.error().text));
                return noData({}, branch.line);
            }
            if (!*answer) {
                problem(ProblemKind::Missing, branch.line,
                        TM_TEXT("report", "{{#if %1}}: a value it compares is missing").with(branch.written));
                return noData({}, branch.line);
            }
            if (**answer)
                return nodes(branch.nodes);
        }
    }

    const SectionContext& m_context;
    const ValueSource& m_values;
    const Translator& m_translator;
    ExpandedText m_result;
};

} // namespace

QString markOf(std::size_t index)
{
    const auto low = static_cast<char16_t>(0xE000 + (index & 0xFFF));
    const auto high = static_cast<char16_t>(0xE000 + ((index >> 12) & 0xFFF));
    return QString(QChar(kMark)) + QChar(high) + QChar(low);
}

std::size_t indexOfMark(QStringView text, qsizetype at)
{
    return static_cast<std::size_t>(text[at + 1].unicode() - 0xE000) << 12
           | static_cast<std::size_t>(text[at + 2].unicode() - 0xE000);
}

StudyRequest inSection(StudyRequest request, const SectionContext& context)
{
    const auto own = context.params.find(request.study);
    if (own != context.params.end())
        for (const auto& [name, value] : own->second)
            request.params.try_emplace(name, value);
    return request;
}

Result<std::map<std::string, std::map<std::string, std::string>>> sectionParams(const QString& written)
{
    std::map<std::string, std::map<std::string, std::string>> params;
    QStringView rest = QStringView{written}.trimmed();
    while (!rest.isEmpty()) {
        auto request = parseRequest(rest, rest);
        if (!request)
            return tl::unexpected(request.error());
        params[request->study] = std::move(request->params);
        rest = rest.trimmed();
    }
    return params;
}

ExpandedText expand(const TextTemplate& text, const SectionContext& context, const ValueSource& values,
                    const Translator& translator)
{
    Expander expander(context, values, translator);
    for (const auto& fault : text.faults)
        expander.problem(ProblemKind::Syntax, fault.line, fault.text);
    expander.nodes(text.nodes);
    return expander.take();
}

Text noDataText() { return TM_TEXT("report", "no data"); }

} // namespace tidemark::report
