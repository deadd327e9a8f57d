// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/report_document.h"

#include <QStyledItemDelegate>
#include <QWidget>

namespace tidemark {

class Workbench;

/// The steps at the wizard's left: a number in a ring, filled for the one shown, a tick for those behind it.
class StepDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit StepDelegate(Workbench& workbench, QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    Workbench& m_workbench;
};

/// Rows of the completeness page: the state is glyph, word and colour; the last column is a link.
class CheckDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit CheckDelegate(Workbench& workbench, QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    Workbench& m_workbench;
};

/// How long each part is against its target: a bar with a tick at the target.
class PartMeter final : public QWidget
{
    Q_OBJECT
public:
    explicit PartMeter(Workbench& workbench, QWidget* parent = nullptr);

    void setParts(std::vector<report::PartCount> parts, Language language);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QString lengthWords(const report::PartCount& part) const;

    Workbench& m_workbench;
    std::vector<report::PartCount> m_parts;
    Language m_language = Language::Chinese;
};

} // namespace tidemark
