// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/section_notes.h"
#include "models/store/store.h"
#include "widgets/figure/theme.h"

namespace tidemark {

/// A report as it is read from the store, for the editor to try texts in. Belongs to one worker at a time: the editor hands it over
/// and takes it back, and never looks into it.
struct NoteDesk
{
    report::ReportInput input;
    std::map<std::string, std::string> notes;    ///< as they stand in the store, by section
    std::vector<report::Completion> completions; ///< what may stand between braces
    std::map<std::string, QString> tried;        ///< the drafts that `input` holds now
};

/// Opens the report of a store at an as-of: shipped texts, notes, results of every study they ask for.
/// Errors: those of the store; Cancelled.
[[nodiscard]] Result<std::shared_ptr<NoteDesk>> openDesk(const QString& storePath, Language language, TimePoint asOf,
                                                         const Progress& progress);

/// What the editor shows beside a text.
struct NoteLook
{
    std::string section;
    QString html;                          ///< the section as it will be printed
    std::vector<report::Problem> problems; ///< of this section
    std::vector<report::PartCount> parts;  ///< of the whole report with all drafts in it
};

/// What is to be shown, and how.
struct NoteQuestion
{
    QString storePath;
    std::map<std::string, QString> drafts; ///< texts in the editor, by section
    std::string section;                   ///< the one that is shown
    Theme theme;
    QString more; ///< words for a preview that was cut
};

/// Puts the drafts into the report, computes what they ask for and the desk does not have yet, and assembles it as an export would.
/// Errors: those of the store; Cancelled.
[[nodiscard]] Result<NoteLook> lookAt(NoteDesk& desk, const NoteQuestion& question, const Progress& progress);

} // namespace tidemark
