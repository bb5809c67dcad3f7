// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/features/pictureinsertion.h"

#include "base/errortext.h"
#include "editor/previewview.h"
#include "editor/sourceeditor.h"
#include "editor/writingview.h"
#include "gui/currentarticle.h"
#include "gui/desk.h"
#include "gui/dialogs/picturewordsdialog.h"
#include "gui/filedialogs.h"
#include "gui/picturetaking.h"
#include "gui/settings.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QTextCursor>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostAtOnce = 50; // A folder full of photographs would ask for hundreds of alt texts.
constexpr qsizetype mostRefusalsShown = 5;

QString said(const char *text)
{
    return QCoreApplication::translate("PictureInsertion", text);
}

/// Where pictures are to be written, while the text goes on being edited.
struct Place
{
    ArticleId article;
    QTextCursor cursor;
};

QString namesOf(const QList<Picture> &pictures)
{
    QStringList names;
    for (const Picture &picture : pictures)
        names.append(picture.address);
    return names.join(u", "_s);
}

void sayRefusals(Desk &desk, const QList<Error> &refused)
{
    if (refused.isEmpty())
        return;
    QStringList lines;
    for (const Error &error : refused.first(std::min(mostRefusalsShown, refused.size())))
        lines.append(errorText(error));
    if (refused.size() > mostRefusalsShown)
        lines.append(said(QT_TRANSLATE_NOOP("PictureInsertion", "Not taken either: %1"))
                         .arg(refused.size() - mostRefusalsShown));
    desk.notify({.tone = Tone::Failure, .text = lines.join(u'\n'), .offers = {}});
}

void sayStandNowhere(Desk &desk, const QList<Picture> &pictures)
{
    desk.tell(said(QT_TRANSLATE_NOOP("PictureInsertion",
                                     "In the newsroom now, but in no text, because the article was left: %1"))
                  .arg(namesOf(pictures)));
}

void write(Desk &desk, WritingView &writing, const Place &place, const QList<Picture> &pictures)
{
    if (place.article != desk.article().id()) {
        sayStandNowhere(desk, pictures);
        return;
    }
    if (writing.source()->isReadOnly())
        return;
    QList<FigureWords> figures;
    for (const Picture &picture : pictures) {
        figures.append({picture.address, picture.alt, picture.caption, picture.credit});
        // It was asked for in vain, if its name stood in the text before.
        writing.preview()->renewPicture(picture.address);
    }
    // Only its position: the anchor moves on with what is typed there.
    QTextCursor cursor(writing.source()->document());
    cursor.setPosition(std::max(0, place.cursor.position())); // its document may be gone with a tab
    const int start = cursor.position();
    insertFigures(cursor, figures);
    const int end = cursor.position();
    goOnBehind(cursor);
    writing.source()->setTextCursor(cursor);
    writing.source()->setFocus();
    Q_EMIT writing.source()->inserted({start, end - start});
}

void askForWords(Desk &desk, WritingView &writing, const Place &place, const QList<Picture> &pictures)
{
    auto *dialog = new PictureWordsDialog(desk, pictures, desk.window());
    QObject::connect(dialog, &QDialog::accepted, &writing,
                     [&desk, &writing, place, dialog] { write(desk, writing, place, dialog->pictures()); });
    dialog->open();
}

} // namespace

void insertPictures(Desk &desk, WritingView &writing, const QList<PastedPicture> &pictures, int position)
{
    if (pictures.size() > mostAtOnce) {
        desk.notify(
            {.tone = Tone::Failure,
             .text = said(QT_TRANSLATE_NOOP("PictureInsertion",
                                            "These are too many at once: %1. At most %2 pictures are taken."))
                         .arg(pictures.size())
                         .arg(mostAtOnce),
             .offers = {}});
        return;
    }
    Place place{desk.article().id(), QTextCursor(writing.source()->document())};
    place.cursor.setPosition(position);
    place.cursor.setKeepPositionOnInsert(true);
    new PictureTaking(
        desk, pictures,
        [&desk, &writing, place](const PictureTaking::Outcome &outcome) {
            sayRefusals(desk, outcome.refused);
            if (outcome.taken.isEmpty() || outcome.isCancelled)
                return;
            if (place.article == desk.article().id())
                askForWords(desk, writing, place, outcome.taken);
            else
                sayStandNowhere(desk, outcome.taken);
        },
        &writing);
}

void choosePictures(Desk &desk, WritingView &writing)
{
    auto *dialog =
        newFileDialog(desk.window(), said(QT_TRANSLATE_NOOP("PictureInsertion", "Insert Pictures")),
                      desk.settings().value(settingsTable.pictureFolder));
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters(
        {said(QT_TRANSLATE_NOOP("PictureInsertion", "Pictures (*.png *.jpg *.jpeg *.webp *.gif)")),
         said(QT_TRANSLATE_NOOP("PictureInsertion", "All files (*)"))});
    QObject::connect(
        dialog, &QFileDialog::filesSelected, &writing, [&desk, &writing](const QStringList &paths) {
            desk.settings().setValue(settingsTable.pictureFolder, QFileInfo(paths.value(0)).path());
            QList<PastedPicture> pictures;
            for (const QString &path : paths)
                pictures.append({path, {}, {}});
            insertPictures(desk, writing, pictures, writing.source()->textCursor().selectionEnd());
        });
    dialog->open();
}
