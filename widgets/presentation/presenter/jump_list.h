// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/presentation/presenter/presenter_look.h"
#include "widgets/presentation/stage/stage.h"

#include <QWidget>

class QLineEdit;
class QListView;
class QStandardItemModel;

namespace tidemark {

/// Where in a story something was found.
struct SlideHit
{
    int index = 0;
    QString excerpt; ///< where it was found, when not in number, headline or section
};

/// The slides in which every word of `typed` stands: in number, headline or section first, then in the sentences, then in the notes; in
/// the order of the story within each. All slides for an empty text.
[[nodiscard]] std::vector<SlideHit> findSlides(const Stage& stage, const QString& typed);

/// Every slide by number, part and headline, over the presenter's view. Typing searches; arrows choose, Return goes there, Esc closes.
class JumpList final : public QWidget
{
    Q_OBJECT
public:
    /// The stage must outlive it.
    explicit JumpList(Stage& stage, QWidget* parent);

    void setLook(const PresenterLook& look);
    /// Comes up with nothing typed, the present slide chosen. It fills its parent.
    void open();
    void close();
    [[nodiscard]] QStringList shownHeadlines() const;

Q_SIGNALS:
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void rename();
    void filter(const QString& typed);
    void move(int by);
    void go();
    void arrange();
    [[nodiscard]] QRect panel() const;

    Stage& m_stage;
    PresenterLook m_look;
    QLineEdit* m_input;
    QListView* m_list;
    QStandardItemModel* m_model;
};

} // namespace tidemark
