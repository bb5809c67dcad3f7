// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/checks/allchecks.h"

#include <QtGlobal>

using namespace Qt::StringLiterals;

namespace {

bool isExternalAddress(const QString &address)
{
    return address.startsWith("//"_L1) || address.contains("://"_L1);
}

Finding pictureFinding(Finding::Severity severity, const QString &check, const char *text,
                       const QString &address, const QString &field, const BodyRange &place)
{
    return {.severity = severity,
            .check = check,
            .text = text,
            .arguments = {address},
            .field = field,
            .position = place.start,
            .length = place.length};
}

QList<Finding> findingsOf(const QString &address, const QString &alt, const QString &field,
                          const BodyRange &place, const QStringList &names)
{
    QList<Finding> findings;
    if (isExternalAddress(address)) {
        findings.append(pictureFinding(
            Finding::Severity::Warns, u"picture-external"_s,
            QT_TRANSLATE_NOOP("Check", "The picture %1 lies on another host and is not shown on the page."),
            address, field, place));
    } else if (!names.contains(address)) {
        findings.append(pictureFinding(Finding::Severity::Blocks, u"picture-unknown"_s,
                                       QT_TRANSLATE_NOOP("Check", "The newsroom has no picture %1."), address,
                                       field, place));
    }
    if (alt.trimmed().isEmpty()) {
        findings.append(pictureFinding(
            Finding::Severity::Warns, u"picture-alt-missing"_s,
            QT_TRANSLATE_NOOP("Check", "The picture %1 has no description for readers who cannot see it."),
            address, field, place));
    }
    return findings;
}

} // namespace

QList<Finding> checkPictures(const CheckContext &context)
{
    QList<Finding> findings;
    const Picture &lead = context.article.text.leadImage;
    if (!lead.address.isEmpty())
        findings = findingsOf(lead.address, lead.alt, u"leadImage"_s, {-1, 0}, context.pictureNames);
    for (const BodyLink &link : context.links) {
        if (link.kind == BodyLink::Kind::Picture)
            findings += findingsOf(link.address, link.text, u"body"_s, link.place, context.pictureNames);
    }
    return findings;
}
