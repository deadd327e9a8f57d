// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/inspector.h"

#include "models/text/to_qt.h"
#include "widgets/panels/param_form.h"
#include "widgets/shell/icons.h"
#include "widgets/shell/workbench.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace tidemark {

namespace {

QFrame* rule(QWidget* parent)
{
    auto* line = new QFrame(parent);
    line->setFrameShape(QFrame::HLine);
    line->setFixedHeight(1);
    return line;
}

void clearLayout(QLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        if (QLayout* inner = item->layout())
            clearLayout(inner);
        delete item;
    }
}

constexpr double kMostWidth = 220; // that it claims at scale 1

/// The formula on an inset block.
class FormulaBlock final : public QLabel
{
public:
    FormulaBlock(const QString& text, const Theme& theme, QWidget* parent) : QLabel(text, parent)
    {
        setWordWrap(true);
        setAlignment(Qt::AlignCenter);
        setTextInteractionFlags(Qt::TextSelectableByMouse);
        setMargin(8);
        QFont serif(QStringList{QStringLiteral("Noto Serif CJK SC"), QStringLiteral("DejaVu Serif")});
        serif.setPointSizeF(theme.font(FontRole::Headline).pointSizeF());
        setFont(serif);
        setAutoFillBackground(true);
        setBackgroundRole(QPalette::Base);
    }
};

} // namespace

Inspector::Inspector(Workbench& workbench, QWidget* parent)
    : QScrollArea(parent),
      m_workbench(workbench),
      m_body(new QWidget(this)),
      m_nothing(new QLabel(m_body)),
      m_sections(new QWidget(m_body)),
      m_paramsTitle(new QLabel(m_sections)),
      m_reset(new QToolButton(m_sections)),
      m_noParams(new QLabel(m_sections)),
      m_formPlace(new QVBoxLayout),
      m_methodTitle(new QLabel(m_sections)),
      m_methodPlace(new QVBoxLayout),
      m_provenanceTitle(new QLabel(m_sections)),
      m_provenancePlace(new QVBoxLayout)
{
    setObjectName(QStringLiteral("inspector_view"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setBackgroundRole(QPalette::Light);
    m_body->setBackgroundRole(QPalette::Light);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_nothing->setContentsMargins(16, 24, 16, 24);
    m_noParams->setForegroundRole(QPalette::PlaceholderText);
    m_reset->setObjectName(QStringLiteral("reset_params"));
    m_reset->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_reset->setFocusPolicy(Qt::StrongFocus);

    auto* head = new QHBoxLayout;
    head->addWidget(m_paramsTitle);
    head->addStretch(1);
    head->addWidget(m_reset);
    const auto section = [this](QVBoxLayout* into, QLayout* title, std::initializer_list<QLayout*> parts) {
        auto* box = new QVBoxLayout;
        box->setContentsMargins(12, 10, 12, 10);
        box->setSpacing(6);
        box->addLayout(title);
        for (QLayout* part : parts)
            box->addLayout(part);
        into->addLayout(box);
    };
    const auto titled = [](QLabel* label) {
        auto* row = new QHBoxLayout;
        row->addWidget(label);
        return row;
    };
    m_formPlace->addWidget(m_noParams);
    m_methodPlace->setSpacing(8);
    m_provenancePlace->setSpacing(4);
    auto* sections = new QVBoxLayout(m_sections);
    sections->setContentsMargins(0, 0, 0, 0);
    sections->setSpacing(0);
    section(sections, head, {m_formPlace});
    sections->addWidget(rule(m_sections));
    section(sections, titled(m_methodTitle), {m_methodPlace});
    sections->addWidget(rule(m_sections));
    section(sections, titled(m_provenanceTitle), {m_provenancePlace});
    auto* body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->addWidget(m_nothing);
    body->addWidget(m_sections);
    body->addStretch(1);
    setWidget(m_body);

    connect(m_reset, &QToolButton::clicked, this, [this] {
        if (m_form)
            m_form->reset();
    });
    connect(&m_workbench, &Workbench::languageChanged, this, &Inspector::retranslate);
    connect(&m_workbench, &Workbench::appearanceChanged, this, &Inspector::retranslate);
    retranslate();
}

QSize Inspector::minimumSizeHint() const
{
    const int fields = m_body->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width();
    const int most = static_cast<int>(kMostWidth * std::max(1.0, m_workbench.theme().scale));
    return {std::min(fields, most), QScrollArea::minimumSizeHint().height()};
}

bool Inspector::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

void Inspector::setStudy(const Study* study)
{
    if (study == m_study && m_form)
        return;
    m_study = study;
    m_inputs.clear();
    m_notes.clear();
    delete m_form;
    m_form = nullptr;
    if (m_study && !m_study->params.empty()) {
        m_form = new ParamForm(*m_study, m_workbench, m_sections);
        m_form->setInstruments(m_instruments);
        m_formPlace->addWidget(m_form);
        connect(m_form, &ParamForm::changedChanged, this, [this] { m_reset->setEnabled(m_form->changed()); });
    }
    retranslate();
}

void Inspector::setOutput(const StudyOutput* output)
{
    m_inputs = output ? output->inputs : std::vector<UsedInput>{};
    m_notes = output ? output->notes : std::vector<Note>{};
    // Dozens of wrapped labels take longer to lay out than the study takes to run; most changes leave them as they are.
    if (provenanceShown() != m_provenanceShown)
        refreshProvenance();
}

QString Inspector::provenanceShown() const
{
    QString shown;
    for (const Note& note : m_notes)
        shown += m_workbench.say(note.text) + QLatin1Char('\n');
    for (const UsedInput& input : m_inputs)
        shown += toQString(input.name) + QString::number(input.provenance.id) + QLatin1Char('\n');
    return shown;
}

void Inspector::setInstruments(std::vector<std::string> ids)
{
    m_instruments = std::move(ids);
    if (m_form)
        m_form->setInstruments(m_instruments);
}

QLabel* Inspector::addText(QVBoxLayout* layout, const QString& text, Token token)
{
    auto* label = new QLabel(text, m_sections);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setForegroundRole(token == Token::Text ? QPalette::WindowText : QPalette::PlaceholderText);
    layout->addWidget(label);
    return label;
}

void Inspector::refreshMethod()
{
    clearLayout(m_methodPlace);
    if (!m_study)
        return;
    addText(m_methodPlace, m_workbench.say(m_study->method), Token::Text);
    if (!m_study->formula.empty())
        m_methodPlace->addWidget(new FormulaBlock(m_workbench.say(m_study->formula), m_workbench.theme(), m_sections));
    if (!m_study->definition.empty())
        addText(m_methodPlace, m_workbench.say(m_study->definition), Token::Text2);
}

void Inspector::addPair(const QString& name, const QString& value)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    auto* label = new QLabel(name, m_sections);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    label->setMinimumWidth(QFontMetrics(m_workbench.theme().font(FontRole::Base)).averageCharWidth() * 11);
    auto* text = new QLabel(value, m_sections);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(label);
    row->addWidget(text, 1);
    m_provenancePlace->addLayout(row);
}

void Inspector::addNote(const QString& text, const char* iconName, Token token)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    auto* glyph = new QLabel(m_sections);
    glyph->setPixmap(
        iconPixmap(QString::fromLatin1(iconName), m_workbench.theme().color(token), 14, devicePixelRatioF()));
    glyph->setAlignment(Qt::AlignTop);
    auto* label = new QLabel(text, m_sections);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, m_workbench.theme().color(token));
    label->setPalette(palette);
    row->addWidget(glyph);
    row->addWidget(label, 1);
    m_provenancePlace->addLayout(row);
}

