// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QString>

#include <functional>
#include <vector>

class QLabel;
class QLineEdit;
class QListView;
class QStandardItemModel;

namespace tidemark {

class Workbench;

/// One thing the palette can do.
struct PaletteEntry
{
    QString group; ///< `Studies`, `Actions`, `Data`
    const char* icon = "chev";
    QString name;
    QString context; ///< part, source …
    QString key;     ///< shortcut, or section
    std::function<void()> run;
};

/// Everything by name: type, choose with the arrows, Return. Matches letters in order, best match first within its group.
class CommandPalette final : public QDialog
{
    Q_OBJECT
public:
    CommandPalette(Workbench& workbench, std::vector<PaletteEntry> entries, QWidget* parent);

    /// Names shown now, groups left out: for tests and assistive technology.
    [[nodiscard]] QStringList shownNames() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void filter(const QString& typed);
    void runCurrent();
    void move(int by);

    Workbench& m_workbench;
    std::vector<PaletteEntry> m_entries;
    QLineEdit* m_input;
    QListView* m_list;
    QStandardItemModel* m_model;
    QLabel* m_footer;
};

/// How well `typed` fits `name`, both compared without case: 0 not at all, more is better. Whole runs and their start at a
/// word count most; else the letters must be starts of words in order, with what follows them (`rp` finds Rate probability).
[[nodiscard]] int paletteScore(const QString& name, const QString& typed);

} // namespace tidemark
