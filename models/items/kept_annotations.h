// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/annotation.h"
#include "models/store/store.h"

#include <QByteArray>

#include <optional>
#include <string>
#include <vector>

namespace tidemark {

/// An annotation and what it belongs to: an instrument where it stands on that instrument's candles, else a study.
struct KeptAnnotation
{
    std::string subject;
    Annotation annotation;
    friend bool operator==(const KeptAnnotation&, const KeptAnnotation&) = default;
};

/// An annotation somebody drew on pane `annotation.pane` of `figure`, a figure of `study`, as it is kept.
[[nodiscard]] KeptAnnotation keptAnnotation(const std::string& study, const FigureSpec& figure, Annotation annotation);

/// Those of `all` that stand on `figure`, a figure of `study`, each with the pane it stands on; in order of their ids.
[[nodiscard]] std::vector<Annotation> annotationsOn(const std::vector<KeptAnnotation>& all, const std::string& study,
                                                    const FigureSpec& figure);

/// As the store keeps it, without id and subject. Numbers come back exactly.
[[nodiscard]] QByteArray annotationJson(const Annotation& annotation);
/// nullopt for what is not an annotation: unknown kind, numbers missing, a Text without words.
[[nodiscard]] std::optional<Annotation> annotationFromJson(const QByteArray& json);

/// All that the store keeps; what cannot be read is left alone there and counted in `unreadable`.
[[nodiscard]] Result<std::vector<KeptAnnotation>> readAnnotations(const Store& store, int* unreadable = nullptr);

} // namespace tidemark
