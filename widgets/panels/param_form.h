// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/studies/study.h"

#include <QWidget>

#include <functional>
#include <map>
#include <vector>

class QGridLayout;
class QLabel;

namespace tidemark {

class Workbench;

/// The parameters of one study, built from nothing but its declarations. Each change is one undo step; a field that differs from
/// its default has an accent edge; an error stands below its field.
class ParamForm final : public QWidget
{
    Q_OBJECT
public:
    ParamForm(const Study& study, Workbench& workbench, QWidget* parent = nullptr);

    /// Instruments offered after those the study names.
    void setInstruments(const std::vector<std::string>& ids);
    /// Whether any parameter differs from its default.
    [[nodiscard]] bool changed() const;
    /// All defaults, in one undo step.
    void reset();

Q_SIGNALS:
    void changedChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Row
    {
        const ParamSpec* spec;
        QLabel* label;
        QWidget* field;
        QLabel* error;
        std::function<void(const ParamValue&)> show;
    };
    void addRow(const ParamSpec& spec, QGridLayout* grid, int at);
    void makeField(const ParamSpec& spec, Row& row);
    void makeChoice(const ParamSpec& spec, Row& row);
    void commit(const std::string& id, ParamValue value);
    void showError(const std::string& id, const Text& error);
    void refresh();
    void retranslate();

    const Study& m_study;
    Workbench& m_workbench;
    std::vector<Row> m_rows;
    std::vector<std::string> m_instruments;
};

} // namespace tidemark
