// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/sourcesnippets.h"
#include "editorial/snippet.h"
#include "workflow/latestjob.h"

class Desk;
class WritingView;

/// The newsroom's snippets in the open article: at hand for a list and for Tab, with what their variables
/// stand for. Belongs to the writing view.
class NewsroomSnippets : public QObject
{
    Q_OBJECT

public:
    NewsroomSnippets(Desk &desk, WritingView &writing);

    [[nodiscard]] const QList<Snippet> &all() const { return m_snippets; }
    /// After somebody changed them; those of others come with the next article that is opened.
    void readAgain();
    /// In place of what is selected. What is wrong is said in the strip above the text.
    void insert(const Snippet &snippet);
    /// The text as the snippet would be inserted now; what it would take up is named.
    [[nodiscard]] static Result<FilledSnippet> preview(const Desk &desk, const Snippet &snippet);
    /// The same for a list; of one that cannot be read, the text as it was written.
    [[nodiscard]] QString previewText(const Snippet &snippet) const;

Q_SIGNALS:
    void changed();

private:
    void tellFailure(const Error &error);

    Desk &m_desk;
    SourceEditor &m_source;
    SourceSnippets *m_inserting;
    LatestJob m_reading;
    QList<Snippet> m_snippets;
};