void Inspector::addSource(const UsedInput& input)
{
    const Provenance& from = input.provenance;
    const QLocale locale(QLocale::English);
    auto* name = addText(m_provenancePlace, toQString(input.name), Token::Text);
    QFont bold = name->font();
    bold.setBold(true);
    name->setFont(bold);
    if (from.simulated)
        addNote(tr("Simulated by Tidemark's own generator"), "sim", Token::Simulated);
    else if (!from.file.empty())
        addPair(tr("File"), toQString(from.file));
    addPair(tr("Imported"), toQString(formatTime(from.importedAt, TimeStyle::NewYork, m_workbench.language())));
    addPair(tr("Rows"),
            tr("%1 · %2 flagged · %3 refused")
                .arg(locale.toString(qlonglong{from.rowsTaken}), locale.toString(qlonglong{from.rowsFlagged}),
                     locale.toString(qlonglong{from.rowsRefused})));
    if (!from.sha256.empty())
        addPair(QStringLiteral("SHA-256"), toQString(from.sha256.substr(0, 12)) + QStringLiteral("…"));
    if (!from.licence.empty())
        addPair(tr("Licence"), toQString(from.licence));
    for (const Text& warning : from.warnings)
        addNote(m_workbench.say(warning), "warn", Token::Stale);
    m_provenancePlace->addSpacing(6);
}

void Inspector::refreshProvenance()
{
    m_provenanceShown = provenanceShown();
    clearLayout(m_provenancePlace);
    for (const Note& note : m_notes) {
        const bool caution = note.kind == NoteKind::Caution;
        addNote(m_workbench.say(note.text), caution ? "warn" : "doc", caution ? Token::Stale : Token::Text2);
    }
    if (!m_notes.empty())
        m_provenancePlace->addSpacing(6);
    for (const UsedInput& input : m_inputs)
        addSource(input);
    if (m_inputs.empty())
        addText(m_provenancePlace, tr("No data yet"), Token::Text2);
}

void Inspector::retranslate()
{
    const QFont title = m_workbench.theme().font(FontRole::PanelTitle);
    for (QLabel* label : {m_paramsTitle, m_methodTitle, m_provenanceTitle})
        label->setFont(title);
    m_paramsTitle->setText(tr("Parameters"));
    m_methodTitle->setText(tr("Method"));
    m_provenanceTitle->setText(tr("Provenance"));
    m_reset->setText(tr("Reset"));
    m_reset->setToolTip(tr("All parameters of this study to their defaults"));
    m_reset->setEnabled(m_form && m_form->changed());
    m_nothing->setText(tr("Choose a panel to see its parameters, method and provenance"));
    m_noParams->setText(tr("This study has no parameters"));
    m_noParams->setVisible(m_study && m_study->params.empty());
    m_nothing->setVisible(!m_study);
    m_sections->setVisible(m_study);
    refreshMethod();
    refreshProvenance();
}

} // namespace tidemark
