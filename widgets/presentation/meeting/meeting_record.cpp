// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/presentation/meeting/meeting_record.h"

#include "widgets/presentation/meeting/offer_model.h"
#include "widgets/presentation/presenter/presenter_clock.h"
#include "widgets/shell/workbench.h"

#include <QClipboard>
#include <QComboBox>
#include <QDateTime>
#include <QEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSaveFile>
#include <QStandardItemModel>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>

namespace tidemark {

namespace {

constexpr QSize kSize{1100, 680};
constexpr QSize kLeast{900, 520};
constexpr auto kClose = std::chrono::seconds{5}; ///< nearer to the plan than this is on it

enum ShownColumn { FromColumn, SlideColumn, LastedColumn, PlanColumn, ShownColumns };

QDateTime localTime(TimePoint time) { return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count()); }

std::chrono::seconds wholeSeconds(std::chrono::milliseconds time)
{
    return std::chrono::duration_cast<std::chrono::seconds>(time);
}

QString difference(std::chrono::seconds lasted, std::chrono::seconds planned)
{
    const auto late = lasted - planned;
    if (std::chrono::abs(late) < kClose)
        return QStringLiteral("0");
    return (late.count() > 0 ? QStringLiteral("+") : QString(QChar(0x2212))) + clockText(std::chrono::abs(late));
}

} // namespace

MeetingRecord::MeetingRecord(Workbench& workbench, QWidget* parent)
    : QDialog(parent),
      m_workbench(workbench),
      m_offers(new OfferModel(this)),
      m_shownModel(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("meeting_record"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    build();
    setMinimumSize(kLeast);
    resize(kSize);
    connectParts();
    retranslate();
    m_list->setFocus();
}

MeetingRecord::~MeetingRecord() = default;

void MeetingRecord::connectParts()
{
    connect(m_choice, &QComboBox::activated, this, [this](int index) {
        m_id = m_meetings[static_cast<std::size_t>(index)].id;
        showMeeting();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &MeetingRecord::showOffer);
    connect(m_offers, &QAbstractItemModel::dataChanged, this, &MeetingRecord::showState);
    connect(m_text, &QToolButton::clicked, this, [this] {
        if (const QModelIndex at = m_list->currentIndex(); at.isValid())
            Q_EMIT textRequested(at.data(OfferModel::SectionRole).toString());
    });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        if (const Meeting* shown = meeting())
            QGuiApplication::clipboard()->setText(meetingMarkdown(*shown, *m_workbench.translator()));
    });
    connect(m_csv, &QPushButton::clicked, this, &MeetingRecord::exportCsv);
    connect(m_discard, &QPushButton::clicked, this, &MeetingRecord::discard);
    connect(m_keep, &QPushButton::clicked, this, &MeetingRecord::keep);
    connect(m_close, &QPushButton::clicked, this, &MeetingRecord::reject);
    connect(&m_workbench, &Workbench::languageChanged, this, &MeetingRecord::retranslate);
    connect(&m_workbench, &Workbench::appearanceChanged, this, &MeetingRecord::retranslate);
}

Meeting* MeetingRecord::current()
{
    const auto it = std::ranges::find(m_meetings, m_id, &Meeting::id);
    return it != m_meetings.end() ? &*it : m_meetings.empty() ? nullptr : &m_meetings.front();
}

const Meeting* MeetingRecord::meeting() const
{
    const auto it = std::ranges::find(m_meetings, m_id, &Meeting::id);
    return it != m_meetings.end() ? &*it : m_meetings.empty() ? nullptr : &m_meetings.front();
}

void MeetingRecord::setMeetings(std::vector<Meeting> meetings)
{
    m_meetings = std::move(meetings);
    m_id = meeting() ? meeting()->id : 0;
    fillMeetings();
    showMeeting();
}

void MeetingRecord::fillMeetings()
{
    m_choice->clear();
    for (const Meeting& each : m_meetings)
        m_choice->addItem(
            tr("%1, %2").arg(localTime(each.began).toString(QStringLiteral("yyyy-MM-dd HH:mm")), each.title));
    m_choice->setVisible(m_meetings.size() > 1);
    if (const Meeting* shown = meeting())
        m_choice->setCurrentIndex(static_cast<int>(shown - m_meetings.data()));
}

