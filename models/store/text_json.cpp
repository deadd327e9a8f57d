// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/text_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <limits>
#include <mutex>
#include <set>

namespace tidemark::store {

namespace {

constexpr int kDeepest = 8;

QString toQ(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

// A Text points at its context, which is a literal in the code. Contexts read from a file are kept for the life of the program;
// a file that claims more of them than the program has gets its sentences shown untranslated.
std::string_view keepContext(const std::string& context)
{
    static std::mutex mutex;
    static std::set<std::string, std::less<>> contexts;
    const std::scoped_lock guard(mutex);
    if (const auto it = contexts.find(context); it != contexts.end())
        return *it;
    if (contexts.size() >= 200 || context.size() > 80)
        return "store";
    return *contexts.insert(context).first;
}

QJsonObject toObject(const Text& text);

struct ArgToJson
{
    QJsonValue operator()(const std::string& value) const { return toQ(value); }
    QJsonValue operator()(const NumberArg& arg) const
    {
        QJsonObject object{{QStringLiteral("unit"), static_cast<int>(arg.format.unit)},
                           {QStringLiteral("decimals"), arg.format.decimals},
                           {QStringLiteral("sign"), static_cast<int>(arg.format.sign)},
                           {QStringLiteral("grouping"), arg.format.grouping}};
        if (std::isfinite(arg.value))
            object.insert(QStringLiteral("n"), arg.value);
        else
            object.insert(QStringLiteral("n"), QJsonValue::Null);
        return object;
    }
    QJsonValue operator()(const DateArg& arg) const
    {
        return QJsonObject{{QStringLiteral("d"), static_cast<qint64>(arg.value.time_since_epoch().count())},
                           {QStringLiteral("style"), static_cast<int>(arg.style)}};
    }
    QJsonValue operator()(const TimeArg& arg) const
    {
        return QJsonObject{{QStringLiteral("t"), static_cast<qint64>(arg.value.time_since_epoch().count())},
                           {QStringLiteral("style"), static_cast<int>(arg.style)}};
    }
    QJsonValue operator()(const std::shared_ptr<const Text>& text) const { return toObject(*text); }
};

QJsonObject toObject(const Text& text)
{
    QJsonArray args;
    for (const auto& arg : text.args)
        args.append(std::visit(ArgToJson{}, arg));
    QJsonObject object{{QStringLiteral("s"), toQ(text.source)}};
    if (!text.context.empty())
        object.insert(QStringLiteral("c"), toQ(text.context));
    if (!args.isEmpty())
        object.insert(QStringLiteral("a"), args);
    return object;
}

template <typename Enum>
Enum enumOf(const QJsonValue& value, Enum last)
{
    const int number = value.toInt();
    return number >= 0 && number <= static_cast<int>(last) ? static_cast<Enum>(number) : Enum{};
}

Text fromObject(const QJsonObject& object, int depth);

TextArg argFromJson(const QJsonValue& value, int depth)
{
    if (value.isString())
        return value.toString().toStdString();
    const QJsonObject object = value.toObject();
    if (object.contains(QStringLiteral("n"))) {
        const QJsonValue number = object.value(QStringLiteral("n"));
        return NumberArg{number.isDouble() ? number.toDouble() : std::numeric_limits<double>::quiet_NaN(),
                         {enumOf(object.value(QStringLiteral("unit")), Unit::PerMinute),
                          std::clamp(object.value(QStringLiteral("decimals")).toInt(), 0, 17),
                          enumOf(object.value(QStringLiteral("sign")), Sign::Always),
                          object.value(QStringLiteral("grouping")).toBool()}};
    }
    constexpr qint64 kDays = 366LL * 9999;
    if (object.contains(QStringLiteral("d"))) {
        const qint64 days = std::clamp(object.value(QStringLiteral("d")).toInteger(), -kDays, kDays);
        return DateArg{Date{std::chrono::days{days}}, enumOf(object.value(QStringLiteral("style")), DateStyle::Long)};
    }
    if (object.contains(QStringLiteral("t"))) {
        constexpr qint64 kLimit = kDays * 86'400'000;
        const qint64 ms = std::clamp(object.value(QStringLiteral("t")).toInteger(), -kLimit, kLimit);
        return TimeArg{TimePoint{std::chrono::milliseconds{ms}},
                       enumOf(object.value(QStringLiteral("style")), TimeStyle::Both)};
    }
    return std::make_shared<const Text>(depth < kDeepest ? fromObject(object, depth + 1) : Text{});
}

Text fromObject(const QJsonObject& object, int depth)
{
    Text text;
    const std::string context = object.value(QStringLiteral("c")).toString().toStdString();
    if (!context.empty())
        text.context = keepContext(context);
    text.source = object.value(QStringLiteral("s")).toString().toStdString();
    for (const QJsonValue arg : object.value(QStringLiteral("a")).toArray())
        text.args.push_back(argFromJson(arg, depth));
    return text;
}

QJsonDocument parse(const std::string& json)
{
    return QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), static_cast<qsizetype>(json.size())));
}

} // namespace

std::string textToJson(const Text& text)
{
    return QJsonDocument(toObject(text)).toJson(QJsonDocument::Compact).toStdString();
}

std::string textsToJson(const std::vector<Text>& texts)
{
    QJsonArray array;
    for (const auto& text : texts)
        array.append(toObject(text));
    return QJsonDocument(array).toJson(QJsonDocument::Compact).toStdString();
}

Text textFromJson(const std::string& json)
{
    const QJsonDocument document = parse(json);
    return document.isObject() ? fromObject(document.object(), 0) : verbatim(json);
}

std::vector<Text> textsFromJson(const std::string& json)
{
    std::vector<Text> texts;
    for (const QJsonValue value : parse(json).array())
        texts.push_back(fromObject(value.toObject(), 0));
    return texts;
}

} // namespace tidemark::store
