// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/condition.h"

#include <array>

namespace tidemark::report {

namespace {

constexpr int kDeepest = 32; ///< brackets and nots within one another

class Reader
{
public:
    explicit Reader(QStringView text) : m_scanner(text) {}

    Result<Condition> whole()
    {
        auto condition = any();
        if (condition && !m_scanner.atEnd())
            return fail(ErrorCode::Parse,
                        TM_TEXT("report", "“%1” is not understood; conditions are comparisons, has, not, and, or")
                            .with(m_scanner.rest().toUtf8().toStdString()));
        return condition;
    }

private:
    Result<Condition> any() { return joined(u"or", Condition::Kind::Or, &Reader::all); }
    Result<Condition> all() { return joined(u"and", Condition::Kind::And, &Reader::one); }

    Result<Condition> joined(QStringView word, Condition::Kind kind, Result<Condition> (Reader::*next)())
    {
        auto first = (this->*next)();
        if (!first || !m_scanner.takeWord(word))
            return first;
        Condition condition{.kind = kind, .parts = {std::move(*first)}};
        do {
            auto part = (this->*next)();
            if (!part)
                return part;
            condition.parts.push_back(std::move(*part));
        } while (m_scanner.takeWord(word));
        return condition;
    }

    Result<Condition> one()
    {
        if (++m_depth > kDeepest)
            return fail(ErrorCode::Parse, TM_TEXT("report", "the condition is nested too deep"));
        auto condition = unguarded();
        --m_depth;
        return condition;
    }

    Result<Condition> unguarded()
    {
        m_scanner.skipBlanks();
        if (m_scanner.takeWord(u"not")) {
            auto part = one();
            if (!part)
                return part;
            return Condition{.kind = Condition::Kind::Not, .parts = {std::move(*part)}};
        }
        if (m_scanner.takeWord(u"has")) {
            auto key = m_scanner.key();
            if (!key)
                return tl::unexpected(key.error());
            return Condition{.kind = Condition::Kind::Has, .left = {std::move(*key), {}}};
        }
        if (m_scanner.take(u"(")) {
            auto inside = any();
            m_scanner.skipBlanks();
            if (inside && !m_scanner.take(u")"))
                return fail(ErrorCode::Parse, TM_TEXT("report", "a bracket of the condition is not closed"));
            return inside;
        }
        return compared();
    }

    Result<Condition> compared()
    {
        auto left = side();
        if (!left)
            return tl::unexpected(left.error());
        m_scanner.skipBlanks();
        struct Sign
        {
            QStringView text;
            Comparison comparison;
        };
        static constexpr std::array<Sign, 6> signs{{{u"<=", Comparison::LessEqual},
                                                    {u">=", Comparison::GreaterEqual},
                                                    {u"==", Comparison::Equal},
                                                    {u"!=", Comparison::NotEqual},
                                                    {u"<", Comparison::Less},
                                                    {u">", Comparison::Greater}}};
        for (const auto& sign : signs) {
            if (!m_scanner.take(sign.text))
                continue;
            auto right = side();
            if (!right)
                return tl::unexpected(right.error());
            asVerdict(*left, *right);
            asVerdict(*right, *left);
            return Condition{.kind = Condition::Kind::Compare,
                             .left = std::move(*left),
                             .right = std::move(*right),
                             .comparison = sign.comparison};
        }
        return fail(ErrorCode::Parse, TM_TEXT("report", "expected one of < <= == != >= > in the condition"));
    }

    /// A claim stands for its value; compared with a word, for its verdict.
    static void asVerdict(Condition::Side& claim, const Condition::Side& other)
    {
        if (claim.key && claim.key->kind == KeyKind::Claim && std::holds_alternative<std::string>(other.constant))
            claim.key->column = "verdict";
    }

    Result<Condition::Side> side()
    {
        m_scanner.skipBlanks();
        const QChar first = m_scanner.peek();
        if (first == u'"' || first == u'“')
            return Condition::Side{{}, m_scanner.until(u" ")};
        if (first.isDigit() || first == u'-' || first == u'+' || first == u'.')
            return number();
        for (const QStringView word :
             {QStringView{u"fired"}, QStringView{u"not_fired"}, QStringView{u"no_data"}, QStringView{u"agrees"},
              QStringView{u"conflicts"}, QStringView{u"unmeasured"}, QStringView{u"true"}, QStringView{u"false"}})
            if (m_scanner.takeWord(word))
                return Condition::Side{{}, word.toUtf8().toStdString()};
        auto key = m_scanner.key();
        if (!key)
            return tl::unexpected(key.error());
        return Condition::Side{std::move(*key), {}};
    }

