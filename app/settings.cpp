// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings.h"

#include "models/text/to_qt.h"

#include <QLocale>
#include <QStandardPaths>

#include <algorithm>

namespace tidemark {

namespace {

const QString kTheme = QStringLiteral("look/theme");
const QString kDirection = QStringLiteral("look/direction");
const QString kScale = QStringLiteral("look/scale");
const QString kLanguage = QStringLiteral("look/language");
const QString kGeometry = QStringLiteral("window/geometry");
const QString kImportFolder = QStringLiteral("import/folder");
const QString kExportChoice = QStringLiteral("export/choice");
const QString kPresentationChoice = QStringLiteral("presentation/choice");

} // namespace

Settings::Settings()
    : m_settings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("tidemark"), QStringLiteral("tidemark"))
{
}

Settings::Settings(const QString& file) : m_settings(file, QSettings::IniFormat) {}

Appearance Settings::appearance() const
{
    Appearance result;
    (void)themeFromName(m_settings.value(kTheme).toString().toStdString(), result.theme);
    if (Direction direction{}; directionFromName(m_settings.value(kDirection).toString().toStdString(), direction))
        result.direction = direction;
    const bool chinese = QLocale::system().language() == QLocale::Chinese;
    result.language = languageFromCode(m_settings.value(kLanguage).toString().toStdString())
                          .value_or(chinese ? Language::Chinese : Language::English);
    bool ok = false;
    const double scale = m_settings.value(kScale).toDouble(&ok);
    result.scale = ok ? std::clamp(scale, 0.9, 1.5) : 1.0;
    return result;
}

void Settings::setAppearance(const Appearance& appearance)
{
    m_settings.setValue(kTheme, toQString(themeName(appearance.theme)));
    if (appearance.direction)
        m_settings.setValue(kDirection, toQString(directionName(*appearance.direction)));
    else
        m_settings.remove(kDirection);
    m_settings.setValue(kLanguage, toQString(languageCode(appearance.language)));
    m_settings.setValue(kScale, appearance.scale);
}

QByteArray Settings::windowGeometry() const { return m_settings.value(kGeometry).toByteArray(); }

void Settings::setWindowGeometry(const QByteArray& geometry) { m_settings.setValue(kGeometry, geometry); }

QString Settings::importFolder() const
{
    return m_settings.value(kImportFolder, QStandardPaths::writableLocation(QStandardPaths::DownloadLocation))
        .toString();
}

void Settings::setImportFolder(const QString& folder) { m_settings.setValue(kImportFolder, folder); }

QByteArray Settings::exportChoice() const { return m_settings.value(kExportChoice).toByteArray(); }

void Settings::setExportChoice(const QByteArray& choice) { m_settings.setValue(kExportChoice, choice); }

QByteArray Settings::presentationChoice() const { return m_settings.value(kPresentationChoice).toByteArray(); }

void Settings::setPresentationChoice(const QByteArray& choice) { m_settings.setValue(kPresentationChoice, choice); }

} // namespace tidemark
