// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/picturetaking.h"

#include "gui/desk.h"
#include "gui/jobprogress.h"
#include "workflow/jobrunner.h"
#include "workflow/picturestore.h"
#include "workflow/publishing.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {

/// Of a picture without a file; a refusal says it in the language of the desk.
QString pastedName()
{
    return QString::fromUtf8(QT_TRANSLATE_NOOP("Field", "Pasted picture"));
}

Result<IncomingPicture> read(const PastedPicture &picture)
{
    if (!picture.path.isEmpty())
        return readPictureFile(picture.path);
    if (!picture.image.isNull())
        return readPictureImage(picture.image, pastedName());
    return readPictureBytes(picture.bytes, pastedName());
}

} // namespace

PictureTaking::PictureTaking(Desk &desk, const QList<PastedPicture> &pictures, Done done, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_pictures(pictures)
    , m_done(std::move(done))
    , m_progress(new JobProgress(tr("Taking pictures …"), desk))
    , m_stop(m_progress->stopToken())
{
    takeNext();
}

PictureTaking::~PictureTaking()
{
    if (m_progress)
        m_progress->deleteLater();
}

void PictureTaking::takeNext()
{
    if (m_next == m_pictures.size() || m_stop.stop_requested()) {
        end();
        return;
    }
    const PastedPicture picture = m_pictures.at(m_next);
    if (m_progress)
        m_progress->reporter()(m_next, int(m_pictures.size()), QFileInfo(picture.path).fileName());
    ++m_next;
    m_desk.services().jobs.readUntil(
        m_stop, this, [picture](const std::stop_token &) { return read(picture); },
        [this](const Result<IncomingPicture> &incoming) {
            if (incoming)
                keep(*incoming);
            else
                refuse(incoming.error());
        });
}

void PictureTaking::keep(const IncomingPicture &incoming)
{
    m_desk.services().jobs.write(
        this,
        [&publishing = m_desk.services().publishing, incoming,
         actor = m_desk.actor()](const std::stop_token &) { return publishing.addPicture(incoming, actor); },
        [this](const Result<Picture> &added) {
            if (!added) {
                refuse(added.error());
                return;
            }
            m_outcome.taken.append(*added);
            takeNext();
        });
}

void PictureTaking::refuse(const Error &error)
{
    m_outcome.refused.append(error);
    takeNext();
}

void PictureTaking::end()
{
    m_outcome.isCancelled = m_next < m_pictures.size();
    if (!m_outcome.taken.isEmpty())
        m_desk.notePicturesChanged();
    deleteLater();
    m_done(m_outcome);
}
