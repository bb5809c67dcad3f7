// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/ids.h"
#include "editorial/slug.h"
#include "editorial/suggestion.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

/// A part of the publication that an article belongs to: exactly one each.
struct Section
{
    SectionId id;
    Slug slug;
    QString name;
    int position = 0; ///< Order in navigation, from 0.
    bool operator==(const Section &) const = default;
};

/// Somebody who writes, edits or reviews. E-mail is for the desk only and never exported.
struct Person
{
    PersonId id;
    Slug slug;
    QString name; ///< As on the byline.
    QString role; ///< "Harbour correspondent"; may be empty.
    QString email;
    QString biography; ///< Markdown, may be empty.
    bool operator==(const Person &) const = default;
};

/// A policy page or other fixed link of the footer.
struct FooterLink
{
    QString text;
    QString address; ///< http, https, mailto or relative.
    bool operator==(const FooterLink &) const = default;
};

/// What is printed on the masthead and holds for every page of a newsroom.
struct Publication
{
    QString name; ///< The masthead.
    QString tagline;
    QString baseUrl; ///< "https://example.org/" with the final slash; may be empty before the first export.
    QString language = QStringLiteral("en"); ///< BCP 47: "en", "zh-Hans".
    QString timeZone = QStringLiteral("UTC"); ///< IANA name.
    QString contactAddress; ///< Where error reports go, as typed: see contactOf(); empty = none.
    QString newsletterAddress; ///< Where the newsletter form posts to; empty = no newsletter box.
    QString responsiblePerson; ///< Who bears editorial responsibility, as named to readers; may be empty.
    QString correctionsPolicy; ///< Address of the policy; may be empty.
    QString publishingPrinciples; ///< Address; may be empty.
    QList<FooterLink> footerLinks;
    int relatedCap = 50; ///< Most entries of a related list on a page.
    SuggestionWeights suggestions;
    bool operator==(const Publication &) const = default;
};

/// The name of the first member that holds what it must not ("baseUrl"); empty where all are sound. Members
/// that may be empty are sound when they are. With `before`, members that are as they were there are passed
/// over.
[[nodiscard]] QString wrongField(const Publication &publication,
                                 const std::optional<Publication> &before = std::nullopt);
