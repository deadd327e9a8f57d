// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tidemark {

/// What a file may leave open, as the options of the command line write it. Empty: detected, or refused in words when it cannot be.
struct ImportSettings
{
    std::string format;     ///< reader id; `custom` reads by a mapping
    std::string instrument; ///< instead of the one recognised
    std::string zone;       ///< IANA name for minute files without an offset
    std::string encoding;   ///< `UTF-8`, `GB18030`, `UTF-16` …
    std::string separator;  ///< one of `,` `;` `|` and the tab
    std::string dateOrder;  ///< `ymd`, `dmy`, `mdy`
    std::string decimal;    ///< `.` or `,`
    std::string interval;   ///< `1m` … `1mo`, as intervalName writes it
    std::string adjustment; ///< `raw`, `splits` …, as adjustmentName writes it
    std::string date;       ///< the day of a snapshot whose file does not say it, `2025-08-21`
    friend bool operator==(const ImportSettings&, const ImportSettings&) = default;
};

/// What a column of a table means.
enum class ColumnRole { None, Time, Clock, Open, High, Low, Close, Volume, Symbol };

/// `-`, `time`, `clock`, `open` … as a mapping is written down.
[[nodiscard]] std::string_view columnRoleName(ColumnRole role);
[[nodiscard]] std::optional<ColumnRole> columnRoleFromName(std::string_view name);

/// How tables with a certain header are read: confirmed once by a person, remembered by the header's signature.
struct ColumnMapping
{
    std::string signature;         ///< ImportPreview::signature of the header it is for
    std::vector<ColumnRole> roles; ///< one a column; Time and Close have to be among them
    ImportSettings settings;       ///< what was settled with it; `instrument` only when the header is of one instrument
    friend bool operator==(const ColumnMapping&, const ColumnMapping&) = default;
};

} // namespace tidemark
