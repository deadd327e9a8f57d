// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/palette.h"
#include "models/figure/study_output.h"
#include "models/items/import_model.h"
#include "models/items/message_model.h"
#include "models/items/study_status.h"

namespace tidemark {

/// A status is always glyph, word and colour; this is the glyph and the colour.
struct StatusGlyph
{
    const char* icon;
    Token token;
};

[[nodiscard]] constexpr StatusGlyph glyphOf(StudyStatus status)
{
    switch (status) {
    case StudyStatus::Fresh:
        return {"check", Token::Fresh};
    case StudyStatus::Stale:
        return {"clock", Token::Stale};
    case StudyStatus::Simulated:
        return {"sim", Token::Simulated};
    case StudyStatus::NoData:
        break;
    }
    return {"empty", Token::NoData};
}

[[nodiscard]] constexpr StatusGlyph glyphOf(Severity severity)
{
    switch (severity) {
    case Severity::Success:
        return {"check", Token::Fresh};
    case Severity::Caution:
        return {"warn", Token::Stale};
    case Severity::Failure:
        return {"warn", Token::Conflicts};
    case Severity::Information:
        break;
    }
    return {"doc", Token::Text2};
}

[[nodiscard]] constexpr StatusGlyph glyphOf(VerdictState state)
{
    switch (state) {
    case VerdictState::Fired:
        return {"warn", Token::Stale};
    case VerdictState::NotFired:
        return {"check", Token::Fresh};
    case VerdictState::NoData:
        break;
    }
    return {"empty", Token::NoData};
}

[[nodiscard]] constexpr StatusGlyph glyphOf(ImportState state)
{
    switch (state) {
    case ImportState::Taken:
        return {"check", Token::Fresh};
    case ImportState::TakenWithIssues:
        return {"warn", Token::Stale};
    case ImportState::AlreadyThere:
        return {"copy", Token::NoData};
    case ImportState::Refused:
        break;
    }
    return {"warn", Token::Conflicts};
}

} // namespace tidemark
