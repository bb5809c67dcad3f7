// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/ids.h"

#include <QList>
#include <QObject>

class Desk;
struct Error;

/// The articles open in tabs, in their order. The one on the desk has one of them, the others are stored and
/// wait. An article takes the tab one is in, unless it has one already or a new one was asked for. GUI thread
/// only.
class OpenTabs : public QObject
{
    Q_OBJECT

public:
    struct Tab
    {
        ArticleId id;
        QString headline;
        bool operator==(const Tab &) const = default;
    };

    explicit OpenTabs(Desk &desk); ///< A child of the desk; made before whoever shows its article.

    [[nodiscard]] const QList<Tab> &tabs() const { return m_tabs; }
    [[nodiscard]] int current() const; ///< -1: nothing is open.
    [[nodiscard]] int indexOf(const ArticleId &id) const; ///< -1: it is in no tab.
    [[nodiscard]] bool holds(const ArticleId &id) const { return indexOf(id) >= 0; }
    [[nodiscard]] bool isUnsaved(int index) const;

    /// Tabs of articles that are not opened yet.
    void restore(const QList<Tab> &tabs);
    /// Whoever goes to a tab goes on in its text: it takes the focus.
    void goTo(int index);
    void step(int tabs); ///< To the next (1) or previous (-1), around the ends.
    void openInNew(const ArticleId &id); ///< Beside the current one; the focus stays.
    void expectNew(); ///< The article that is made next gets a tab of its own.
    void move(int from, int to);
    /// Closing the one on the desk leaves its article, and the one beside it comes; if that cannot be, it
    /// stays.
    void close(const ArticleId &id);
    void closeOthers(const ArticleId &id);
    [[nodiscard]] bool canReopen() const { return !m_closed.isEmpty(); }
    void reopen(); ///< The one closed last, where it stood.

Q_SIGNALS:
    void changed(); ///< Tabs came, went or changed places, or another one is current.
    void relabelled(); ///< The current one says something else.

private:
    /// What is to come of the tabs once the article asked for is on the desk.
    struct Pending
    {
        ArticleId going; ///< Asked for.
        int place = -1; ///< Of a new tab for it.
        ArticleId closing;
        bool isAlone = false; ///< All other tabs go.
        bool keepsFocus = false;
    };
    struct Closed
    {
        ArticleId id;
        int place = 0;
    };

    void request(const Pending &pending);
    void noteOpened();
    void noteStayed(const ArticleId &asked, const Error &error);
    void noteHeadline();
    void take(const ArticleId &id);

    Desk &m_desk;
    QList<Tab> m_tabs;
    ArticleId m_shown; ///< Of the tab that the next article takes.
    Pending m_pending;
    QList<Closed> m_closed;
};
