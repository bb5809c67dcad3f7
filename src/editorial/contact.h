// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QUrl>

#include <optional>

/// Where readers write to: exactly one of the two is set.
struct Contact
{
    QString mailbox; ///< "desk@example.org", without a scheme.
    QUrl page; ///< http(s), with a host.
    bool operator==(const Contact &) const = default;
};

/// Reads what the desk typed as the contact address: a mailbox, with "mailto:" in front or not, or an http(s)
/// address. Empty for everything else, also for a mailto: with a query, whose "bcc" no reader would see. The
/// one definition of a contact: what this answers can be linked, and nothing else can.
[[nodiscard]] std::optional<Contact> contactOf(const QString &typed);
