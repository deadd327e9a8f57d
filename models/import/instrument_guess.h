// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/import/reader.h"

#include <optional>

namespace tidemark::importing {

/// An instrument, and whether the registry has it.
struct Guess
{
    Instrument instrument;
    bool known = true;
};

/// The instrument of a vendor's symbol: the registered one, a fed funds contract, or a new one with a warning.
[[nodiscard]] Guess instrumentOfSymbol(ReadContext& context, std::string_view symbol);

/// The instrument of the whole file: the one the caller names, `symbol` from a header when there is one, else what the file name
/// says. Errors: Ambiguous, naming --instrument.
[[nodiscard]] Result<Guess> instrumentOfFile(ReadContext& context, std::string_view symbol = {});

/// `ZQZ25`, `ZQZ2025`, `CBOT:ZQZ2025`, `ZQZ25.CBT` as the contract ZQZ25; nothing for other symbols.
[[nodiscard]] std::optional<Instrument> fedFundsContract(std::string_view symbol);

/// The interval a file name speaks of (`NVDA_1min`, `SP_SPX, 1D`, `BTCUSDT-5m-2025`), or nothing.
[[nodiscard]] std::optional<Interval> intervalOfName(std::string_view stem);

} // namespace tidemark::importing
