// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/bodyscan.h"
#include "editorial/checks/allchecks.h"

#include <QRegularExpression>
#include <QtGlobal>

using namespace Qt::StringLiterals;

namespace {

/// Schemes a page may link to; the renderer drops every other address, so readers would find plain words.
bool mayStandInLink(const QString &address)
{
    static const QRegularExpression scheme(u"^([A-Za-z][A-Za-z0-9+.-]*):"_s);
    const QRegularExpressionMatch match = scheme.match(address);
    return !match.hasMatch()
        || QStringList{u"http"_s, u"https"_s, u"mailto"_s, u"tel"_s}.contains(match.captured(1).toLower());
}

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
    for (const BodyLink &link : linksOf(context.article.text.body)) {
        if (link.kind == BodyLinkKind::Link && !mayStandInLink(link.address))
            findings.append(linkFinding(link.address, u"body"_s, link.place));
    }
    for (const Source &source : context.article.text.sources) {
        if (!mayStandInLink(source.address))
            findings.append(linkFinding(source.address, u"sources"_s, {-1, 0}));
    }
    return findings;
}
