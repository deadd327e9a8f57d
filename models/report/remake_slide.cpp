// SPDX-License-Identifier: GPL-3.0-or-later
// A slide again, from another output of its study: while a hand drags a level or a day is replayed, sixty times a second.
#include "models/report/slide_maker.h"

#include <algorithm>

namespace tidemark::report {

namespace {

/// The claims a slide's text cites, and no others: the whole ledger takes too long for every frame.
std::vector<LedgerEntry> citedClaims(const ReportInput& input, const SlideText& text, const ValueSource& values)
{
    std::set<std::string> cited;
    for (const auto* words : {&text.text, &text.notes})
        words->visitKeys([&](const Key& key) {
            if (key.kind == KeyKind::Claim)
                cited.insert(key.name);
        });
    if (cited.empty())
        return {};
    std::vector<Claim> claims;
    OwnClaims own{{}, input.own.measures};
    const auto isCited = [&](const Claim& claim) { return cited.contains(claim.id); };
    std::ranges::copy_if(input.claims, std::back_inserter(claims), isCited);
    std::ranges::copy_if(input.own.claims, std::back_inserter(own.claims), isCited);
    return buildLedger(claims, input.measures, own, values);
}

/// One for each language, kept for good: reading a catalogue takes longer than making a slide.
const Translator& translatorOf(Language language)
{
    static const auto* const chinese = new Translator(Language::Chinese);
    static const auto* const english = new Translator(Language::English);
    return language == Language::Chinese ? *chinese : *english;
}

} // namespace

Result<Slide> remakeSlide(const ReportInput& input, const SlideTexts& texts, const Slide& slide,
                          const StudyOutput& output)
{
    const auto spec = std::ranges::find(output.figures, slide.figureId, &FigureSpec::id);
    if (spec == output.figures.end() || !output.complete())
        return fail(
            ErrorCode::NoData,
            TM_TEXT("report", "There is no figure %1 with these parameters; choose others").with(slide.figureId));
    const auto known = knownStudies(input);
    ValueSource values(input.results, known, {input.options.asOf, input.digest});
    values.replace(slide.request, output);
    std::vector<LedgerEntry> ledger;
    if (const auto text = texts.find(slide.id); text != texts.end())
        ledger = citedClaims(input, text->second, values);
    values.setLedger(&ledger);
    SlideMaker maker(input, values, texts, translatorOf(input.options.language));
    Slide made = slide;
    maker.figure(made, *spec, output);
    // What the report says of the figure as it was does not hold for this one.
    (void)maker.sentences(made);
    return made;
}

} // namespace tidemark::report
