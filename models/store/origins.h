// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/sql.h"

#include <map>
#include <vector>

namespace tidemark::store {

/// Sets of imports by number: what a stored row says about who gave it. Lives within one transaction.
class Origins
{
public:
    explicit Origins(const Connection& connection);

    /// The set that has `dataset` alone.
    [[nodiscard]] std::int64_t only(std::int64_t dataset);
    /// `origin` with `dataset`; itself when it has it already.
    [[nodiscard]] std::int64_t with(std::int64_t origin, std::int64_t dataset);
    /// `origin` without `dataset`; 0 when nobody is left.
    [[nodiscard]] std::int64_t without(std::int64_t origin, std::int64_t dataset);
    /// Drops the sets that have `dataset`; no row may name one any more.
    void forget(std::int64_t dataset);

private:
    using Members = std::vector<std::int64_t>;
    [[nodiscard]] std::int64_t numberOf(const Members& members);

    const Connection& m_connection;
    std::map<std::int64_t, Members> m_members;
    std::map<Members, std::int64_t> m_numbers;
    std::map<std::pair<std::int64_t, std::int64_t>, std::int64_t>
        m_with; ///< a long confirmation asks the same thing every row
};

} // namespace tidemark::store
