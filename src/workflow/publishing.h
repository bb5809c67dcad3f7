// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "editorial/article.h"
#include "editorial/correction.h"
#include "editorial/disclosure.h"
#include "editorial/finding.h"

#include <QByteArray>

#include <functional>
#include <memory>
#include <stop_token>

class Connections;
class PageTheme;
class ProofFolder;
struct IncomingPicture;

/// One exported page.
struct ExportedPage
{
    QString pagePath; ///< Absolute path of the HTML file.
    int filesWritten = 0;
    int filesUnchanged = 0; ///< Stood there with the same bytes already.
    QList<Finding> findings; ///< What did not block.
    Revision revision; ///< The one that stands on the page.
    bool hasNewerText = false; ///< The article's head is newer: readers get it when it is published.
};

enum class PageForm { Folder, SingleFile };

/// A correction in the words and the time zone of the page.
struct PageNote
{
    QString kind; ///< "Correction".
    QString day; ///< "13 Oct 2025".
    QString note; ///< Markdown.
    bool operator==(const PageNote &) const = default;
};

/// A line of the related list as the page has it.
struct PageRelated
{
    QString day; ///< "13 Oct 2025"; empty for other sites.
    QString section;
    QString headline;
    bool operator==(const PageRelated &) const = default;
};

/// The page's words for what editors type; without them names are parted by plain commas.
struct PageWords
{
    QString by; ///< With its space: "By ".
    QString separator = QStringLiteral(", ");
    QString lastSeparator = QStringLiteral(", "); ///< " and ".
    QString colon = QStringLiteral(": ");
    QString untitled; ///< Stands for an empty headline.
};

/// All that stands around the body on the page, for the live preview; in the page's language, not the
/// program's.
struct PageSurroundings
{
    QString masthead;
    QString tagline;
    QString day; ///< Of the first publication, with the weekday; empty before.
    QString sectionName;
    QString publishedLine; ///< "Published 13 October 2025, 09:00 CST", or what the article is instead.
    Disclosure disclosure;
    QList<PageNote> severeCorrections;
    QList<PageNote> otherCorrections;
    QList<PageRelated> related; ///< As the page would list them.
    QString reportLink; ///< Text of the link; empty where the page has none.
    QString reportReference; ///< "in this article: night-ferry, revision 3"; empty without the link.
    QString newsletterTitle; ///< Empty where the page has no newsletter box.
    PageWords words;
    QString sourcesTitle;
    QString coverageTitle;
    QString relatedTitle;
    QString disclaimerTitle;
    QString responsibleLine; ///< Of the foot; empty where nobody is named.
    QStringList footerLinks; ///< Their texts.
    /// Passages of the body that the page leaves out, because it carries a disclaimer of its own.
    QList<RecognisedDisclaimer> leftOut;
    bool isWithdrawn = false; ///< The page is a notice: no body, label, picture, sources, disclaimer or list.
    QString withdrawnTitle;
    QString withdrawnNotice; ///< Markdown; the theme's own sentence where the desk wrote none.
};

/// Pages, checks and pictures. Thread-safe; blocking.
class Publishing
{
public:
    Publishing(Connections &connections, const Clock &clock);
    ~Publishing();
    Q_DISABLE_COPY_MOVE(Publishing)

    /// The one list of findings. With `draft`, as if that text were saved.
    [[nodiscard]] Result<QList<Finding>> check(const ArticleId &article,
                                               const std::optional<ArticleText> &draft = {},
                                               const std::stop_token &stop = {}) const;
    /// Label, disclaimer, corrections, related list and words as the page would carry them.
    [[nodiscard]] Result<PageSurroundings> surroundings(const ArticleId &article,
                                                        const std::optional<ArticleText> &draft = {}) const;

    /// Writes the page as readers get it (the published revision; before the first publication the head)
    /// below `folder` (created if absent): whole files only, never outside it. `progress(done, of, name)` is
    /// called before each file. Records nothing; publish() of Articles does. Errors: Refused with the first
    /// blocking finding (nothing written); Io; Cancelled.
    [[nodiscard]] Result<ExportedPage> exportPage(
        const ArticleId &article, const QString &folder, PageForm form,
        const std::function<void(int, int, const QString &)> &progress = {},
        const std::stop_token &stop = {}) const;
    /// The exact page as it would be exported, from unsaved text and whatever the findings say, as one file
    /// in a private temporary folder that is removed when the newsroom is closed. Answers its path.
    [[nodiscard]] Result<QString> proof(const ArticleId &article, const ArticleText &draft) const;

    /// Keeps a picture that was read (picturestore.h), the same one only once. Answers the words it brought
    /// along and its name as their address.
    [[nodiscard]] Result<Picture> addPicture(const IncomingPicture &incoming, const QString &actor);
    [[nodiscard]] Result<QStringList> pictureNames() const;
    /// The bytes of a picture as the page gets them.
    [[nodiscard]] Result<QByteArray> pictureBytes(const QString &name) const;

private:
    Connections &m_connections;
    const Clock &m_clock;
    std::unique_ptr<PageTheme> m_theme; ///< Read when a page is first made.
    std::unique_ptr<ProofFolder> m_proofs;
};
