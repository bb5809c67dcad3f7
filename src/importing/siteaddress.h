// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

/// A name for a site, as a host may be called, from what it is known by: its address, its title, its folder.
[[nodiscard]] QString siteKey(const QString &knownBy);

/// What the configuration of a site generator (Hugo, Jekyll) says of the site; empty where it says nothing,
/// or only what the generator put there as an example.
struct SiteConfig
{
    QString address; ///< Host and path. Tells the site from all others.
    QString title; ///< Other sites may have the same.
};
[[nodiscard]] SiteConfig siteOfConfig(const QByteArray &bytes, const QString &fileName);

/// What a page of the old site is found by, however its address is written there: with or without "www.",
/// scheme, closing slash, file ending. `from` is the address of the text that links to it. Empty: no page of
/// the same site.
[[nodiscard]] QString pageKey(const QString &from, const QString &link);

/// The way of a file from the site's root ("/wp-content/uploads/x.jpg"), where `address` is one of the same
/// site; a relative address as it is; else empty.
[[nodiscard]] QString filePathOnSite(const QString &from, const QString &address);