    Result<Condition::Side> number()
    {
        const std::string written = m_scanner.until(u" )<>=!");
        QString digits = QString::fromStdString(written);
        double factor = 1;
        if (digits.endsWith(u'%')) {
            factor = 0.01;
            digits.chop(1);
        } else if (digits.endsWith(u"bp")) {
            digits.chop(2); // basis points are stored as such
        }
        bool good = false;
        const double value = digits.toDouble(&good);
        if (!good)
            return fail(ErrorCode::Parse, TM_TEXT("report", "“%1” is no number").with(written));
        return Condition::Side{{}, value * factor};
    }

    Scanner m_scanner;
    int m_depth = 0;
};

Result<std::optional<bool>> compare(const Comparable& left, const Comparable& right, Comparison comparison)
{
    if (std::holds_alternative<std::monostate>(left) || std::holds_alternative<std::monostate>(right))
        return std::optional<bool>{};
    if (left.index() != right.index())
        return fail(ErrorCode::Parse, TM_TEXT("report", "a word is compared with a number"));
    const auto answer = [&](auto a, auto b) -> Result<std::optional<bool>> {
        switch (comparison) {
        case Comparison::Less:
            return std::optional{a < b};
        case Comparison::LessEqual:
            return std::optional{a <= b};
        case Comparison::Equal:
            return std::optional{a == b};
        case Comparison::NotEqual:
            return std::optional{a != b};
        case Comparison::GreaterEqual:
            return std::optional{a >= b};
        case Comparison::Greater:
            break;
        }
        return std::optional{a > b};
    };
    if (const auto* number = std::get_if<double>(&left))
        return answer(*number, std::get<double>(right));
    if (comparison != Comparison::Equal && comparison != Comparison::NotEqual)
        return fail(ErrorCode::Parse, TM_TEXT("report", "words compare with == and != alone"));
    return answer(std::string_view{std::get<std::string>(left)}, std::string_view{std::get<std::string>(right)});
}

} // namespace

Result<Condition> parseCondition(QStringView text) { return Reader{text}.whole(); }

void visitKeys(const Condition& condition, const std::function<void(const Key&)>& visit)
{
    for (const auto& part : condition.parts)
        visitKeys(part, visit);
    for (const auto* side : {&condition.left, &condition.right})
        if (side->key)
            visit(*side->key);
}

Result<std::optional<bool>> evaluate(const Condition& condition,
                                     const std::function<Result<Comparable>(const Key&)>& value)
{
    const auto valueOf = [&](const Condition::Side& side) -> Result<Comparable> {
        return side.key ? value(*side.key) : side.constant;
    };
    switch (condition.kind) {
    case Condition::Kind::Has: {
        const auto found = value(*condition.left.key);
        if (!found)
            return tl::unexpected(found.error());
        return std::optional{!std::holds_alternative<std::monostate>(*found)};
    }
    case Condition::Kind::Not: {
        auto inside = evaluate(condition.parts.front(), value);
        if (inside && *inside)
            return std::optional{!**inside};
        return inside;
    }
    case Condition::Kind::And:
    case Condition::Kind::Or: {
        const bool deciding = condition.kind == Condition::Kind::Or;
        bool open = false;
        for (const auto& part : condition.parts) {
            const auto answer = evaluate(part, value);
            if (!answer)
                return answer;
            if (*answer == std::optional{deciding})
                return answer;
            open = open || !answer->has_value();
        }
        return open ? std::optional<bool>{} : std::optional{!deciding};
    }
    case Condition::Kind::Compare:
        break;
    }
    const auto left = valueOf(condition.left);
    if (!left)
        return tl::unexpected(left.error());
    const auto right = valueOf(condition.right);
    if (!right)
        return tl::unexpected(right.error());
    return compare(*left, *right, condition.comparison);
}

} // namespace tidemark::report
