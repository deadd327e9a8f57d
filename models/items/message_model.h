// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/text.h"

#include <QAbstractListModel>

#include <memory>

namespace tidemark {

class Translator;

enum class Severity { Information, Success, Caution, Failure };

struct Message
{
    Severity severity = Severity::Information;
    Text subject; ///< what it is about: a study, a file
    Text text;
    TimePoint at{};
};

/// What was said since the window opened, newest first. StatusRole is a Severity, AsideRole the New York time.
class MessageModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    static constexpr int kKept = 500;

    explicit MessageModel(QObject* parent = nullptr);

    void add(Message message);
    void clear();
    void setTranslator(std::shared_ptr<const Translator> translator);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    std::vector<Message> m_messages; ///< oldest first
    std::shared_ptr<const Translator> m_translator;
};

} // namespace tidemark
