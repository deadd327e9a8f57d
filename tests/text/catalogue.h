// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace tidemark::test {

/// One message of a .ts file.
struct Message
{
    QString context;
    QString source;
    QString translation; ///< the first form of a plural
    bool finished = false;
    bool obsolete = false;
};

/// The messages of a .ts file, in its order. Errors: NotFound, Parse.
[[nodiscard]] Result<std::vector<Message>> readCatalogue(const QString& path);

/// What TM_TEXT("context", "source") marks in the C++ sources below `folder`, read without lupdate. `strange` collects uses
/// whose arguments are not literals.
[[nodiscard]] std::vector<Message> markedTexts(const QString& folder, QStringList& strange);

/// The placeholders of a sentence: `%1`…`%9`, `%n`, sorted, each once.
[[nodiscard]] QStringList placeholders(const QString& text);

/// Faults of Chinese typography in a translation, each in a few words; empty when there are none.
[[nodiscard]] QStringList typographyFaults(const QString& chinese);

} // namespace tidemark::test
