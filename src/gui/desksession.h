// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/sourceplace.h"
#include "editorial/ids.h"

#include <QList>
#include <QObject>
#include <QVariantMap>

struct ArticleSummary;
class Desk;
class EditorPane;
class OpenTabs;

/// Remembers, for each newsroom, the articles in tabs with the place in each, and brings them back with the
/// next desk; only the one that was shown is opened, and one goes on in its text. One that was closed by hand
/// stays closed. GUI thread only.
class DeskSession : public QObject
{
    Q_OBJECT

public:
    /// Opens the remembered article as soon as the window stands, unless another is open by then.
    DeskSession(Desk &desk, EditorPane &pane, OpenTabs &tabs);

private:
    void restore();
    void restoreTabs(const QVariantMap &entry, const QList<ArticleSummary> &found);
    void keepShown();
    void forget();
    void keep(const ArticleId &id, const SourcePlace &place);
    [[nodiscard]] QString newsroom() const;

    Desk &m_desk;
    EditorPane &m_pane;
    OpenTabs &m_tabs;
    bool m_isRestored = false; ///< Till then, what is kept is what was open last time.
};
