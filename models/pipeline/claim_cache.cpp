// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pipeline/claim_cache.h"

#include <QFile>

#include <algorithm>

namespace tidemark::pipeline {

namespace {

Result<std::vector<Claim>> readClaims()
{
    QFile file(QStringLiteral(":/facts/claims.csv"));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, TM_TEXT("pipeline", "The claims that belong to the program are not there."));
    return parseClaims(file.readAll().toStdString());
}

} // namespace

Result<std::vector<Claim>> claimsUntil(Date day)
{
    static const Result<std::vector<Claim>> all = readClaims();
    if (!all)
        return all;
    std::vector<Claim> known;
    std::ranges::copy_if(*all, std::back_inserter(known), [day](const Claim& claim) { return claim.known <= day; });
    return known;
}

} // namespace tidemark::pipeline
