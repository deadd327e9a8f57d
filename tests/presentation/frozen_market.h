// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/market/simulated_market.h"
#include "models/pipeline/run_studies.h"
#include "models/pipeline/run_study.h"
#include "models/studies/registry.h"
#include "widgets/presentation/live/story_source.h"
#include "widgets/presentation/stage/stage.h"

#include <QFile>
#include <QTemporaryDir>

namespace tidemark::test {

/// A store with the built-in simulated market, and a story of three figures told from it. `copy` gives a file of its own.
class FrozenMarket
{
public:
    FrozenMarket()
    {
        const auto store = Store::open(path(), OpenMode::ReadWrite);
        if (!store)
            qFatal("%s", plain(store.error().text).c_str());
        const auto batches = simulateMarket(kBuiltInSeed, Progress{});
        for (const auto& batch : *batches)
            if (!(*store)->ingest(batch, Progress{}))
                qFatal("the built-in market cannot be stored");
        m_asOf = defaultAsOf(**store).value();
    }

    [[nodiscard]] static const FrozenMarket& get()
    {
        static const FrozenMarket market;
        return market;
    }

    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("market.tidemark")); }
    [[nodiscard]] TimePoint asOf() const { return m_asOf; }

    [[nodiscard]] StudyOutput run(const StudyRequest& request, TimePoint asOf) const
    {
        const auto store = Store::open(path(), OpenMode::ReadOnly).value();
        return runStudies({request}, *store, asOf, Progress{}).value().at(request).value();
    }
    [[nodiscard]] StudyOutput run(const StudyRequest& request) const { return run(request, m_asOf); }

    /// The figures `cta_levels.candles`, `intraday_reversal.path` and again the candles at another level.
    [[nodiscard]] StorySourcePtr story(const QString& storePath) const
    {
        const StudyRequest cta{"cta_levels", {}};
        const StudyRequest day{"intraday_reversal", {}};
        const StudyRequest other{"cta_levels", {{"level", "6500"}}};
        auto input = std::make_shared<report::ReportInput>();
        input->options.language = Language::English;
        input->options.asOf = m_asOf;
        for (const auto& request : {cta, day, other})
            input->results.emplace(request, run(request));
        for (const Study& study : studies())
            input->studies.push_back({study.id, study.title, study.method, study.formula, study.definition, {}});
        auto source = std::make_shared<StorySource>();
        source->storePath = storePath;
        source->input = input;
        source->texts = report::parseSlideTexts(QStringLiteral("## cta_levels/candles\n"
                                                               "numbers: distance_pct, close\n\n"
                                                               "The distance is {{cta_levels.distance_pct}}.\n"));
        source->story.language = Language::English;
        source->story.asOf = m_asOf;
        source->story.slides = {slide(*source, "cta_levels/candles", cta, "cta_levels.candles"),
                                slide(*source, "intraday_reversal/path", day, "intraday_reversal.path"),
                                slide(*source, "cta_levels(level=6500)/candles", other, "cta_levels.candles")};
        return source;
    }
    [[nodiscard]] StorySourcePtr story() const { return story(path()); }

    [[nodiscard]] static std::vector<SlidePtr> slides(const StorySource& source)
    {
        std::vector<SlidePtr> out;
        for (const auto& slide : source.story.slides)
            out.push_back(std::make_shared<const report::Slide>(slide));
        return out;
    }

private:
    static report::Slide slide(const StorySource& source, std::string id, const StudyRequest& request,
                               std::string figure)
    {
        report::Slide plainSlide;
        plainSlide.id = std::move(id);
        plainSlide.section = "1.1";
        plainSlide.request = request;
        plainSlide.figureId = std::move(figure);
        const auto& output = source.input->results.at(request).value();
        return report::remakeSlide(*source.input, source.texts, plainSlide, output).value();
    }

    QTemporaryDir m_folder;
    TimePoint m_asOf{};
};

} // namespace tidemark::test
