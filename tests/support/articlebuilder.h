// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/article.h"

/// Makes article texts that pass every check, so that a test changes only what it is about.
class ArticleBuilder
{
public:
    ArticleBuilder()
    {
        m_text.headline = QStringLiteral("Ferry crews vote on the winter timetable");
        m_text.standfirst = QStringLiteral("Two crossings an hour from December, if the crews agree.");
        m_text.body =
            QStringLiteral("The vote ends on Friday.\n\nThe operator wants two crossings an hour.\n");
        m_text.byline = {{QStringLiteral("Mei Lin"), QString(), PersonId()}};
        m_text.section = SectionId(QStringLiteral("11111111-1111-4111-8111-111111111111"));
    }
    ArticleBuilder &headline(const QString &headline)
    {
        m_text.headline = headline;
        return *this;
    }
    ArticleBuilder &body(const QString &body)
    {
        m_text.body = body;
        return *this;
    }
    ArticleBuilder &section(const SectionId &section)
    {
        m_text.section = section;
        return *this;
    }
    ArticleBuilder &tags(const QStringList &tags)
    {
        m_text.tags = tags;
        return *this;
    }
    ArticleBuilder &aiUse(AiUse aiUse)
    {
        m_text.aiUse = aiUse;
        return *this;
    }
    [[nodiscard]] const ArticleText &text() const { return m_text; }
    /// An unpublished draft around the text.
    [[nodiscard]] Article article() const
    {
        Article article;
        article.id = ArticleId(QStringLiteral("22222222-2222-4222-8222-222222222222"));
        article.slug = Slug::fromHeadline(m_text.headline);
        article.head = {1};
        article.text = m_text;
        return article;
    }

private:
    ArticleText m_text;
};
