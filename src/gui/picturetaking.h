// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "editor/pastedpictures.h"
#include "editorial/article.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <stop_token>

class Desk;
class JobProgress;
struct IncomingPicture;

/// Takes pictures into the newsroom, one after the other: each is read and decoded in a worker and then
/// stored by the library thread. Shows its progress, which can be cancelled between two of them. Deletes
/// itself when it is done. GUI thread only.
class PictureTaking : public QObject
{
    Q_OBJECT

public:
    struct Outcome
    {
        QList<Picture> taken; ///< Their names as addresses, and the words they brought along.
        QList<Error> refused; ///< Each names its file.
        bool isCancelled = false; ///< What was taken by then stays in the newsroom.
    };
    using Done = std::function<void(const Outcome &outcome)>;

    /// `done` is called once, unless `parent` or the desk goes before.
    PictureTaking(Desk &desk, const QList<PastedPicture> &pictures, Done done, QObject *parent);
    ~PictureTaking() override;

private:
    void takeNext();
    void keep(const IncomingPicture &incoming);
    void refuse(const Error &error);
    void end();

    Desk &m_desk;
    QList<PastedPicture> m_pictures;
    Done m_done;
    QPointer<JobProgress> m_progress;
    std::stop_token m_stop;
    int m_next = 0;
    Outcome m_outcome;
};
