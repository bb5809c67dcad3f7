// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "editorial/errorreport.h"

#include <QHash>
#include <QObject>

class Desk;
class QLineEdit;

/// The private note of the shown report, in a field of the inbox. Stored by Enter, on leaving the field and
/// on choosing another report; what could not be stored waits with its report, and only Enter puts it in the
/// place of words that somebody else wrote meanwhile. GUI thread only.
class ReportNote : public QObject
{
    Q_OBJECT

public:
    ReportNote(Desk &desk, QLineEdit &field, QObject *parent);

    /// Shows the note of a report, or of the same one as it is stored now; none with null. What is being
    /// typed about the same one stays.
    void show(const ErrorReport *report);
    /// Stores what was typed, unless it would replace somebody else's words.
    void leave();

Q_SIGNALS:
    void stored();
    void failed(const Error &error);
    void clashed(const QString &theirs); ///< What is in the field waits for Enter.

private:
    /// Words that are in the field only, or in none any more.
    struct Unstored
    {
        QString seen; ///< The stored note that they were to replace.
        QString typed;
        bool waitsForEnter = false;
    };
    void store();
    void finish(const ReportId &id, const Unstored &note, const Result<void> &stored);

    Desk &m_desk;
    QLineEdit &m_field;
    ReportId m_report; ///< The shown one.
    QString m_seen; ///< Its note as stored, as far as its reader knows.
    bool m_waitsForEnter = false;
    QHash<ReportId, Unstored> m_unstored; ///< Of reports that were left.
    QHash<ReportId, QString> m_underWay; ///< Handed to the library thread, newer than any list.
};
