// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/text/to_qt.h"
#include "widgets/figure/chart_view.h"
#include "widgets/presentation/live/live_slides.h"
#include "widgets/presentation/presenter/presenter_window.h"
#include "widgets/presentation/presenter/slide_mirror.h"
#include "widgets/presentation/stage/stage_overlay.h"
#include "widgets/shell/workbench.h"

#include <QTest>

#include <gtest/gtest.h>

namespace tidemark {

/// A talk of a cover, a part and figures, the audience's view and the presenter's window on it, with a clock the test turns.
class PresenterTest : public testing::Test
{
protected:
    static constexpr TimePoint kStart = TimePoint{std::chrono::hours{24 * 20412 + 14}}; // 2025-11-20 14:00 UTC

    /// A slide whose figure has a curve and a level that can be dragged.
    [[nodiscard]] static SlidePtr figureSlide(const std::string& id, const QString& headline);
    [[nodiscard]] static SlidePtr plainSlide(const std::string& id, report::SlideKind kind, const QString& headline);
    /// Cover, part, `figures` figures.
    [[nodiscard]] static std::vector<SlidePtr> talk(int figures);

    explicit PresenterTest(std::vector<SlidePtr> slides = talk(4));
    ~PresenterTest() override;

    void show(QSize window = {1366, 768}, QSize audience = {1280, 720});
    /// Until every picture stands and no event waits.
    void settle();
    [[nodiscard]] QImage seen();
    [[nodiscard]] SlideMirror& mirror() { return window->mirror(); }
    /// The mirror's pixel over a place of the audience's view.
    [[nodiscard]] QPoint mirrored(QPointF inView) const;
    template <typename T>
    [[nodiscard]] T& part(const char* name) const
    {
        auto* found = window->findChild<T*>(QString::fromLatin1(name));
        if (found == nullptr)
            throw std::runtime_error(name);
        return *found;
    }

    TimePoint now = kStart;
    Workbench workbench;
    SlideStyle style{.theme = {.kind = ThemeKind::Projector},
                     .translator = std::make_shared<const Translator>(Language::English)};
    Stage stage;
    SlideView view{stage, style};
    StageOverlay* overlay = nullptr;
    LiveSlides live;
    std::unique_ptr<PresenterWindow> window;
};

} // namespace tidemark
