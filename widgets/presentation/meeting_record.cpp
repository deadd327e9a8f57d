// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/presentation/meeting_record.h"

#include "widgets/presentation/offer_model.h"
#include "widgets/presentation/presenter_clock.h"
#include "widgets/shell/icons.h"
#include "widgets/shell/style.h"
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
#include <QVBoxLayout>

#include <algorithm>

namespace tidemark {

namespace {

constexpr QSize kSize{1100, 680};
constexpr QSize kLeast{900, 520};
constexpr int kFooterHeight = 60;
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

QWidget* surface(QPalette::ColorRole role, QWidget* parent)
{
    auto* widget = new QWidget(parent);
    widget->setAutoFillBackground(true);
    widget->setBackgroundRole(role);
    return widget;
}

QFrame* rule(QWidget* parent, QFrame::Shape shape = QFrame::HLine)
{
    auto* line = new QFrame(parent);
    line->setFrameShape(shape);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    return line;
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
}

MeetingRecord::~MeetingRecord() = default;

void MeetingRecord::build()
{
    auto* head = surface(QPalette::AlternateBase, this);
    m_heading = new QLabel(head);
    m_summary = new QLabel(head);
    m_summary->setObjectName(QStringLiteral("record_summary"));
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_choice = new QComboBox(head);
    m_choice->setObjectName(QStringLiteral("record_meetings"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto* headLayout = new QHBoxLayout(head);
    headLayout->setContentsMargins(20, 12, 20, 10);
    headLayout->addWidget(m_heading);
    headLayout->addSpacing(6);
    headLayout->addWidget(m_summary, 1, Qt::AlignBottom);
    headLayout->addWidget(m_choice);

    m_left = surface(QPalette::Light, this);
    m_shownTitle = new QLabel(m_left);
    m_shownTitle->setContentsMargins(14, 10, 14, 6);
    m_shown = new QTreeView(m_left);
    m_shown->setObjectName(QStringLiteral("record_shown"));
    m_shown->setModel(m_shownModel);
    m_shown->setRootIsDecorated(false);
    m_shown->setUniformRowHeights(true);
    m_shown->setAllColumnsShowFocus(true);
    m_shown->setFrameShape(QFrame::NoFrame);
    m_shown->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_shown->viewport()->setBackgroundRole(QPalette::Light);
    auto* leftLayout = new QVBoxLayout(m_left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    leftLayout->setSpacing(0);
    leftLayout->addWidget(m_shownTitle);
    leftLayout->addWidget(m_shown, 1);

    auto* right = surface(QPalette::AlternateBase, this);
    m_offersTitle = new QLabel(right);
    m_offersTitle->setContentsMargins(16, 10, 16, 6);
    m_none = new QLabel(right);
    m_none->setObjectName(QStringLiteral("record_none"));
    m_none->setContentsMargins(16, 2, 16, 6);
    m_none->setWordWrap(true);
    m_none->setForegroundRole(QPalette::PlaceholderText);
    m_list = new QListView(right);
    m_list->setObjectName(QStringLiteral("record_offers"));
    m_list->setModel(m_offers);
    m_list->setItemDelegate(new OfferDelegate(m_workbench, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->viewport()->setBackgroundRole(QPalette::AlternateBase);
    m_paragraphTitle = new QLabel(right);
    m_paragraph = new QLabel(right);
    m_paragraph->setObjectName(QStringLiteral("record_paragraph"));
    m_paragraph->setTextFormat(Qt::PlainText);
    m_paragraph->setWordWrap(true);
    m_paragraph->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_paragraph->setForegroundRole(QPalette::PlaceholderText);
    m_text = new QToolButton(right);
    m_text->setObjectName(QStringLiteral("record_text"));
    m_text->setAutoRaise(true);
    m_text->setFocusPolicy(Qt::TabFocus);
    m_text->setIcon(icon("text"));
    m_text->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto* wordsHead = new QHBoxLayout;
    wordsHead->addWidget(m_paragraphTitle, 1);
    wordsHead->addWidget(m_text);
    auto* words = new QVBoxLayout;
    words->setContentsMargins(16, 8, 16, 12);
    words->setSpacing(4);
    words->addLayout(wordsHead);
    words->addWidget(m_paragraph);
    auto* rightLayout = new QVBoxLayout(right);
    rightLayout->setContentsMargins(0, 0, 0, 0);
    rightLayout->setSpacing(0);
    rightLayout->addWidget(m_offersTitle);
    rightLayout->addWidget(m_none);
    rightLayout->addWidget(m_list, 1);
    rightLayout->addWidget(rule(right));
    rightLayout->addLayout(words);

    auto* body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(m_left);
    body->addWidget(rule(this, QFrame::VLine));
    body->addWidget(right, 1);

    auto* foot = surface(QPalette::Window, this);
    foot->setFixedHeight(kFooterHeight);
    const auto button = [&](const char* name) {
        auto* made = new QPushButton(foot);
        made->setObjectName(QString::fromLatin1(name));
        made->setAutoDefault(false);
        return made;
    };
    m_copy = button("record_copy");
    m_csv = button("record_csv");
    m_discard = button("record_discard");
    m_close = button("record_close");
    m_keep = button("record_keep");
    m_keep->setProperty(kPrimaryProperty, true);
    m_keep->setDefault(true);
    auto* footLayout = new QHBoxLayout(foot);
    footLayout->setContentsMargins(20, 0, 20, 0);
    footLayout->setSpacing(10);
    footLayout->addWidget(m_copy);
    footLayout->addWidget(m_csv);
    footLayout->addStretch(1);
    footLayout->addWidget(m_discard);
    footLayout->addWidget(m_close);
    footLayout->addWidget(m_keep);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(rule(this));
    layout->addLayout(body, 1);
    layout->addWidget(rule(this));
    layout->addWidget(foot);
}

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
    words.append(shown->plannedSlides > 0
                     ? tr("%1 of %2 slides").arg(static_cast<int>(slides.size())).arg(shown->plannedSlides)
                     : tr("%n slide(s)", nullptr, static_cast<int>(slides.size())));
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
    const QFont small = m_workbench.theme().font(FontRole::Small);
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
        row[FromColumn]->setFont(small);
        row[SlideColumn]->setToolTip(each.headline);
        if (planned.count() > 0 && lasted - planned > kClose)
            row[PlanColumn]->setForeground(m_workbench.theme().color(Token::Stale));
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
    m_copy->setText(tr("&Copy as text"));
    m_csv->setText(tr("&Export CSV…"));
    m_discard->setText(tr("&Discard the rest"));
    m_close->setText(tr("Close"));
    m_list->doItemsLayout();
    fillMeetings();
    showMeeting();
}

} // namespace tidemark
