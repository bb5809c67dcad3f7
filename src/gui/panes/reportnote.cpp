// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/panes/reportnote.h"

#include "gui/desk.h"
#include "workflow/jobrunner.h"
#include "workflow/reports.h"

#include <QLineEdit>

ReportNote::ReportNote(Desk &desk, QLineEdit &field, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_field(field)
{
    connect(&field, &QLineEdit::returnPressed, this, &ReportNote::store);
    connect(&field, &QLineEdit::editingFinished, this, &ReportNote::leave);
}

void ReportNote::show(const ErrorReport *report)
{
    const ReportId id = report ? report->id : ReportId();
    const QString stored = report ? m_underWay.value(id, report->privateNote) : QString();
    if (id != m_report) {
        leave();
        if (m_waitsForEnter)
            m_unstored.insert(m_report, {m_seen, m_field.text(), true});
        m_report = id;
        const Unstored note = m_unstored.take(id);
        const bool isUnstored = note.typed != note.seen;
        m_seen = isUnstored ? note.seen : stored;
        m_waitsForEnter = note.waitsForEnter;
        m_field.setText(isUnstored ? note.typed : stored);
    }
    if (m_field.text() == m_seen)
        m_field.setText(stored);
    else if (stored != m_seen)
        m_waitsForEnter = true;
    m_seen = stored;
    m_waitsForEnter = m_waitsForEnter && m_field.text() != stored;
    if (m_waitsForEnter)
        Q_EMIT clashed(stored);
}

void ReportNote::leave()
{
    if (!m_waitsForEnter)
        store();
}

void ReportNote::store()
{
    const Unstored note{m_seen, m_field.text()};
    if (m_report.isNull() || note.typed == note.seen)
        return;
    m_seen = note.typed; // At once: Enter and leaving the field both tell of the same edit.
    m_waitsForEnter = false;
    m_underWay.insert(m_report, note.typed);
    const auto work = [&reports = m_desk.services().reports, id = m_report, note,
                       actor = m_desk.actor()](const std::stop_token &) {
        return reports.setPrivateNote(id, {note.seen, note.typed}, actor);
    };
    m_desk.services().jobs.write(
        this, work, [this, id = m_report, note](const Result<void> &stored) { finish(id, note, stored); });
}

void ReportNote::finish(const ReportId &id, const Unstored &note, const Result<void> &stored)
{
    if (m_underWay.value(id) == note.typed)
        m_underWay.remove(id);
    if (stored) {
        m_unstored.remove(id);
        Q_EMIT this->stored();
        return;
    }
    if (id == m_report)
        m_seen = note.seen; // What is in the field is tried again, and not replaced.
    else
        m_unstored.insert(id, note);
    Q_EMIT failed(stored.error());
}
