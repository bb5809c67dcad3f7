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

/// A line of the related list.
struct FrameEntry
{
    QString place; ///< "13 Oct 2025 · Harbour"; empty for other sites.
    QString headline; ///< As the page has it: its own language chose the quotes.
    bool operator==(const FrameEntry &) const = default;
};

/// What the page shows around the body, as values; the preview draws it above and below the text.
/// Empty members leave no trace. Notes and the disclaimer are Markdown, everything else plain text; what
/// editors wrote is given as they typed it and set in the quotes and dashes of the text's language.
struct PageFrame
{
    QString masthead;
    QString tagline;
    QString day; ///< With the section in the line below the masthead.
    QString section;
    QString label; ///< The AI label.
    QStringList severeNotes; ///< Corrections above the text.
    QString kicker;
    QString headline;
    QString standfirst;
    QString byline; ///< "By Mei Lin and Jonas Okafor".
    QStringList roles; ///< "Photos: Petra Sand".
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
    QString disclaimerTitle;
    QString disclaimer;
    QString reportLink; ///< Text of the "Report an error" link.
    QString reportReference; ///< What stands beside it: article and revision.
    QString newsletterTitle;
    QString relatedTitle;
    QList<FrameEntry> related;
    QStringList footer; ///< Lines of the page's foot.
    bool operator==(const PageFrame &) const = default;
};
