// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/study_output.h"
#include "models/studies/study.h"

#include <QScrollArea>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace tidemark {

class ParamForm;
class Workbench;

/// What stands behind the current panel: its parameters, its method with formula and definition, and where its data came from.
class Inspector final : public QScrollArea
{
    Q_OBJECT
public:
    explicit Inspector(Workbench& workbench, QWidget* parent = nullptr);

    /// `study` may be nullptr: nothing is selected.
    void setStudy(const Study* study);
    /// Inputs and notes of the study's last result; nullptr before the first.
    void setOutput(const StudyOutput* output);
    void setInstruments(std::vector<std::string> ids);
    [[nodiscard]] ParamForm* form() const { return m_form; }

    /// Wide enough for its fields, as far as that leaves room for the panels.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void retranslate();
    void refreshMethod();
    void refreshProvenance();
    /// What the provenance says, in short: equal when there is nothing to lay out anew.
    [[nodiscard]] QString provenanceShown() const;
    void addSource(const UsedInput& input);
    void addPair(const QString& name, const QString& value);
    QLabel* addText(QVBoxLayout* layout, const QString& text, Token token);
    void addNote(const QString& text, const char* iconName, Token token);

    Workbench& m_workbench;
    const Study* m_study = nullptr;
    std::vector<std::string> m_instruments;
    QString m_provenanceShown;
    std::vector<UsedInput> m_inputs;
    std::vector<Note> m_notes;

    QWidget* m_body;
    QLabel* m_nothing;
    QWidget* m_sections;
    QLabel* m_paramsTitle;
    QToolButton* m_reset;
    QLabel* m_noParams;
    QVBoxLayout* m_formPlace;
    ParamForm* m_form = nullptr;
    QLabel* m_methodTitle;
    QVBoxLayout* m_methodPlace;
    QLabel* m_provenanceTitle;
    QVBoxLayout* m_provenancePlace;
};

} // namespace tidemark
