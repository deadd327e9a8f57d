// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/workbench.h"

#include "models/text/to_qt.h"
#include "widgets/shell/annotation_book.h"

#include <QUndoCommand>

#include <algorithm>
#include <functional>

namespace tidemark {

namespace {

constexpr int kUndoSteps = 200;

/// Both directions of a change as functions; what they capture outlives the stack, which the workbench owns.
class Change final : public QUndoCommand
{
public:
    Change(const QString& text, std::function<void()> undo, std::function<void()> redo)
        : QUndoCommand(text), m_undo(std::move(undo)), m_redo(std::move(redo))
    {
    }
    void undo() override { m_undo(); }
    void redo() override { m_redo(); }

private:
    std::function<void()> m_undo;
    std::function<void()> m_redo;
};

} // namespace

Workbench::Workbench(QObject* parent)
    : QObject(parent),
      m_translator(std::make_shared<Translator>(Language::English)),
      m_annotations(std::make_unique<AnnotationBook>())
{
    m_undo.setUndoLimit(kUndoSteps);
}

Workbench::~Workbench()
{
    // Commands reach into members below the stack.
    m_undo.clear();
}

void Workbench::setAppearance(const Appearance& appearance)
{
    const bool newLanguage = appearance.language != m_appearance.language;
    m_appearance = appearance;
    const Direction byLanguage = appearance.language == Language::Chinese ? Direction::RedUp : Direction::GreenUp;
    const Theme theme{appearance.theme, appearance.direction.value_or(byLanguage),
                      std::clamp(appearance.scale, 0.9, 1.5)};
    const bool newTheme = !(theme == m_theme);
    m_theme = theme;
    // The old words stay alive until everybody has taken the new ones.
    const std::shared_ptr<const Translator> old = m_translator;
    if (newLanguage) {
        m_translator = std::make_shared<Translator>(appearance.language);
        m_jobs.setTranslator(m_translator);
        m_messages.setTranslator(m_translator);
    }
    if (newTheme)
        Q_EMIT appearanceChanged();
    if (newLanguage)
        Q_EMIT languageChanged();
}

QString Workbench::say(const Text& text) const { return (*m_translator)(text); }

void Workbench::setCompact(bool compact)
{
    if (m_compact == compact)
        return;
    m_compact = compact;
    Q_EMIT compactChanged();
}

void Workbench::noteDataChange()
{
    ++m_revision;
    Q_EMIT dataChanged();
}

void Workbench::setAsOf(TimePoint asOf)
{
    if (asOf == m_asOf)
        return;
    m_asOf = asOf;
    Q_EMIT asOfChanged();
}

void Workbench::chooseAsOf(TimePoint asOf)
{
    if (asOf == m_asOf)
        return;
    perform(
        tr("as-of"), [this, asOf] { setAsOf(asOf); }, [this, before = m_asOf] { setAsOf(before); });
}

const ParamValues& Workbench::params(const Study& study) const
{
    const auto [it, added] = m_params.try_emplace(study.id);
    if (added)
        it->second = ParamValues(study.params);
    return it->second;
}

void Workbench::setParams(const Study& study, const ParamValues& values)
{
    if (params(study) == values)
        return;
    m_params[study.id] = values;
    Q_EMIT paramsChanged(toQString(study.id));
}

void Workbench::changeParams(const Study& study, const ParamValues& before, const ParamValues& after)
{
    if (before == after) {
        setParams(study, after);
        return;
    }
    perform(
        tr("parameters of %1").arg(say(study.title)), [this, &study, after] { setParams(study, after); },
        [this, &study, before] { setParams(study, before); });
}

void Workbench::setCurrentStudy(const std::string& id)
{
    if (id == m_currentStudy)
        return;
    m_currentStudy = id;
    Q_EMIT currentStudyChanged();
}

void Workbench::perform(const QString& text, std::function<void()> redo, std::function<void()> undo)
{
    m_undo.push(new Change(text, std::move(undo), std::move(redo)));
}

void Workbench::endWork()
{
    if (--m_working == 0)
        Q_EMIT becameIdle();
}

void Workbench::say(Severity severity, Text subject, Text text)
{
    const auto now = std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
    m_messages.add({severity, std::move(subject), std::move(text), now});
}

} // namespace tidemark
