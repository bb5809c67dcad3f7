// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/dialogs/snippetpalette.h"

#include "gui/dialogs/filterpalette.h"
#include "gui/models/snippetlistmodel.h"
#include "gui/newsroomsnippets.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

class SnippetPalette final : public FilterPalette
{
    Q_DECLARE_TR_FUNCTIONS(SnippetPalette)

public:
    SnippetPalette(NewsroomSnippets &snippets, SnippetListModel *rows, QWidget *window)
        : FilterPalette(rows, window)
        , m_snippets(snippets)
        , m_rows(*rows)
    {
        setObjectName(u"snippetPalette"_s);
        setWords(tr("Find a snippet…"), tr("Snippet"), tr("Snippets"));
    }

protected:
    void setLetters(const QString &letters) override { m_rows.setLetters(letters); }
    void run(int row) override
    {
        // After the popup has given the focus back.
        QMetaObject::invokeMethod(
            &m_snippets, [&snippets = m_snippets, chosen = m_rows.at(row)] { snippets.insert(chosen); },
            Qt::QueuedConnection);
    }

private:
    NewsroomSnippets &m_snippets;
    SnippetListModel &m_rows;
};

} // namespace

void showSnippetPalette(NewsroomSnippets &snippets, QWidget *window)
{
    auto *rows = new SnippetListModel(
        snippets.all(), [&snippets](const Snippet &snippet) { return snippets.previewText(snippet); });
    (new SnippetPalette(snippets, rows, window))->popUp();
}
