// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/assemble.h"

#include <QByteArray>
#include <QString>

#include <map>

namespace tidemark {

/// What a person decides about an export. A value: the wizard shows it, the settings keep the lasting part of it.
struct ExportChoice
{
    Language language = Language::Chinese;
    QString snapshot; ///< a frozen state; empty: the store as it is
    TimePoint asOf{}; ///< of the store; a snapshot has its own
    QString title;    ///< empty: the outline's, as for the subtitle
    QString subtitle;
    QString author;
    QString organisation;
    QString serif; ///< Han family of the body; empty: the usual one, as for headings
    QString sans;
    std::set<std::string> leftOut; ///< ReportOptions::leftOut
    bool allowMissing = false;
    std::set<std::string> formats{"pdf", "docx"};
    bool archival = false; ///< PDF/A-1b
    QString folder;
    QString stem; ///< of the file names; empty: `suggestedStem`
    friend bool operator==(const ExportChoice&, const ExportChoice&) = default;
};

/// What buildReport is asked for.
[[nodiscard]] report::ReportOptions reportOptions(const ExportChoice& choice);
/// WriteContext::options: only what differs from the usual, so that an export without wishes is the command line's, byte for byte.
[[nodiscard]] std::map<std::string, std::string> formatOptions(const ExportChoice& choice);

/// `tidemark-2025-11-20-zh`.
[[nodiscard]] QString suggestedStem(const ExportChoice& choice);
/// Where the file of a format goes. Signs that file systems refuse are dashes.
[[nodiscard]] QString exportPath(const ExportChoice& choice, const QString& suffix);

/// What is remembered: all but as-of, snapshot and file name.
[[nodiscard]] QByteArray choiceToJson(const ExportChoice& choice);
/// `choice` with what was remembered; what cannot be read leaves it as it is.
[[nodiscard]] ExportChoice withRemembered(ExportChoice choice, const QByteArray& json);

} // namespace tidemark
