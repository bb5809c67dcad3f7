// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "publishing/articlepage.h"
#include "publishing/pageassets.h"

/// The language of the theme's words on a page: the article's; where the theme has none, the publication's.
[[nodiscard]] QString wordsLanguage(const Theme &theme, const QString &article, const QString &publication);

/// The links of the page's foot in the theme's words: only addresses that a page may have.
[[nodiscard]] QList<FooterLink> shownFooterLinks(const Publication &publication, const Theme &theme,
                                                 const QString &wordsLanguage);

/// Everything the template of one article page may print, by name. Lives for one page.
class ArticleView
{
public:
    ArticleView(const PageContent &content, const Theme &theme, PageOutput output);
    /// Errors: InvalidInput of the Markdown texts (subject: "body", "correction", "disclaimer", "notice").
    [[nodiscard]] Result<TemplateValue::Fields> fields();
    [[nodiscard]] QList<PageFile> assets() const { return m_assets.files(); }

private:
    using Fields = TemplateValue::Fields;
    using List = TemplateValue::List;

    [[nodiscard]] QString word(const char *key) const;
    [[nodiscard]] TemplateValue languageAttributes(const QString &language) const;
    [[nodiscard]] TemplateValue day(const QDateTime &atUtc) const;
    [[nodiscard]] TemplateValue moment(const QDateTime &atUtc) const;
    [[nodiscard]] QString description() const;
    [[nodiscard]] Result<TemplateValue> html(const QString &markdown, const QString &language,
                                             const QString &subject, int headingOffset);
    [[nodiscard]] TemplateValue picture(const Picture &picture);

    void addHead(Fields &fields);
    void addMasthead(Fields &fields) const;
    void addHeader(Fields &fields);
    void addByline(Fields &fields) const;
    void addSources(Fields &fields) const;
    void addRelated(Fields &fields) const;
    void addFooter(Fields &fields) const;
    [[nodiscard]] Result<void> addCorrections(Fields &fields);
    [[nodiscard]] Result<void> addTexts(Fields &fields);

    const PageContent &m_content;
    const Theme &m_theme;
    PageOutput m_output;
    PageAssets m_assets;
    QString m_publicationLanguage; ///< BCP 47.
    QString m_textLanguage; ///< BCP 47 of the article.
    QString m_wordsLanguage; ///< Of the theme's words: "en", "zh".
    QString m_pageLanguage; ///< BCP 47 of the page.
};
