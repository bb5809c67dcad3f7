// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "workflow/recovery.h"

#include <QObject>

class Desk;

/// Offers texts that an ended program had kept, until each was opened or all were put off. Lives as long as
/// the desk at most. GUI thread only.
class RecoveryOffer : public QObject
{
    Q_OBJECT

public:
    /// `failure` tells of a text that is not among them; empty: there is none.
    RecoveryOffer(Desk &desk, QList<RecoveredText> texts, QString failure);

private:
    void say();
    void noteOpened();

    Desk &m_desk;
    QList<RecoveredText> m_texts;
    QString m_failure;
};
