// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/contact.h"

#include "editorial/webaddress.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

std::optional<Contact> contactOf(const QString &typed)
{
    const QString address = typed.trimmed();
    if (const auto page = webAddress(address))
        return Contact{{}, *page};
    static const QRegularExpression form(uR"(^[^\s@<>"?&%:/]+@[^\s@<>"?&%:/]+$)"_s);
    const QString mailbox = address.startsWith("mailto:"_L1, Qt::CaseInsensitive) ? address.mid(7) : address;
    return form.match(mailbox).hasMatch() ? std::optional(Contact{mailbox, {}}) : std::nullopt;
}
