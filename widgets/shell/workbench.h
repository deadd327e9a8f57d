// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/job_model.h"
#include "models/items/message_model.h"
#include "models/studies/study.h"
#include "widgets/figure/theme.h"

#include <QObject>
#include <QString>
#include <QUndoStack>

#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace tidemark {

class AnnotationBook;
class Translator;

/// Looks chosen by the user. The direction of colours follows the language until one is chosen.
struct Appearance
{
    ThemeKind theme = ThemeKind::Light;
    Language language = Language::English;
    std::optional<Direction> direction;
    double scale = 1.0;
    friend bool operator==(const Appearance&, const Appearance&) = default;
};

/// What every part of one window shares: looks, words, the as-of, each study's parameters, the undo stack, jobs and messages.
/// Holds no data of the store; those who need some read it in a job, from `storePath`. GUI thread only.
class Workbench final : public QObject
{
    Q_OBJECT
public:
    explicit Workbench(QObject* parent = nullptr);
    ~Workbench() override;

    // Looks and words.
    void setAppearance(const Appearance& appearance);
    [[nodiscard]] const Appearance& appearance() const { return m_appearance; }
    [[nodiscard]] const Theme& theme() const { return m_theme; }
    [[nodiscard]] const std::shared_ptr<const Translator>& translator() const { return m_translator; }
    [[nodiscard]] QString say(const Text& text) const;
    [[nodiscard]] Language language() const { return m_appearance.language; }
    /// Rows and cells are lower: small windows.
    void setCompact(bool compact);
    [[nodiscard]] bool compact() const { return m_compact; }

    // Data.
    void setStorePath(const QString& path) { m_storePath = path; }
    [[nodiscard]] const QString& storePath() const { return m_storePath; }
    /// Tells every panel that the store holds something else now.
    void noteDataChange();
    /// Counts the changes of the store; a result computed at an older revision is out of date.
    [[nodiscard]] std::uint64_t revision() const { return m_revision; }

    [[nodiscard]] TimePoint asOf() const { return m_asOf; }
    void setAsOf(TimePoint asOf);    ///< at once, no undo
    void chooseAsOf(TimePoint asOf); ///< one undo step

    // Parameters.
    [[nodiscard]] const ParamValues& params(const Study& study) const;
    /// At once, no undo: while something is dragged, and when a store is opened.
    void setParams(const Study& study, const ParamValues& values);
    /// One undo step from `before` to `after`.
    void changeParams(const Study& study, const ParamValues& before, const ParamValues& after);

    // The study whose parameters the inspector shows.
    void setCurrentStudy(const std::string& id);
    [[nodiscard]] const std::string& currentStudy() const { return m_currentStudy; }

    /// Work that somebody who waits for a finished picture must wait for. Calls are paired.
    void beginWork() { ++m_working; }
    void endWork();
    [[nodiscard]] bool idle() const { return m_working == 0; }

    /// Does `redo` now and keeps both as one undo step. What they capture must live as long as the workbench.
    void perform(const QString& text, std::function<void()> redo, std::function<void()> undo);
    [[nodiscard]] QUndoStack& undoStack() { return m_undo; }
    /// What is drawn on the figures of the store.
    [[nodiscard]] AnnotationBook& annotations() { return *m_annotations; }
    [[nodiscard]] const AnnotationBook& annotations() const { return *m_annotations; }
    [[nodiscard]] JobModel& jobs() { return m_jobs; }
    [[nodiscard]] MessageModel& messages() { return m_messages; }
    /// Adds a message stamped with the present.
    void say(Severity severity, Text subject, Text text);

Q_SIGNALS:
    void appearanceChanged(); ///< theme, direction or scale
    void languageChanged();
    void compactChanged();
    void dataChanged();
    void asOfChanged();
    void paramsChanged(const QString& study);
    void currentStudyChanged();
    void becameIdle();

private:
    Appearance m_appearance;
    Theme m_theme;
    std::shared_ptr<const Translator> m_translator;
    bool m_compact = false;
    QString m_storePath;
    std::uint64_t m_revision = 0;
    TimePoint m_asOf{};
    mutable std::map<std::string, ParamValues> m_params;
    std::string m_currentStudy;
    int m_working = 0;
    std::unique_ptr<AnnotationBook> m_annotations;
    QUndoStack m_undo;
    JobModel m_jobs;
    MessageModel m_messages;
};

} // namespace tidemark
