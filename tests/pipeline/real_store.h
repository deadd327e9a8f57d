// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/import/importer.h"
#include "models/pipeline/run_study.h"
#include "models/studies/registry.h"

#include <QFileInfo>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace tidemark {

/// A store of real vendor files from the folder beside the checkout; a test on it is skipped where one of them is missing.
class RealStore : public testing::Test
{
protected:
    /// Imports `files`, relative to the shared data, and skips the test when they are not there.
    void take(const QStringList& files)
    {
        const QString folder = qEnvironmentVariable("TIDEMARK_SHARED_DATA");
        for (const QString& file : files)
            if (folder.isEmpty() || !QFileInfo::exists(folder + QLatin1Char('/') + file))
                GTEST_SKIP() << "real data is not here: " << qPrintable(folder + QLatin1Char('/') + file);
        auto opened = Store::open(m_folder.filePath(QStringLiteral("real.tidemark")), OpenMode::ReadWrite);
        ASSERT_TRUE(opened.has_value()) << plain(opened.error().text);
        m_store = std::move(*opened);
        for (const QString& file : files) {
            const auto batch = importFile(folder + QLatin1Char('/') + file, {}, {});
            ASSERT_TRUE(batch.has_value()) << plain(batch.error().text);
            const auto report = m_store->ingest(*batch, {});
            ASSERT_TRUE(report.has_value()) << plain(report.error().text);
        }
    }

    [[nodiscard]] StudyOutput run(const std::string& id, Date asOf,
                                  const std::map<std::string, ParamValue>& changed = {}) const
    {
        const Study* study = findStudy(id);
        EXPECT_NE(study, nullptr);
        ParamValues params(study->params);
        for (const auto& [name, value] : changed)
            params.set(name, value);
        auto output = runStudy(*study, params, *m_store, endOfNewYorkDay(asOf), {});
        EXPECT_TRUE(output.has_value()) << (output ? "" : plain(output.error().text));
        return output.value_or(StudyOutput{});
    }

    static double value(const StudyOutput& output, const std::string& id)
    {
        const Metric* metric = output.metric(id);
        EXPECT_NE(metric, nullptr) << id;
        return metric ? metric->value : std::nan("");
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;
};

} // namespace tidemark
