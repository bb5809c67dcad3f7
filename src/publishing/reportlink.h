// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/ids.h"
#include "editorial/publication.h"
#include "editorial/slug.h"

#include <QString>

/// Address of "Report an error" for one article and revision: a mailto: with a subject that names both (and
/// the page's address in the body), or the https contact form with both in its query. Percent-encoded, so
/// that it can stand in Markdown and HTML as it is. Empty where the publication has no usable contact
/// address. It is what {{contact}} of a disclaimer becomes (DisclosurePlaceholders::contactAddress).
[[nodiscard]] QString reportLink(const Publication &publication, const Slug &slug, Revision revision);

/// The contact address as a link for the footer; empty where it is neither a mailbox nor http(s).
[[nodiscard]] QString contactLink(const Publication &publication);

/// Where the page of `slug` will stand for readers; empty where the publication has no base URL.
[[nodiscard]] QString canonicalAddress(const Publication &publication, const Slug &slug);

/// The slug of the article whose page stands at `address`, with or without ".html"; query and fragment count
/// for nothing. Empty for other sites, for pages that are no article's, and without a base URL. Whether there
/// is such an article only the newsroom knows.
[[nodiscard]] Slug slugOfPage(const Publication &publication, const QString &address);
