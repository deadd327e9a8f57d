// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/shell/workbench.h"

#include <QObject>

#include <memory>

class QTranslator;

namespace tidemark {

class Style;

/// Gives the running QApplication the looks and words of one workbench, and follows its changes.
class ApplicationLook final : public QObject
{
    Q_OBJECT
public:
    explicit ApplicationLook(Workbench& workbench, QObject* parent = nullptr);
    ~ApplicationLook() override;

private:
    void applyTheme();
    void applyLanguage();

    Workbench& m_workbench;
    Style* m_style; ///< owned by QApplication
    std::shared_ptr<const Translator> m_installed;
    std::unique_ptr<QTranslator> m_qtWords;
};

/// Name, version and icon, the same for the window and its pictures.
void nameApplication();

/// The window on the user's store. Returns the exit code.
int runWindow(int argc, char** argv);

} // namespace tidemark
