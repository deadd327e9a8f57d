// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/import_preview.h"

#include <QWidget>

#include <map>
#include <string>
#include <vector>

class QComboBox;
class QGridLayout;
class QLabel;

namespace tidemark {

class Workbench;

/// Everything that had to be found out about a file, each shown with how it was found, and each changeable: format, encoding,
/// separator, date order, decimal sign, zone, instrument, interval, adjustment, day.
class GuessForm final : public QWidget
{
    Q_OBJECT
public:
    /// `formatNames`: reader id to the name a person knows.
    GuessForm(Workbench& workbench, std::map<std::string, std::string> formatNames, QWidget* parent = nullptr);

    void showPreview(const ImportPreview& preview, const ImportSettings& settings);
    void clear();
    [[nodiscard]] const ImportSettings& settings() const { return m_settings; }
    /// The first field that has to be answered, or nullptr.
    [[nodiscard]] QWidget* openField() const;

Q_SIGNALS:
    /// Somebody settled something.
    void edited();

private:
    struct Field
    {
        const char* name;
        ImportGuess ImportPreview::*guess;
        std::string ImportSettings::*setting;
        QLabel* label = nullptr;
        QComboBox* box = nullptr;
        QLabel* state = nullptr;
    };

    void makeField(const char* name, ImportGuess ImportPreview::*guess, std::string ImportSettings::*setting, int row,
                   int column, bool freeText, QGridLayout& grid);
    void fill(Field& field);
    void take(Field& field, const std::string& value);
    void retranslate();
    [[nodiscard]] QString words(const Field& field, const std::string& value) const;

    Workbench& m_workbench;
    std::map<std::string, std::string> m_formatNames;
    std::vector<Field> m_fields;
    ImportPreview m_preview;
    ImportSettings m_settings;
    bool m_shown = false;
};

} // namespace tidemark
