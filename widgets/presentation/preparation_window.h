// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/presentation/presentation_options.h"
#include "widgets/presentation/story_source.h"

#include <QDialog>

namespace tidemark {

class Workbench;

/// Before the meeting: the slides in their order, what each looks like and what is said with it, what must be known beforehand, and on
/// which data, screen and language it is held. Not modal. The story is read on a worker, again when data, as-of or language change. Every
/// change of the plan can be undone here and is told by signal; the plan the store holds is read when the window first opens.
class PreparationWindow final : public QDialog
{
    Q_OBJECT
public:
    /// The workbench must outlive it.
    PreparationWindow(Workbench& workbench, PresentationEnvironment environment, QWidget* parent = nullptr);
    ~PreparationWindow() override;

    /// What Start would ask for now.
    [[nodiscard]] PresentationOptions options() const;
    /// Screen and window as they were chosen last; the plan is the store's.
    void setOptions(const PresentationOptions& options);
    /// Whether the story is read and its pictures show it.
    [[nodiscard]] bool settled() const;
    /// Something that kept a presentation from starting: a sentence across the window.
    void showFailure(const Text& text);

Q_SIGNALS:
    void startRequested(const tidemark::PresentationOptions& options);
    /// To be kept in the store under report::kStoryPlanKey.
    void planChanged(const tidemark::report::StoryPlan& before, const tidemark::report::StoryPlan& after);
    void importRequested();
    void studyRequested(const QString& id);
    void claimsRequested();
    void textRequested(const QString& section);
};

} // namespace tidemark
