// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/import/importer.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace tidemark {

/// A folder of its own for each test, and files written into it.
class ImportTest : public testing::Test
{
protected:
    /// Writes `content` to `name` and imports it.
    Result<ImportBatch> import(const std::string& name, std::string_view content, const ImportOptions& options = {});
    /// Writes `content` to `name`; its path.
    QString write(const std::string& name, std::string_view content);
    [[nodiscard]] QString folder() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
};

/// The English sentence of a failed import; empty when it did not fail.
[[nodiscard]] std::string sentence(const Result<ImportBatch>& result);
/// The English sentences of the issues of a kind, each as `line 3 Close «abc»: this is not a number`.
[[nodiscard]] std::vector<std::string> told(const ImportBatch& batch, IssueKind kind);
/// What a batch says apart from its name, hash and clock; equal batches give equal text.
[[nodiscard]] std::string dump(const ImportBatch& batch);
/// `lines` joined by line feeds, with one at the end.
[[nodiscard]] std::string joined(const std::vector<std::string>& lines);
/// A zip of `entries` (name, content), made in memory; `externalAttributes` go to every entry.
[[nodiscard]] std::string zipOf(const std::vector<std::pair<std::string, std::string>>& entries,
                                unsigned externalAttributes = 0);

} // namespace tidemark