void MeetingRecord::showMeeting()
{
    const Meeting* shown = meeting();
    m_offers->setMeeting(shown ? *shown : Meeting{}, m_workbench.translator());
    fillShown(shown ? *shown : Meeting{});
    if (m_offers->rowCount() > 0)
        m_list->setCurrentIndex(m_offers->index(0));
    showOffer();
    showState();
    if (!shown) {
        m_summary->setText(tr("No meeting has been held with this store yet."));
        return;
    }
    const auto lasted = wholeSeconds(shown->ended - shown->began);
    QStringList words{tr("%1 to %2")
                          .arg(localTime(shown->began).toString(QStringLiteral("yyyy-MM-dd HH:mm")),
                               localTime(shown->ended).toString(QStringLiteral("HH:mm")))};
    words.append(
        shown->plannedMinutes > 0
            ? tr("%1, planned %2").arg(clockText(lasted), clockText(std::chrono::minutes{shown->plannedMinutes}))
            : clockText(lasted));
    std::set<std::string> slides;
    for (const ShownSlide& each : shown->shown)
        slides.insert(each.slide);
    const int count = static_cast<int>(slides.size());
    if (shown->plannedSlides > 0)
        words.append(tr("%1 of %2 slides").arg(count).arg(shown->plannedSlides));
    if (!shown->snapshot.isEmpty())
        words.append(shown->snapshot);
    words.append(u'#' + toQString(shown->digest));
    m_summary->setText(words.join(QStringLiteral(" · ")));
    m_summary->setToolTip(m_summary->text());
}

void MeetingRecord::fillShown(const Meeting& shown)
{
    m_shownModel->clear();
    m_shownModel->setColumnCount(ShownColumns);
    m_shownModel->setHorizontalHeaderLabels({tr("From"), tr("Slide"), tr("Time"), tr("Against plan")});
    const auto planned = planFor(shown);
    const int rowHeight = QFontMetrics(m_workbench.theme().font(FontRole::Base)).height() + 8;
    for (const ShownSlide& each : shown.shown) {
        const auto lasted = wholeSeconds(each.lasted);
        const QString section = toQString(each.section);
        QList<QStandardItem*> row;
        for (const QString& words :
             {localTime(each.from).toString(QStringLiteral("HH:mm:ss")),
              section.isEmpty() ? each.headline : section + QStringLiteral("　") + each.headline, clockText(lasted),
              planned.count() > 0 ? difference(lasted, planned) : QString(QChar(0x2014))})
            row.append(new QStandardItem(words));
        for (const int column : {LastedColumn, PlanColumn})
            row[column]->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        row[SlideColumn]->setToolTip(each.headline);
        if (planned.count() > 0 && lasted - planned > kClose)
            row[PlanColumn]->setForeground(m_workbench.theme().color(Token::Stale));
        row[SlideColumn]->setSizeHint({0, rowHeight});
        m_shownModel->appendRow(row);
    }
    auto* header = m_shown->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(SlideColumn, QHeaderView::Stretch);
}

void MeetingRecord::showOffer()
{
    const Meeting* shown = meeting();
    const int row = m_list->currentIndex().row();
    const auto* question = shown ? m_offers->whatIf(row) : nullptr;
    const auto* drawn = shown ? m_offers->strokes(row) : nullptr;
    const QString section = m_list->currentIndex().data(OfferModel::SectionRole).toString();
    m_paragraphTitle->setVisible(question || drawn);
    m_paragraph->setVisible(question || drawn);
    m_text->setVisible(question && !section.isEmpty());
    if (question) {
        m_paragraphTitle->setText(section.isEmpty() ? tr("No section takes this question")
                                                    : tr("Paragraph for section %1").arg(section));
        m_paragraph->setText(whatIfNote(question->tried, shown->language));
    } else if (drawn) {
        m_paragraphTitle->setText(tr("Annotations"));
        m_paragraph->setText(drawn->annotations.empty()
                                 ? tr("These strokes stand beside the figure, so nothing in its data could hold them.")
                                 : tr("The strokes stay on the figure, at the values they were drawn at, in every "
                                      "panel that shows it."));
    }
}

