// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/contact.h"

#include "editorial/checks/allchecks.h"

#include <QRegularExpression>
#include <QtGlobal>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool promisesContact(const QString &text)
{
    static const QRegularExpression promise(
        uR"(\{\{contact\}\}|\bcontact us\b|\breport an error\b|联系我们|聯絡我們|报告错误)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return promise.match(text).hasMatch();
}

} // namespace

QList<Finding> checkContactPromise(const CheckContext &context)
{
    if (contactOf(context.publication.contactAddress))
        return {};
    // The stored wording, since a filled one no longer shows where an address should have been.
    QStringList boilerplate{context.disclosure.text, context.publication.tagline};
    for (const DisclaimerVersion &version : context.disclaimerVersions) {
        if (!version.id.isNull() && version.id == context.disclosure.version)
            boilerplate.append(version.text);
    }
    for (const FooterLink &link : context.publication.footerLinks) {
        if (link.address.trimmed().isEmpty())
            boilerplate.append(link.text);
    }
    if (std::ranges::none_of(boilerplate, promisesContact))
        return {};
    return {{.severity = Finding::Severity::Blocks,
             .check = u"contact-missing"_s,
             .text = QT_TRANSLATE_NOOP("Check",
                                       "The page promises readers a contact link, but the newsroom has no "
                                       "contact address that can be linked."),
             .arguments = {},
             .field = u"publication.contactAddress"_s}};
}
