// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/jobprogress.h"

#include "gui/desk.h"

#include <QCoreApplication>
#include <QPointer>
#include <QProgressDialog>

JobProgress::JobProgress(const QString &title, Desk &desk)
    : QObject(&desk)
    , m_dialog(new QProgressDialog(title, tr("Cancel"), 0, 0, desk.window()))
{
    m_dialog->setObjectName(QStringLiteral("jobProgress"));
    m_dialog->setWindowModality(Qt::NonModal);
    // It comes while somebody types, and the next space would press its only button.
    m_dialog->setAttribute(Qt::WA_ShowWithoutActivating);
    m_dialog->setAutoClose(false);
    m_dialog->setMinimumDuration(400);
    m_dialog->setValue(0);
    connect(m_dialog, &QProgressDialog::canceled, this, [this] { m_stop.request_stop(); });
}

JobProgress::~JobProgress()
{
    m_stop.request_stop();
    m_dialog->hide();
    m_dialog->deleteLater();
}

std::function<void(int, int, const QString &)> JobProgress::reporter() const
{
    // Only the GUI thread looks at the pointer; the worker posts to the application object, which outlives
    // all jobs.
    const QPointer<JobProgress> self(const_cast<JobProgress *>(this));
    return [self](int done, int of, const QString &name) {
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, done, of, name] {
                if (self)
                    self->show(done, of, name);
            },
            Qt::QueuedConnection);
    };
}

void JobProgress::show(int done, int of, const QString &name)
{
    if (m_stop.stop_requested())
        return;
    m_dialog->setMaximum(of);
    m_dialog->setValue(done);
    m_dialog->setLabelText(name);
}
