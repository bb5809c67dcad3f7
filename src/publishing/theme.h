// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "publishing/pagetemplate.h"

#include <QByteArray>
#include <QHash>
#include <QString>

/// How pages look: compiled templates, style, and the words of the page in each language. Immutable once
/// loaded; may be read from any thread.
class Theme
{
public:
    /// `folder` holds article.mustache, its partials (*.mustache), style.css and words/<language>.txt.
    /// Errors: InvalidInput with subject "file:line" (template, words), Io (file missing or unreadable).
    [[nodiscard]] static Result<Theme> load(const QString &folder);
    /// The theme that comes with the program.
    [[nodiscard]] static Result<Theme> loadDefault();
    /// A word of that theme, for texts that stand outside of pages; read once, from any thread.
    [[nodiscard]] static QString defaultWord(const QString &language, const QString &key);

    [[nodiscard]] const PageTemplate &articleTemplate() const { return m_article; }
    [[nodiscard]] const QByteArray &style() const { return m_style; }
    /// The language among the theme's that fits: same tag, same primary language, else "en".
    [[nodiscard]] QString languageFor(const QString &language) const;
    /// The page's words in a language that languageFor() answered.
    [[nodiscard]] const TemplateValue::Fields &words(const QString &language) const;
    [[nodiscard]] QString word(const QString &language, const QString &key) const;

private:
    PageTemplate m_article;
    QByteArray m_style;
    QHash<QString, TemplateValue::Fields> m_words;
};
