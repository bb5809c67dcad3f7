// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/sourceplace.h"
#include "editorial/ids.h"

#include <QHash>
#include <QWidget>

class ArticleHeader;
class Banner;
class Desk;
struct Error;
struct Notice;
class PagePreview;
class PresenceWatch;
class QStackedLayout;
class WritingView;
struct TextPlace;

/// The centre of the desk: fields, source and preview of the open article, and a strip that offers what to do
/// with a recovered draft or a clash.
class EditorPane : public QWidget
{
    Q_OBJECT

public:
    EditorPane(Desk &desk, QWidget *parent);

    [[nodiscard]] WritingView &writing() const { return *m_writing; }
    /// Where the cursor goes when this article is opened and no place is asked for: where it was last.
    void expectPlace(const ArticleId &id, const SourcePlace &place) { m_places.insert(id, place); }
    [[nodiscard]] SourcePlace placeIn(const ArticleId &id) const { return m_places.value(id); }

Q_SIGNALS:
    void sourceShownOrHidden(); ///< With another view, page or layout, or with the article.
    void placeLeft(const ArticleId &id, const SourcePlace &place); ///< Another article comes, or none.

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QWidget *newEmptyPage();
    [[nodiscard]] QWidget *newToolRow();
    void connectArticle();
    void followLink(const QString &address);
    void showArticle();
    void leavePlace();
    void showPlace(const TextPlace &place);
    void showNotice(const Notice &notice);
    void offerRecovery();
    void offerSides();
    void offerComparison();
    void showFailure(const Error &error);
    void showOthers();

    Desk &m_desk;
    Banner *m_banner; ///< Of the article: its draft, its clash, why it was not saved.
    Banner *m_outcome; ///< Of a command: what came of it.
    Banner *m_others; ///< Who has the article open at another desk.
    PresenceWatch *m_presence;
    ArticleHeader *m_header;
    WritingView *m_writing;
    PagePreview *m_page;
    QStackedLayout *m_pages;
    ArticleId m_shown; ///< Null: none, or a new pane.
    QHash<ArticleId, SourcePlace> m_places; ///< Of the articles that were shown since the pane was made.
};
