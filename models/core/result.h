// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/text.h"

#include <tl/expected.hpp>

namespace tidemark {

enum class ErrorCode {
    Usage,        ///< the call's words are off
    NotFound,     ///< a file, series, study, parameter
    Parse,        ///< the input is not what it should be
    Io,           ///< the operating system said no
    Unsupported,  ///< recognised, but not something Tidemark reads
    Ambiguous,    ///< needs an option to settle it
    ReadOnly,     ///< the store, or its folder, cannot be written
    Locked,       ///< another writer has the store
    Corrupt,      ///< damaged, foreign or altered
    Newer,        ///< written by a newer version
    Precondition, ///< an estimator's precondition does not hold
    NoData,
    Cancelled
};

/// What went wrong, in one sentence that names the thing, the place and the remedy.
struct Error
{
    ErrorCode code = ErrorCode::Io;
    Text text;
};

template <typename T>
using Result = tl::expected<T, Error>;
using Status = Result<void>;

[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, Text text)
{
    return tl::unexpected<Error>{Error{code, std::move(text)}};
}

} // namespace tidemark
