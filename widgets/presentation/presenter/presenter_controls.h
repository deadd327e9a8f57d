// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/presentation/presenter/presenter_button.h"

#include <QWidget>

#include <vector>

namespace tidemark {

class LiveSlides;
class Stage;

/// The buttons under the slide: each does what its key does and shows what the stage is at. One line at any width: buttons lose their
/// word first, then their key.
class PresenterControls final : public QWidget
{
    Q_OBJECT
public:
    /// Both must outlive it.
    PresenterControls(Stage& stage, LiveSlides& live, QWidget* parent = nullptr);

    void setLook(const PresenterLook& look);
    /// The number that is being typed; empty: none.
    void setDigits(const QString& digits);
    [[nodiscard]] const QString& digits() const { return m_digits; }
    [[nodiscard]] static int heightFor(const PresenterLook& look) { return PresenterButton::heightFor(look); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] PresenterButton* add(const char* name, const char* glyph);
    void connectButtons();
    void rename();
    void refresh();
    void arrange();
    void nextSpeed();
    [[nodiscard]] QString minuteText(ButtonForm form) const;
    [[nodiscard]] QString digitsText() const;
    [[nodiscard]] double wordsWidth(const QString& words) const;
    [[nodiscard]] int widthAs(ButtonForm form) const;

    Stage& m_stage;
    LiveSlides& m_live;
    PresenterLook m_look;
    ButtonForm m_form = ButtonForm::Full;
    QString m_digits;
    std::vector<PresenterButton*> m_left; ///< those from m_pointer to m_restore, in their order
    PresenterButton* m_pointer;
    PresenterButton* m_spotlight;
    PresenterButton* m_pen;
    PresenterButton* m_magnifier;
    PresenterButton* m_black;
    PresenterButton* m_replay;
    PresenterButton* m_speed;
    PresenterButton* m_restore;
    PresenterButton* m_previous;
    PresenterButton* m_next;
    QRect m_minuteRoom;
    QRect m_digitsRoom;
};

} // namespace tidemark
