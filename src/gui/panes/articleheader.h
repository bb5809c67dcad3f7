// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/ids.h"
#include "editorial/slug.h"

#include <QWidget>

#include <memory>

class Banner;
class Desk;
struct ArticleText;

QT_BEGIN_NAMESPACE
namespace Ui {
class ArticleHeader;
}
QT_END_NAMESPACE

/// The fields of the article above its text: headline and standfirst large, the others small below them.
/// Follows the CurrentArticle and changes it as one types.
class ArticleHeader : public QWidget
{
    Q_OBJECT

public:
    ArticleHeader(Desk &desk, QWidget *parent);
    ~ArticleHeader() override;

    /// Gives the focus to the field of this name ("headline"); false where the header has none such.
    bool focusField(const QString &field);

private:
    void setFonts();
    void connectFields();
    void showArticle();
    void showFields();
    void showSlug();
    void showFacts();
    [[nodiscard]] Slug typedSlug() const;
    void storeSlug();
    template <typename Field>
    void bindText(Field *field, QString ArticleText::*member);

    Desk &m_desk;
    std::unique_ptr<Ui::ArticleHeader> m_ui;
    Banner *m_banner; ///< Of the slug, which is stored apart from the text.
    ArticleId m_shown;
    Slug m_handedOver; ///< Typed, and given to the library thread; not yet read back as stored.
};
