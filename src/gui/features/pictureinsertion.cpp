// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/features/pictureinsertion.h"

#include "editor/sourceeditor.h"
#include "editor/writingview.h"
#include "gui/currentarticle.h"
#include "gui/desk.h"
#include "gui/settings.h"
#include "workflow/jobrunner.h"
#include "workflow/publishing.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QTextCursor>

using namespace Qt::StringLiterals;

namespace {

QString said(const char *text)
{
    return QCoreApplication::translate("PictureInsertion", text);
}

/// A paragraph of its own, so that it becomes a figure.
void insertPicture(WritingView &writing, const QString &name)
{
    // Numbers, not the cursor: that one moves along with what is inserted.
    QTextCursor cursor = writing.source()->textCursor();
    const int end = cursor.selectionEnd();
    cursor.setPosition(end);
    const QString before = cursor.atBlockStart() ? QString() : u"\n\n"_s;
    writing.replaceRange(end, 0, u"%1![](%2)\n\n"_s.arg(before, name));
    // Empty: the checks ask for the alt text then, where words of ours would simply be exported.
    writing.showRange(end + before.size() + 2, 0);
    writing.source()->setFocus();
}

} // namespace

void insertPictureFile(Desk &desk, WritingView &writing, const QString &path)
{
    desk.settings().setValue(settingsTable.pictureFolder, QFileInfo(path).path());
    desk.services().jobs.write(
        &writing,
        [&publishing = desk.services().publishing, path, actor = desk.actor()](const std::stop_token &) {
            return publishing.addPicture(path, actor);
        },
        [&desk, &writing, asked = desk.article().id()](const Result<QString> &name) {
            if (!name)
                Q_EMIT desk.article().failed(name.error());
            else if (asked == desk.article().id())
                insertPicture(writing, *name);
            else
                desk.tell(
                    said(QT_TRANSLATE_NOOP("PictureInsertion",
                                           "The picture “%1” is in the newsroom now. The article was left "
                                           "meanwhile, so it stands in no text."))
                        .arg(*name));
        });
}

void choosePicture(Desk &desk, WritingView &writing)
{
    auto *dialog =
        new QFileDialog(desk.window(), said(QT_TRANSLATE_NOOP("PictureInsertion", "Insert a Picture")),
                        desk.settings().value(settingsTable.pictureFolder));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(
        {said(QT_TRANSLATE_NOOP("PictureInsertion", "Pictures (*.png *.jpg *.jpeg *.webp *.gif)")),
         said(QT_TRANSLATE_NOOP("PictureInsertion", "All files (*)"))});
    QObject::connect(dialog, &QFileDialog::fileSelected, &writing,
                     [&desk, &writing](const QString &path) { insertPictureFile(desk, writing, path); });
    dialog->open();
}
