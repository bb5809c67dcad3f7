// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

/// A passage of the body, in UTF-16 units.
struct BodyPassage
{
    qsizetype start = 0;
    qsizetype length = -1; ///< -1: to the end, wherever that comes to be.
};

/// What the page shows around the body, as values; the preview draws it above and below the text.
/// Empty members leave no trace. Notes and the disclaimer are Markdown, everything else plain text.
struct PageFrame
{
    QString masthead;
    QString tagline;
    QString label; ///< The AI label.
    QStringList severeNotes; ///< Corrections above the text.
    QString kicker;
    QString headline;
    QString standfirst;
    QString byline;
    QString dateline;
    QString publishedLine;
    QString leadPicture; ///< Address of the lead image; caption and credit stand below it.
    QString leadAlt;
    QString leadCaption;
    QString leadCredit;
    QString notice; ///< Markdown; what a withdrawn page says in place of its text.
    QStringList otherNotes; ///< Corrections below the text.
    QString sourcesTitle;
    QStringList sources;
    QString coverageTitle;
    QStringList coverage; ///< Where to read full coverage.
    QString disclaimer;
    QString reportLink; ///< Text of the "Report an error" link.
    QString relatedTitle;
    QStringList relatedHeadlines;
    bool operator==(const PageFrame &) const = default;
};
