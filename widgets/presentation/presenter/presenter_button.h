// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/presentation/presenter/presenter_look.h"

#include <QAbstractButton>

namespace tidemark {

/// How much a button of the presenter's view says when there is little room.
enum class ButtonForm {
    Full,    ///< icon, word, key
    WithKey, ///< icon and key
    IconOnly ///< icon; a button without one keeps its key, or its word
};

/// A button of the presenter's view: icon, word and the key that does the same. Takes no focus, since the keyboard is the talk's.
class PresenterButton final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit PresenterButton(const char* name, QWidget* parent);

    void setLook(const PresenterLook& look);
    void setForm(ButtonForm form);
    void setGlyph(const QString& icon);
    /// `word` without its key; `key` as it stands on the keyboard.
    void setWords(const QString& word, const QString& key);
    /// The one filled button.
    void setPrimary(bool primary);
    [[nodiscard]] int widthAs(ButtonForm form) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] static int heightFor(const PresenterLook& look);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] bool saysWord(ButtonForm form) const
    {
        return form == ButtonForm::Full || (m_icon.isEmpty() && m_key.isEmpty());
    }
    [[nodiscard]] bool saysKey(ButtonForm form) const
    {
        return !m_key.isEmpty() && (form != ButtonForm::IconOnly || m_icon.isEmpty());
    }
    [[nodiscard]] Token ink() const;

    PresenterLook m_look;
    ButtonForm m_form = ButtonForm::Full;
    QString m_icon;
    QString m_word;
    QString m_key;
    bool m_primary = false;
};

} // namespace tidemark
