// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/article.h"
#include "editorial/correction.h"
#include "editorial/lengthtarget.h"
#include "editorial/publication.h"
#include "editorial/related.h"

#include <QByteArray>

/// A text of an article with what an ArticleText only points at.
struct WrittenText
{
    ArticleText text;
    Section section; ///< Of text.section; nothing where it has none.
    std::optional<SignOff> signOff; ///< Of this very text.
};

/// A related entry with the slug of its target, empty where no article is meant.
struct WrittenRelated
{
    RelatedEntry entry;
    Slug slug;
};

/// All that a file of an article holds.
struct WrittenArticle
{
    Article article; ///< Its text and its sign-off are those of `head`.
    WrittenText head; ///< The present text: the body of the file.
    std::optional<WrittenText> published; ///< What readers see, where that is another text.
    QList<WrittenRelated> related; ///< In order.
    QList<Correction> corrections;
    std::optional<LengthTarget> lengthTarget;
};

/// Markdown with front matter that readMarkdownArticle() reads back whole; the body stands in it byte for
/// byte. The same article gives the same bytes, whichever newsroom it is in: no id is written.
[[nodiscard]] QByteArray articleMarkdown(const WrittenArticle &written);

/// A named list in the same way, for readExportedList(). Its format is one that an earlier Galley refuses: it
/// would make an article of it.
[[nodiscard]] QByteArray listMarkdown(const QString &name, const QList<WrittenRelated> &entries);
