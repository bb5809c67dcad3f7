// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/linkopening.h"

#include "base/errortext.h"
#include "gui/currentarticle.h"
#include "gui/desk.h"
#include "workflow/jobrunner.h"
#include "workflow/linktargets.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

QString said(const char *text)
{
    return QCoreApplication::translate("LinkOpening", text);
}

void openElsewhere(Desk &desk, const QString &address)
{
    // A page of readers has no business with files of this machine.
    const QUrl url(address);
    if (url.scheme() == "https"_L1 || url.scheme() == "http"_L1 || url.scheme() == "mailto"_L1
        || url.scheme() == "tel"_L1)
        QDesktopServices::openUrl(url);
    else
        desk.tell(said(QT_TRANSLATE_NOOP("LinkOpening", "“%1” leads to no article of this newsroom."))
                      .arg(address));
}

} // namespace

void openLink(Desk &desk, const QString &address)
{
    desk.services().jobs.read(
        &desk,
        [&services = desk.services(), holder = desk.article().id(), address](const std::stop_token &) {
            return articleAt(services, holder, address);
        },
        [&desk, address, holder = desk.article().id()](const Result<std::optional<RelatedArticle>> &found) {
            // Somebody has gone elsewhere meanwhile.
            if (holder != desk.article().id())
                return;
            if (!found)
                desk.tell(errorText(found.error()));
            else if (*found && (*found)->target)
                desk.article().open((*found)->target->id);
            else
                openElsewhere(desk, address);
        });
}
