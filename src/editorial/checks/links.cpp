// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/checks/allchecks.h"

#include <QtGlobal>

using namespace Qt::StringLiterals;

namespace {

Finding linkFinding(const QString &address, const QString &field, const BodyRange &place)
{
    return {.severity = Finding::Severity::Warns,
            .check = u"link-not-allowed"_s,
            .text = QT_TRANSLATE_NOOP("Check",
                                      "The page does not link to “%1”: only http, https, mailto, tel and "
                                      "relative addresses are allowed."),
            .arguments = {address},
            .field = field,
            .position = place.start,
            .length = place.length};
}

} // namespace

QList<Finding> checkLinks(const CheckContext &context)
{
    QList<Finding> findings;
    // The renderer drops these addresses, so readers would find plain words.
    for (const BodyLink &link : context.links) {
        if (link.kind == BodyLink::Kind::Link && context.refusedAddresses.contains(link.address))
            findings.append(linkFinding(link.address, u"body"_s, link.place));
    }
    for (const Source &source : context.article.text.sources) {
        if (context.refusedAddresses.contains(source.address))
            findings.append(linkFinding(source.address, u"sources"_s, {-1, 0}));
    }
    return findings;
}
