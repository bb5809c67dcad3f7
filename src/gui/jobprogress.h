// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>

#include <functional>
#include <stop_token>

class Desk;
class QProgressDialog;

/// Progress of one long job, with a Cancel button that asks its stop token. Appears only when the job takes
/// more than a moment; gone with the job, or with the desk, which stops the job. GUI thread only.
class JobProgress : public QObject
{
    Q_OBJECT

public:
    JobProgress(const QString &title, Desk &desk);
    ~JobProgress() override;

    [[nodiscard]] std::stop_token stopToken() const { return m_stop.get_token(); }
    /// May be called from any thread, also after this object is gone. `of` = 0 where the end is not known.
    [[nodiscard]] std::function<void(int done, int of, const QString &name)> reporter() const;

private:
    void show(int done, int of, const QString &name);

    std::stop_source m_stop;
    QProgressDialog *m_dialog;
};
