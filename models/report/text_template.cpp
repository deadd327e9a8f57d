// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/text_template.h"

namespace tidemark::report {

namespace {

constexpr std::size_t kDeepest = 16; ///< conditions within one another

struct Tag
{
    qsizetype begin = 0; ///< of the braces, or of the line when a control tag stands alone on it
    qsizetype end = 0;
    QStringView inside;
};

bool isControl(QStringView inside)
{
    return inside.startsWith(u'#') || inside.startsWith(u'/') || inside.startsWith(u'!') || inside == u"else"
           || inside.startsWith(u"elif ");
}

/// Widens a control tag that stands alone on its line to the whole line, so that it leaves no empty one.
void widen(Tag& tag, QStringView text)
{
    qsizetype begin = tag.begin;
    while (begin > 0 && text[begin - 1] == u' ')
        --begin;
    qsizetype end = tag.end;
    while (end < text.size() && text[end] == u' ')
        ++end;
    const bool alone = (begin == 0 || text[begin - 1] == u'\n') && (end == text.size() || text[end] == u'\n');
    if (alone) {
        tag.begin = begin;
        tag.end = std::min(end + 1, text.size());
    }
}

constexpr qsizetype kLongestTag = 500;

/// Where a tag ends: at the first `}}` outside quotes on the same line, else at the first one; −1 without one.
qsizetype closingBraces(QStringView text, qsizetype from)
{
    bool quoted = false;
    qsizetype first = -1;
    for (qsizetype i = from; i + 1 < text.size() && i < from + kLongestTag && text[i] != u'\n'; ++i) {
        const bool braces = text[i] == u'}' && text[i + 1] == u'}';
        if (text[i] == u'"')
            quoted = !quoted;
        if (braces && !quoted)
            return i;
        if (braces && first < 0)
            first = i;
    }
    return first;
}

class Parser
{
public:
    Parser(const QString& text, qsizetype from, int line, TextTemplate& result)
        : m_text(text), m_at(from), m_line(line), m_result(result)
    {
        m_open.push_back(&m_result.nodes);
    }

    void run()
    {
        const QStringView text{m_text};
        while (true) {
            const auto braces = text.indexOf(u"{{", m_at);
            if (braces < 0)
                break;
            const auto close = closingBraces(text, braces + 2);
            if (close < 0) {
                literal(braces);
                fault(TM_TEXT("report", "“{{” without its “}}” on the same line"));
                m_at = braces + 2;
                continue;
            }
            Tag tag{braces, close + 2, text.mid(braces + 2, close - braces - 2).trimmed()};
            if (isControl(tag.inside))
                widen(tag, text);
            literal(tag.begin);
            take(tag.inside);
            m_line += static_cast<int>(text.mid(tag.begin, tag.end - tag.begin).count(u'\n'));
            m_at = tag.end;
        }
        literal(text.size());
        while (!m_choices.empty()) {
            m_line = m_choices.back().line;
            fault(TM_TEXT("report", "{{#if}} without its {{/if}}"));
            closeChoice();
        }
    }

private:
    void literal(qsizetype end)
    {
        QString text = m_text.mid(m_at, end - m_at);
        const int lines = static_cast<int>(text.count(u'\n'));
        // Braces left over would look like a binding that was not filled in.
        if (text.contains(u"}}")) {
            fault(TM_TEXT("report", "“}}” without its “{{”"));
            text.remove(QStringLiteral("}}"));
        }
        if (!text.isEmpty())
            m_open.back()->push_back({.kind = TemplateNode::Kind::Text, .line = m_line, .text = std::move(text)});
        m_line += lines;
    }

    void take(QStringView inside)
    {
        if (inside.startsWith(u'!'))
            return;
        if (inside.startsWith(u"#if ") && m_choices.size() >= kDeepest)
            return fault(TM_TEXT("report", "conditions are nested too deep"));
        if (inside.startsWith(u"#if ")) {
            m_choices.push_back({.kind = TemplateNode::Kind::Choice, .line = m_line});
            return branch(inside.mid(4));
        }
        if (inside == u"/if" || inside == u"else" || inside.startsWith(u"elif ")) {
            if (m_choices.empty())
                return fault(TM_TEXT("report", "{{%1}} without {{#if}}").with(inside.toUtf8().toStdString()));
            if (inside == u"/if")
                return closeChoice();
            m_open.pop_back();
            return branch(inside == u"else" ? QStringView{} : inside.mid(5));
        }
        auto binding = parseBinding(inside);
        if (!binding)
            return fault(TM_TEXT("report", "{{%1}}: %2").with(inside.toUtf8().toStdString()).with(binding.error().text),
                         true);
        m_open.back()->push_back({.kind = TemplateNode::Kind::Binding, .line = m_line, .binding = std::move(*binding)});
    }

