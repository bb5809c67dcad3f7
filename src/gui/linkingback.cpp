// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/linkingback.h"

#include "base/errortext.h"
#include "gui/currentarticle.h"
#include "gui/desk.h"
#include "workflow/jobrunner.h"
#include "workflow/relatedarticles.h"

#include <QCoreApplication>

namespace {

QString said(const char *text)
{
    return QCoreApplication::translate("LinkingBack", text);
}

void takeBack(Desk &desk, const LinkedBack &linked)
{
    desk.services().jobs.write(
        &desk,
        [&related = desk.services().related, linked, actor = desk.actor()](const std::stop_token &) {
            return related.save(linked.target.id, linked.before, linked.version, actor);
        },
        [&desk, linked](const Result<int> &saved) {
            const char *text = QT_TRANSLATE_NOOP("LinkingBack", "The list of “%1” is as it was.");
            desk.tell(saved ? said(text).arg(linked.target.headline) : errorText(saved.error()));
        });
}

void sayLinked(Desk &desk, const LinkedBack &linked)
{
    if (linked.stoodThere) {
        desk.tell(said(QT_TRANSLATE_NOOP("LinkingBack", "This article stands in the list of “%1” already."))
                      .arg(linked.target.headline));
        return;
    }
    Notice notice{
        .tone = Tone::Information,
        .text = said(QT_TRANSLATE_NOOP("LinkingBack", "This article now stands in the related list of “%1”."))
                    .arg(linked.target.headline),
        .offers = {
            {said(QT_TRANSLATE_NOOP("LinkingBack", "Undo")), [&desk, linked] { takeBack(desk, linked); }}}};
    if (!linked.openAt.isEmpty()) {
        notice.tone = Tone::Warning;
        notice.text = said(QT_TRANSLATE_NOOP("LinkingBack",
                                             "This article now stands in the related list of “%1”. That one "
                                             "is open elsewhere too (%2): a change of its list made there "
                                             "now is refused, and has to be made again."))
                          .arg(linked.target.headline, linked.openAt.join(QStringLiteral(", ")));
    }
    desk.notify(notice);
}

} // namespace

void linkBack(Desk &desk, const ArticleSummary &target)
{
    desk.services().jobs.write(
        &desk,
        [&related = desk.services().related, article = desk.article().id(), id = target.id,
         actor = desk.actor()](const std::stop_token &) { return related.linkBack(article, id, actor); },
        [&desk](const Result<LinkedBack> &linked) {
            if (linked)
                sayLinked(desk, *linked);
            else
                desk.notify({.tone = Tone::Failure, .text = errorText(linked.error()), .offers = {}});
        });
}
