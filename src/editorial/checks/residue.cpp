// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/bodyscan.h"
#include "editorial/checks/allchecks.h"

#include <QRegularExpression>
#include <QtGlobal>

using namespace Qt::StringLiterals;

namespace {

/// A whole line that is a control of a page's player, share bar or dialog, never a sentence.
const QRegularExpression &residueLine()
{
    static const QRegularExpression line(
        uR"(^[ \t]*(?:\d{1,2}:\d\d(?:[ \t]*/[ \t]*\d{1,2}:\d\d)?|[×✕✖]|close|share|share this article|tweet|)"
        uR"(copy link|listen to this article|advertisement|related articles|newsletter|subscribe)[ \t]*$)"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption
            | QRegularExpression::UseUnicodePropertiesOption);
    return line;
}

} // namespace

QList<Finding> checkResidue(const CheckContext &context)
{
    QList<Finding> findings;
    const QString &body = context.article.text.body;
    for (const BodyRange &paragraph : paragraphsOf(body)) {
        auto matches = residueLine().globalMatch(QStringView(body).mid(paragraph.start, paragraph.length));
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            findings.append(
                {.severity = Finding::Severity::Warns,
                 .check = u"page-residue"_s,
                 .text = QT_TRANSLATE_NOOP("Check", "“%1” looks left over from a web page's controls."),
                 .arguments = {match.captured().trimmed()},
                 .field = u"body"_s,
                 .position = paragraph.start + match.capturedStart(),
                 .length = match.capturedLength()});
        }
    }
    return findings;
}