    /// Opens a branch of the innermost choice; an empty condition is `else`.
    void branch(QStringView words)
    {
        TemplateNode::Branch opened{.written = words.toUtf8().toStdString(), .line = m_line};
        if (!words.isEmpty()) {
            auto condition = parseCondition(words);
            if (condition)
                opened.condition = std::move(*condition);
            else
                fault(TM_TEXT("report", "{{#if %1}}: %2").with(opened.written).with(condition.error().text));
            // A branch that cannot be judged is never printed.
            if (!condition)
                opened.condition = Condition{.kind = Condition::Kind::Or};
        }
        auto& branches = m_choices.back().branches;
        branches.push_back(std::move(opened));
        m_bodies.resize(m_choices.size());
        m_bodies.back().push_back(std::make_unique<std::vector<TemplateNode>>());
        m_open.push_back(m_bodies.back().back().get());
    }

    void closeChoice()
    {
        m_open.pop_back();
        TemplateNode choice = std::move(m_choices.back());
        m_choices.pop_back();
        auto bodies = std::move(m_bodies.back());
        m_bodies.pop_back();
        for (std::size_t i = 0; i < choice.branches.size(); ++i)
            choice.branches[i].nodes = std::move(*bodies[i]);
        m_open.back()->push_back(std::move(choice));
    }

    void fault(Text text, bool slot = false)
    {
        m_result.faults.push_back({m_line, std::move(text)});
        // The place is not lost: a binding of nothing prints the mark of missing data.
        if (slot)
            m_open.back()->push_back({.kind = TemplateNode::Kind::Binding, .line = m_line});
    }

    const QString& m_text;
    qsizetype m_at;
    int m_line;
    TextTemplate& m_result;
    std::vector<std::vector<TemplateNode>*> m_open;
    std::vector<TemplateNode> m_choices;
    std::vector<std::vector<std::unique_ptr<std::vector<TemplateNode>>>> m_bodies; ///< of each open choice, by branch
};

/// Reads the lines between `---` and `---` at the start. Gives where the text begins, and its line.
std::pair<qsizetype, int> readFront(const QString& text, TextTemplate& result)
{
    if (!text.startsWith(u"---\n"))
        return {0, 1};
    qsizetype at = 4;
    int line = 2;
    while (at < text.size()) {
        const auto end = text.indexOf(u'\n', at) < 0 ? text.size() : text.indexOf(u'\n', at);
        const QStringView row = QStringView{text}.mid(at, end - at).trimmed();
        at = std::min(end + 1, text.size());
        ++line;
        if (row == u"---")
            return {at, line};
        const auto colon = row.indexOf(u':');
        if (colon > 0)
            result.front.emplace_back(row.left(colon).trimmed().toString(), row.mid(colon + 1).trimmed().toString());
        else if (!row.isEmpty())
            result.faults.push_back({line - 1, TM_TEXT("report", "expected key: value in the front matter")});
    }
    result.faults.push_back({1, TM_TEXT("report", "the front matter is not closed with ---")});
    return {0, 1};
}

void visitNodes(const std::vector<TemplateNode>& nodes, const std::function<void(const TemplateNode&)>& visit)
{
    for (const auto& node : nodes) {
        visit(node);
        for (const auto& branch : node.branches)
            visitNodes(branch.nodes, visit);
    }
}

} // namespace

QString TextTemplate::frontValue(QStringView key) const
{
    for (const auto& [name, value] : front)
        if (name == key)
            return value;
    return {};
}

void TextTemplate::visitKeys(const std::function<void(const Key&)>& visit) const
{
    visitNodes(nodes, [&](const TemplateNode& node) {
        if (node.kind == TemplateNode::Kind::Binding && !node.binding.key.name.empty())
            visit(node.binding.key);
        for (const auto& branch : node.branches)
            if (branch.condition)
                report::visitKeys(*branch.condition, visit);
    });
}

std::vector<QString> TextTemplate::directiveLines() const
{
    std::vector<QString> lines;
    visitNodes(nodes, [&](const TemplateNode& node) {
        if (node.kind != TemplateNode::Kind::Text)
            return;
        for (const auto& line : QStringView{node.text}.split(u'\n'))
            if (line.startsWith(u"::"))
                lines.push_back(line.toString());
    });
    return lines;
}

TextTemplate parseTemplate(const QString& text)
{
    TextTemplate result;
    const auto [from, line] = readFront(text, result);
    Parser(text, from, line, result).run();
    return result;
}

} // namespace tidemark::report
