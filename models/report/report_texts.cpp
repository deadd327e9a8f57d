// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/report_texts.h"

#include "models/report/clean_text.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace tidemark::report {

namespace {

/// Beside the sections, and none: what is said on slides.
constexpr QLatin1String kSlidesFile("slides.md");

QString folderOf(Language language)
{
    return QStringLiteral(":/report/") + QString::fromLatin1(languageCode(language).data());
}

QString readAll(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString{};
}

SectionText read(const SectionSource& source)
{
    SectionText section;
    section.own = source.own;
    section.context = {source.section, source.file, {}};
    const CleanText clean = cleanText(source.markdown, kSectionLimit);
    const auto problem = [&](ProblemKind kind, int line, Text text) {
        section.problems.push_back({kind, source.section, source.file, line, std::move(text)});
    };
    for (auto& words : alterations(clean))
        problem(ProblemKind::Altered, 0, std::move(words));
    section.text = parseTemplate(clean.text);
    const CleanText title = cleanLine(section.text.frontValue(u"title"), kTitleLimit);
    section.title = title.text;
    for (auto& words : alterations(title))
        problem(ProblemKind::Altered, 0, TM_TEXT("report", "Title: %1").with(std::move(words)));
    if (const QString named = section.text.frontValue(u"section");
        !named.isEmpty() && named.toStdString() != source.section)
        problem(ProblemKind::Syntax, 0,
                TM_TEXT("report", "the front matter says section %1, the file is %2")
                    .with(named.toStdString())
                    .with(source.section));
    auto params = sectionParams(section.text.frontValue(u"params"));
    if (params)
        section.context.params = std::move(*params);
    else
        problem(ProblemKind::Syntax, 0, params.error().text);
    return section;
}

void addKey(const Key& key, const SectionContext& context, std::set<StudyRequest>& requests)
{
    if (key.kind == KeyKind::Study)
        requests.insert(inSection(key.request, context));
}

} // namespace

std::vector<SectionSource> shippedSections(Language language)
{
    std::vector<SectionSource> sources;
    const QDir folder(folderOf(language));
    for (const auto& name : folder.entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name)) {
        if (name == kSlidesFile)
            continue;
        const std::string section = name.chopped(3).toStdString();
        sources.push_back({section, std::string{languageCode(language)} + '/' + name.toStdString(),
                           readAll(folder.filePath(name)), false});
    }
    return sources;
}

QString shippedSection(std::string_view section, Language language)
{
    return readAll(folderOf(language) + u'/' + toQString(section) + QStringLiteral(".md"));
}

QString shippedSlides(Language language) { return readAll(folderOf(language) + u'/' + kSlidesFile); }

std::vector<SectionSource> withNotes(std::vector<SectionSource> shipped,
                                     const std::map<std::string, std::string>& notes)
{
    for (const auto& [section, markdown] : notes) {
        if (markdown.empty())
            continue;
        SectionSource note{section, "note " + section, QString::fromStdString(markdown), true};
        const auto it = std::ranges::find(shipped, section, &SectionSource::section);
        if (it == shipped.end())
            shipped.push_back(std::move(note));
        else
            *it = std::move(note);
    }
    return shipped;
}

ReportTexts readTexts(Outline outline, const std::vector<SectionSource>& sources)
{
    ReportTexts texts{std::move(outline), {}};
    for (const auto& source : sources)
        texts.sections[source.section] = read(source);
    return texts;
}

std::set<StudyRequest> requestsOf(const ReportTexts& texts, const std::vector<ClaimMeasure>& measures,
                                  const OwnClaims& own)
{
    std::set<StudyRequest> requests;
    for (const auto& [number, section] : texts.sections) {
        section.text.visitKeys([&](const Key& key) { addKey(key, section.context, requests); });
        for (const auto& line : section.text.directiveLines()) {
            QStringView caption;
            const auto directive = parseDirective(line, caption);
            if (directive && !directive->request.study.empty())
                requests.insert(inSection(directive->request, section.context));
        }
    }
    for (const auto* list : {&measures, &own.measures})
        for (const auto& measure : *list)
            if (const auto binding = parseBinding(QString::fromStdString(measure.key)))
                addKey(binding->key, {}, requests);
    return requests;
}

std::set<std::string> placedStudies(const ReportTexts& texts)
{
    std::set<std::string> placed;
    for (const auto& [number, section] : texts.sections)
        for (const auto& line : section.text.directiveLines()) {
            QStringView caption;
            if (const auto directive = parseDirective(line, caption); directive && !directive->request.study.empty())
                placed.insert(directive->request.study);
        }
    return placed;
}

} // namespace tidemark::report
