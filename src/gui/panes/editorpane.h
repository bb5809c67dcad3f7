// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/sourceplace.h"
#include "editorial/ids.h"

#include <QHash>
#include <QWidget>

#include <map>
#include <memory>

class ArticleHeader;
class Banner;
class Desk;
struct Error;
struct Notice;
class OpenTabs;
class PagePreview;
class PresenceWatch;
class QStackedLayout;
class QTextDocument;
class WritingView;
struct TextPlace;

/// The centre of the desk: fields, source and preview of the open article, and a strip that offers what to do
/// with a recovered draft or a clash.
class EditorPane : public QWidget
{
    Q_OBJECT

public:
    EditorPane(Desk &desk, QWidget *parent);
    ~EditorPane() override;

    /// Shows them above the text, and keeps undo for each of them. Without, there is one text after the
    /// other.
    void useTabs(OpenTabs &tabs);
    [[nodiscard]] WritingView &writing() const { return *m_writing; }
    void focusText(); ///< The source, or the page where only that is shown.
    /// Where the cursor goes when this article is opened and no place is asked for: where it was last.
    void expectPlace(const ArticleId &id, const SourcePlace &place) { m_places.insert(id, place); }
    [[nodiscard]] SourcePlace placeIn(const ArticleId &id) const { return m_places.value(id); }

Q_SIGNALS:
    void sourceShownOrHidden(); ///< With another view, page or layout, or with the article.
    void placeLeft(const ArticleId &id, const SourcePlace &place); ///< Another article comes, or none.

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// Of a tab that is not shown.
    struct KeptText
    {
        std::unique_ptr<QTextDocument> document; ///< With its undo.
        Revision head; ///< When it was left.
    };

    [[nodiscard]] QWidget *newEmptyPage();
    [[nodiscard]] QWidget *newToolRow();
    void connectArticle();
    void followLink(const QString &address);
    void showArticle();
    void showBody(const ArticleId &before);
    void leavePlace();
    void showPlace(const TextPlace &place);
    void showNotice(const Notice &notice);
    void offerRecovery();
    void offerSides();
    void offerComparison();
    void showFailure(const Error &error);
    void sayOvertaken();
    void showOthers();

    Desk &m_desk;
    OpenTabs *m_tabs = nullptr; ///< Null: none are used.
    Banner *m_banner; ///< Of the article: its draft, its clash, why it was not saved.
    Banner *m_outcome; ///< Of a command: what came of it.
    Banner *m_others; ///< Who has the article open at another desk.
    PresenceWatch *m_presence;
    ArticleHeader *m_header;
    WritingView *m_writing;
    PagePreview *m_page;
    QStackedLayout *m_pages;
    ArticleId m_shown; ///< Null: none, or a new pane.
    Revision m_head; ///< Of the article shown.
    std::map<ArticleId, KeptText> m_kept;
    QHash<ArticleId, SourcePlace> m_places; ///< Of the articles that were shown since the pane was made.
};
