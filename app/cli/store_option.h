// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "models/store/store.h"

namespace tidemark::cli {

/// Adds `--store`.
void addStoreOption(QCommandLineParser& parser);

/// Opens the store a command reads. A store named with --store must exist; the default one is made on first use, with the
/// built-in simulated market, as the window's first start does.
[[nodiscard]] Result<std::unique_ptr<Store>> openForReading(const QCommandLineParser& parser, const Console& console);

/// Opens the store a command writes, creating it. Errors: Locked, ReadOnly when it cannot be written.
[[nodiscard]] Result<std::unique_ptr<Store>> openForWriting(const QCommandLineParser& parser);

/// Adds `--as-of`, and reads it: the given one, or the store's default.
void addAsOfOption(QCommandLineParser& parser);
[[nodiscard]] Result<TimePoint> asOfOption(const QCommandLineParser& parser, const Store& store);

/// Fills a store with the built-in market. Errors: those of Store::ingest.
[[nodiscard]] Status fillSimulated(Store& store, std::uint64_t seed, const Progress& progress);

} // namespace tidemark::cli
