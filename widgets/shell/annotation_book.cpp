// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/annotation_book.h"

#include <algorithm>
#include <utility>

namespace tidemark {

void AnnotationBook::load(std::vector<KeptAnnotation> all)
{
    m_all.clear();
    m_unsaved.clear();
    for (KeptAnnotation& each : all) {
        m_lastId = std::max(m_lastId, each.annotation.id);
        m_all[each.annotation.id] = std::move(each);
    }
    Q_EMIT changed();
}

void AnnotationBook::put(const KeptAnnotation& kept)
{
    m_all[kept.annotation.id] = kept;
    m_lastId = std::max(m_lastId, kept.annotation.id);
    m_unsaved.insert(kept.annotation.id);
    Q_EMIT changed();
}

void AnnotationBook::remove(std::int64_t id)
{
    if (m_all.erase(id) == 0)
        return;
    m_unsaved.insert(id);
    Q_EMIT changed();
}

std::vector<Annotation> AnnotationBook::on(const std::string& study, const FigureSpec& figure) const
{
    return annotationsOn(all(), study, figure);
}

const KeptAnnotation* AnnotationBook::find(std::int64_t id) const
{
    const auto it = m_all.find(id);
    return it == m_all.end() ? nullptr : &it->second;
}

std::vector<KeptAnnotation> AnnotationBook::all() const
{
    std::vector<KeptAnnotation> out;
    out.reserve(m_all.size());
    for (const auto& [id, kept] : m_all)
        out.push_back(kept);
    return out;
}

std::set<std::int64_t> AnnotationBook::takeChanges() { return std::exchange(m_unsaved, {}); }

void AnnotationBook::keepChanges(const std::set<std::int64_t>& ids) { m_unsaved.insert(ids.begin(), ids.end()); }

Status saveChanges(AnnotationBook& book, Store& store)
{
    std::set<std::int64_t> waiting = book.takeChanges();
    while (!waiting.empty()) {
        const std::int64_t id = *waiting.begin();
        Status status;
        if (const KeptAnnotation* kept = book.find(id)) {
            const auto written =
                store.saveAnnotation({.id = id, .subject = kept->subject, .json = annotationJson(kept->annotation)});
            if (!written)
                status = tl::unexpected(written.error());
        } else {
            status = store.deleteAnnotation(id);
        }
        if (!status) {
            book.keepChanges(waiting);
            return status;
        }
        waiting.erase(waiting.begin());
    }
    return {};
}

} // namespace tidemark