void MeetingRecord::showState()
{
    const bool any = meeting() != nullptr;
    const int ticked = m_offers->tickedCount();
    m_keep->setText(ticked > 0 ? tr("&Keep %1").arg(ticked) : tr("&Keep"));
    m_keep->setEnabled(ticked > 0);
    m_discard->setEnabled(m_offers->openCount() > 0);
    m_copy->setEnabled(any);
    m_csv->setEnabled(any);
    m_none->setText(any ? tr("Nothing was tried and nothing was drawn.") : QString{});
    m_none->setVisible(m_offers->rowCount() == 0);
}

void MeetingRecord::keep()
{
    Meeting* shown = current();
    if (!shown || m_offers->tickedCount() == 0)
        return;
    std::vector<KeptAnnotation> marks;
    std::vector<std::pair<QString, QString>> notes;
    for (int row = 0; row < m_offers->rowCount(); ++row) {
        if (!m_offers->ticked(row) || !m_offers->keepable(row))
            continue;
        const auto at = static_cast<std::size_t>(row);
        if (m_offers->whatIf(row)) {
            MeetingWhatIf& question = shown->whatIfs[at];
            question.offer = Offer::Kept;
            notes.emplace_back(toQString(question.tried.section), whatIfNote(question.tried, shown->language));
        } else {
            MeetingStrokes& drawn = shown->strokes[at - shown->whatIfs.size()];
            drawn.offer = Offer::Kept;
            marks.insert(marks.end(), drawn.annotations.begin(), drawn.annotations.end());
        }
    }
    // Whoever listens may set other meetings: what is told is a copy.
    const Meeting kept = *shown;
    showMeeting();
    for (const auto& [section, words] : notes)
        Q_EMIT keepNote(kept.language, section, words);
    if (!marks.empty())
        Q_EMIT keepAnnotations(marks);
    Q_EMIT meetingChanged(kept);
}

void MeetingRecord::discard()
{
    Meeting* shown = current();
    if (!shown)
        return;
    for (MeetingWhatIf& question : shown->whatIfs)
        if (question.offer == Offer::Open)
            question.offer = Offer::Discarded;
    for (MeetingStrokes& drawn : shown->strokes)
        if (drawn.offer == Offer::Open)
            drawn.offer = Offer::Discarded;
    const Meeting left = *shown;
    showMeeting();
    Q_EMIT meetingChanged(left);
}

void MeetingRecord::exportCsv()
{
    const Meeting* shown = meeting();
    if (!shown)
        return;
    const QString stem = localTime(shown->began).toString(QStringLiteral("yyyy-MM-dd-HHmm"));
    const QString path = QFileDialog::getSaveFileName(this, tr("Export the log of the meeting"),
                                                      tr("meeting-%1.csv").arg(stem), tr("CSV files (*.csv)"));
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    const QByteArray bytes = meetingCsv(*shown, *m_workbench.translator());
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        m_workbench.say(Severity::Failure, TM_TEXT("presentation", "Log of the meeting"),
                        TM_TEXT("presentation", "%1 cannot be written: %2. Choose another folder.")
                            .with(path.toStdString())
                            .with(file.errorString().toStdString()));
}

void MeetingRecord::resizeEvent(QResizeEvent* event)
{
    QDialog::resizeEvent(event);
    m_left->setFixedWidth(width() * 46 / 100);
}

void MeetingRecord::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MeetingRecord::retranslate()
{
    const Theme& theme = m_workbench.theme();
    setWindowTitle(tr("Meeting"));
    m_heading->setText(tr("After the meeting"));
    m_heading->setFont(theme.font(FontRole::DialogTitle));
    QFont bold = theme.font(FontRole::Base);
    bold.setBold(true);
    for (QLabel* title : {m_shownTitle, m_offersTitle, m_paragraphTitle})
        title->setFont(bold);
    m_shownTitle->setText(tr("What was shown"));
    m_shown->setAccessibleName(tr("What was shown"));
    m_offersTitle->setText(tr("Asked and drawn: what to keep"));
    m_list->setAccessibleName(tr("Asked and drawn: what to keep"));
    m_choice->setAccessibleName(tr("Meetings"));
    m_text->setText(tr("Open the text"));
    m_copy->setText(tr("&Copy as Markdown"));
    m_csv->setText(tr("&Export CSV…"));
    m_discard->setText(tr("&Discard"));
    m_close->setText(tr("Close"));
    m_list->doItemsLayout();
    fillMeetings();
    showMeeting();
}

} // namespace tidemark
