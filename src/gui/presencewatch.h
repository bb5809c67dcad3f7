// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/ids.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

class Desk;

/// Tells other desks which article this one shows, and learns who else has it open: with each article, and
/// twice a minute. Where the newsroom cannot be written nobody is told of anybody. GUI thread only.
class PresenceWatch : public QObject
{
    Q_OBJECT

public:
    PresenceWatch(Desk &desk, QObject *parent);
    /// Tells the newsroom that this desk is gone.
    ~PresenceWatch() override;

    /// Who else has the open article open, by name; this desk's own name where a second window has it.
    [[nodiscard]] const QStringList &others() const { return m_others; }
    /// Tells and asks now.
    void look();

Q_SIGNALS:
    void othersChanged();

private:
    void followArticle();
    void ask();
    void setOthers(const QStringList &others);
    void end();

    Desk &m_desk;
    QString m_name; ///< Of this desk, among all that are open anywhere.
    ArticleId m_shown;
    QStringList m_others;
    QTimer m_timer;
    bool m_isLooking = false;
};
