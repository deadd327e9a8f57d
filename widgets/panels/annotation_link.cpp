// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/annotation_link.h"

#include "widgets/figure/chart_view.h"
#include "widgets/shell/annotation_book.h"
#include "widgets/shell/workbench.h"

#include <QCoreApplication>

namespace tidemark {

namespace {

QString words(const char* text) { return QCoreApplication::translate("Drawings", text); }

/// As the book keeps it: the same subject, whatever pane it was moved on.
KeptAnnotation keptAs(const AnnotationBook& book, const std::string& study, const ChartView& chart,
                      const Annotation& annotation)
{
    KeptAnnotation kept = keptAnnotation(study, *chart.figure(), annotation);
    if (const KeptAnnotation* now = book.find(annotation.id)) {
        kept.subject = now->subject;
        kept.annotation.figure = now->annotation.figure;
    }
    return kept;
}

} // namespace

void showAnnotations(ChartView& chart, const Workbench& workbench, const std::string& study)
{
    if (chart.figure() != nullptr)
        chart.setAnnotations(workbench.annotations().on(study, *chart.figure()));
}

void linkAnnotations(ChartView& chart, Workbench& workbench, const std::string& study)
{
    AnnotationBook* book = &workbench.annotations();
    QObject::connect(book, &AnnotationBook::changed, &chart,
                     [&chart, &workbench, study] { showAnnotations(chart, workbench, study); });
    QObject::connect(&chart, &ChartView::annotationAdded, &chart,
                     [&chart, &workbench, study, book](const Annotation& drawn) {
                         KeptAnnotation kept = keptAnnotation(study, *chart.figure(), drawn);
                         kept.annotation.id = book->nextId();
                         workbench.perform(
                             words(QT_TRANSLATE_NOOP("Drawings", "drawing")), [book, kept] { book->put(kept); },
                             [book, id = kept.annotation.id] { book->remove(id); });
                     });
    QObject::connect(&chart, &ChartView::annotationChanged, &chart,
                     [&chart, &workbench, study, book](const Annotation& before, const Annotation& after) {
                         if (book->find(before.id) == nullptr)
                             return;
                         const KeptAnnotation old = *book->find(before.id);
                         const KeptAnnotation now = keptAs(*book, study, chart, after);
                         workbench.perform(
                             words(QT_TRANSLATE_NOOP("Drawings", "change of a drawing")),
                             [book, now] { book->put(now); }, [book, old] { book->put(old); });
                     });
    QObject::connect(&chart, &ChartView::annotationRemoved, &chart, [&workbench, book](const Annotation& gone) {
        if (book->find(gone.id) == nullptr)
            return;
        const KeptAnnotation old = *book->find(gone.id);
        workbench.perform(
            words(QT_TRANSLATE_NOOP("Drawings", "deletion of a drawing")), [book, id = gone.id] { book->remove(id); },
            [book, old] { book->put(old); });
    });
    showAnnotations(chart, workbench, study);
}

} // namespace tidemark
