// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/kept_annotations.h"

#include <QObject>

#include <map>
#include <set>
#include <vector>

namespace tidemark {

/// All drawings of one store, as they are now. Changes are made through Workbench::perform, so that they can be undone; the window
/// writes them to the store. GUI thread only.
class AnnotationBook final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// What a store keeps, in place of everything; nothing of it waits to be written.
    void load(std::vector<KeptAnnotation> all);

    /// An id that none has or had.
    [[nodiscard]] std::int64_t nextId() { return ++m_lastId; }
    /// Adds it, or takes the place of the one with its id. Precondition: id > 0.
    void put(const KeptAnnotation& kept);
    void remove(std::int64_t id);

    /// Those that stand on a figure of a study.
    [[nodiscard]] std::vector<Annotation> on(const std::string& study, const FigureSpec& figure) const;
    /// The kept one with that id, or nullptr.
    [[nodiscard]] const KeptAnnotation* find(std::int64_t id) const;
    [[nodiscard]] std::vector<KeptAnnotation> all() const;

    /// What the store has to learn: the ids that were put or removed since the last call.
    [[nodiscard]] std::set<std::int64_t> takeChanges();
    /// Those could not be written and wait again.
    void keepChanges(const std::set<std::int64_t>& ids);

Q_SIGNALS:
    void changed();

private:
    std::map<std::int64_t, KeptAnnotation> m_all;
    std::set<std::int64_t> m_unsaved;
    std::int64_t m_lastId = 0;
};

/// Writes what changed in the book to the store. What could not be written waits for the next time. Errors: of the store.
[[nodiscard]] Status saveChanges(AnnotationBook& book, Store& store);

} // namespace tidemark
