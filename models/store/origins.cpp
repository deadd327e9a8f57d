// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/origins.h"

#include <algorithm>

namespace tidemark::store {

Origins::Origins(const Connection& connection) : m_connection(connection)
{
    Query query(connection, "SELECT origin_id, dataset_id FROM origin_dataset ORDER BY origin_id, dataset_id");
    while (query.step())
        m_members[query.integer(0)].push_back(query.integer(1));
    for (const auto& [number, members] : m_members)
        m_numbers[members] = number;
}

std::int64_t Origins::numberOf(const Members& members)
{
    if (members.empty())
        return 0;
    if (const auto it = m_numbers.find(members); it != m_numbers.end())
        return it->second;
    const std::int64_t number = m_members.empty() ? 1 : m_members.rbegin()->first + 1;
    Query insert(m_connection, "INSERT INTO origin_dataset (origin_id, dataset_id) VALUES (?, ?)");
    for (const std::int64_t dataset : members)
        insert.bind(number).bind(dataset).run();
    m_members[number] = members;
    m_numbers[members] = number;
    return number;
}

std::int64_t Origins::only(std::int64_t dataset) { return numberOf({dataset}); }

std::int64_t Origins::with(std::int64_t origin, std::int64_t dataset)
{
    const auto [it, fresh] = m_with.try_emplace({origin, dataset}, 0);
    if (!fresh)
        return it->second;
    Members members = m_members[origin];
    if (const auto place = std::ranges::lower_bound(members, dataset); place == members.end() || *place != dataset)
        members.insert(place, dataset);
    return it->second = numberOf(members);
}

std::int64_t Origins::without(std::int64_t origin, std::int64_t dataset)
{
    Members members = m_members[origin];
    std::erase(members, dataset);
    return numberOf(members);
}

void Origins::forget(std::int64_t dataset)
{
    std::erase_if(m_members,
                  [&](const auto& entry) { return std::ranges::find(entry.second, dataset) != entry.second.end(); });
    m_numbers.clear();
    for (const auto& [number, members] : m_members)
        m_numbers[members] = number;
    m_with.clear();
    Query(m_connection,
          "DELETE FROM origin_dataset WHERE origin_id IN (SELECT origin_id FROM origin_dataset WHERE dataset_id = ?)")
        .bind(dataset)
        .run();
}

} // namespace tidemark::store
