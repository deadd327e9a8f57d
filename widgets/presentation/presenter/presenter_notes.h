// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/report_document.h"
#include "widgets/presentation/presenter/presenter_look.h"

#include <QWidget>

class QTextBrowser;

namespace tidemark {

class PresenterButton;

/// What the presenter says with the slide. Its type is the presenter's choice; a text longer than the room scrolls by the wheel and by
/// scrollBy(), and says that there is more.
class PresenterNotes final : public QWidget
{
    Q_OBJECT
public:
    explicit PresenterNotes(QWidget* parent = nullptr);

    void setLook(const PresenterLook& look);
    /// A paragraph each, from the top. Empty: says that there are none.
    void setNotes(const std::vector<report::Inlines>& paragraphs);
    /// The type one step larger (1) or smaller (−1).
    void stepType(int direction);
    /// On (1) or back (−1) by most of what is seen.
    void scrollBy(int direction);
    /// As it is shown.
    [[nodiscard]] QString text() const;
    /// Pixels of the type.
    [[nodiscard]] int typePixels() const;
    /// 0 at the top, 1 at the end; 1 when all of it is seen.
    [[nodiscard]] double position() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void rename();
    void write();
    void arrange();
    [[nodiscard]] int headHeight() const;

    PresenterLook m_look;
    std::vector<report::Inlines> m_paragraphs;
    std::size_t m_step = 2;
    QTextBrowser* m_text;
    PresenterButton* m_smaller;
    PresenterButton* m_larger;
};

} // namespace tidemark
