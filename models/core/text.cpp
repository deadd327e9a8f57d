// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/text.h"

namespace tidemark {

namespace {

Text appended(Text&& text, TextArg arg)
{
    text.args.push_back(std::move(arg));
    return std::move(text);
}

std::string renderArg(const TextArg& arg, Language language, const TextLookup& lookup)
{
    struct Visitor
    {
        Language language;
        const TextLookup& lookup;
        std::string operator()(const std::string& value) const { return value; }
        std::string operator()(const NumberArg& arg) const { return formatValue(arg.value, arg.format, language); }
        std::string operator()(const DateArg& arg) const { return formatDate(arg.value, arg.style, language); }
        std::string operator()(const TimeArg& arg) const { return formatTime(arg.value, arg.style, language); }
        std::string operator()(const std::shared_ptr<const Text>& text) const
        {
            return render(*text, language, lookup);
        }
    };
    return std::visit(Visitor{language, lookup}, arg);
}

} // namespace

Text Text::with(std::string value) && { return appended(std::move(*this), std::move(value)); }
Text Text::with(double value, NumberFormat format) && { return appended(std::move(*this), NumberArg{value, format}); }
Text Text::with(std::int64_t value) &&
{
    return appended(std::move(*this), NumberArg{static_cast<double>(value), number(0)});
}
Text Text::with(Date value, DateStyle style) && { return appended(std::move(*this), DateArg{value, style}); }
Text Text::with(TimePoint value, TimeStyle style) && { return appended(std::move(*this), TimeArg{value, style}); }
Text Text::with(Text value) && { return appended(std::move(*this), std::make_shared<const Text>(std::move(value))); }

Text verbatim(std::string data) { return {{}, std::move(data), {}}; }

std::string render(const Text& text, Language language, const TextLookup& lookup)
{
    if (text.context.empty()) {
        // Data with words of its own in both languages carries the Chinese ones as its first argument.
        const auto* chinese =
            text.args.empty() || language != Language::Chinese ? nullptr : std::get_if<std::string>(&text.args.front());
        return chinese ? *chinese : text.source;
    }
    const std::string pattern = lookup ? lookup(text.context, text.source) : text.source;
    std::string out;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] == '%' && i + 1 < pattern.size() && pattern[i + 1] >= '1' && pattern[i + 1] <= '9') {
            const auto index = static_cast<std::size_t>(pattern[i + 1] - '1');
            if (index < text.args.size()) {
                out += renderArg(text.args[index], language, lookup);
                ++i;
                continue;
            }
        }
        out += pattern[i];
    }
    return out;
}

std::string plain(const Text& text) { return render(text, Language::English, {}); }

} // namespace tidemark
