// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/shell/workbench.h"

#include <QByteArray>
#include <QSettings>

namespace tidemark {

/// What a user chose once and for all: looks, language, where the window stood. What belongs to a store is kept in the store.
class Settings final
{
public:
    /// The user's own file.
    Settings();
    /// Another file: tests, and windows without a user.
    explicit Settings(const QString& file);

    /// The language is the system's until one is chosen; the direction of colours follows the language.
    [[nodiscard]] Appearance appearance() const;
    void setAppearance(const Appearance& appearance);

    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray& geometry);
    /// Where files were imported from last.
    [[nodiscard]] QString importFolder() const;
    void setImportFolder(const QString& folder);
    /// What was chosen in the export of the report last, as the wizard writes it; empty at first.
    [[nodiscard]] QByteArray exportChoice() const;
    void setExportChoice(const QByteArray& choice);
    /// Screen and window of the last presentation; empty at first.
    [[nodiscard]] QByteArray presentationChoice() const;
    void setPresentationChoice(const QByteArray& choice);

private:
    QSettings m_settings;
};

} // namespace tidemark
