// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include "app/main_window.h"
#include "app/settings.h"
#include "models/text/to_qt.h"
#include "widgets/shell/style.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>
#include <QLibraryInfo>
#include <QLocale>
#include <QPixmapCache>
#include <QToolTip>
#include <QTranslator>

namespace tidemark {

namespace {

constexpr int kPixmapCacheKiB = 4096; // icons at two device pixel ratios; charts do not use it

} // namespace

ApplicationLook::ApplicationLook(Workbench& workbench, QObject* parent)
    : QObject(parent), m_workbench(workbench), m_style(new Style)
{
    QPixmapCache::setCacheLimit(kPixmapCacheKiB);
    m_style->setTheme(workbench.theme());
    QApplication::setStyle(m_style);
    connect(&workbench, &Workbench::appearanceChanged, this, &ApplicationLook::applyTheme);
    connect(&workbench, &Workbench::languageChanged, this, &ApplicationLook::applyLanguage);
    applyTheme();
    applyLanguage();
}

ApplicationLook::~ApplicationLook()
{
    if (!QCoreApplication::instance())
        return;
    if (m_installed)
        QCoreApplication::removeTranslator(m_installed->catalogue());
    if (m_qtWords)
        QCoreApplication::removeTranslator(m_qtWords.get());
}

void ApplicationLook::applyTheme()
{
    const Theme& theme = m_workbench.theme();
    m_style->setTheme(theme);
    const QPalette palette = theme.palette();
    QApplication::setPalette(palette);
    QApplication::setFont(theme.font(FontRole::Base));
    QToolTip::setPalette(palette);
    QToolTip::setFont(theme.font(FontRole::Small));
    for (QWidget* top : QApplication::topLevelWidgets())
        top->update();
}

void ApplicationLook::applyLanguage()
{
    const auto old = std::exchange(m_installed, m_workbench.translator());
    if (old)
        QCoreApplication::removeTranslator(old->catalogue());
    if (m_qtWords)
        QCoreApplication::removeTranslator(m_qtWords.get());
    m_qtWords.reset();
    const bool chinese = m_workbench.language() == Language::Chinese;
    QLocale::setDefault(chinese ? QLocale(QLocale::Chinese, QLocale::China)
                                : QLocale(QLocale::English, QLocale::UnitedStates));
    if (chinese) {
        // Qt's own dialogs.
        m_qtWords = std::make_unique<QTranslator>();
        if (m_qtWords->load(QStringLiteral("qtbase_zh_CN"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
            QCoreApplication::installTranslator(m_qtWords.get());
    }
    QCoreApplication::installTranslator(m_installed->catalogue());
}

void nameApplication()
{
    QCoreApplication::setApplicationName(QStringLiteral("tidemark"));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Tidemark"));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.tidemark.Tidemark"));
    QGuiApplication::setWindowIcon(
        QIcon::fromTheme(QStringLiteral("org.tidemark.Tidemark"), QIcon(QStringLiteral(":/icons/mark.svg"))));
}

int runWindow(int argc, char** argv)
{
    QApplication application(argc, argv);
    nameApplication();
    QCommandLineParser parser;
    const QCommandLineOption storeOption(QStringLiteral("store"), QStringLiteral("The store to open."),
                                         QStringLiteral("file"));
    parser.addOption(storeOption);
    parser.addHelpOption();
    parser.process(application);

    Settings settings;
    Workbench workbench;
    workbench.setAppearance(settings.appearance());
    const QString named = parser.positionalArguments().value(0);
    workbench.setStorePath(parser.isSet(storeOption) ? parser.value(storeOption)
                           : !named.isEmpty()        ? named
                                                     : Store::defaultPath());
    const ApplicationLook look(workbench);
    MainWindow window(workbench, settings, MainWindow::Mode::Interactive);
    window.show();
    window.start();
    return QApplication::exec();
}

} // namespace tidemark
