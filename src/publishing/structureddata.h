// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "publishing/pagecontent.h"

#include <QByteArray>

/// Addresses that the page found out and its structured data repeats; absolute or empty.
struct PageAddresses
{
    QString canonical;
    QString image;
};

/// The schema.org NewsArticle of a page as JSON-LD, safe inside a <script> element: no "<", ">", "&", U+2028
/// or U+2029 as such. Keys that have no value are absent.
[[nodiscard]] QByteArray newsArticleJson(const PageContent &content, const QString &description,
                                         const PageAddresses &addresses);

/// The value of the ai-disclosure meta element, after the W3C community group's draft "AI Content
/// Disclosure": "human-only", "ai-assisted" (a person reviewed this very text), "ai-autonomous" (nobody did).
[[nodiscard]] QString disclosureWord(AiUse aiUse, bool signedOff);

/// OpenGraph properties in order: name and content.
[[nodiscard]] QList<std::pair<QString, QString>> openGraph(const PageContent &content,
                                                           const QString &description,
                                                           const PageAddresses &addresses);
