// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "editorial/ids.h"
#include "workflow/latestjob.h"
#include "workflow/relatedarticles.h"

#include <QHash>
#include <QObject>

#include <functional>
#include <memory>

class Desk;
class RelatedModel;

/// The related list of the open article behind the model that shows it: loads it, and stores every change in
/// order. Never are the rows of one article shown or stored as another's. GUI thread only.
class RelatedListStore : public QObject
{
    Q_OBJECT

public:
    RelatedListStore(Desk &desk, RelatedModel &model, QObject *parent);

    /// The model has the rows of the open article, and they may be changed.
    [[nodiscard]] bool isLoaded() const;
    /// It is loaded, and no change of it is on its way.
    [[nodiscard]] bool isSettled() const { return isLoaded() && !m_pendingStores.contains(m_holder); }
    void reload();
    /// Stores the rows as they are; where somebody else was faster theirs are shown, and failed() says so.
    void store();
    /// Replaces the suggested entries: the nearest articles fill what the others leave of the page's list.
    void fillUp();

Q_SIGNALS:
    void cleared(); ///< No list is shown.
    void loaded(bool isFirst); ///< The rows are those of the newsroom; of this article for the first time.
    void stored();
    void failed(const Error &error);

private:
    struct Stored
    {
        Result<int> version;
        Result<RelatedList> list;
    };
    void show(const ArticleId &id, const Result<RelatedList> &list);
    /// `work` is given the version that the list has by then, and answers the new one.
    void write(const std::function<Result<int>(RelatedArticles &, int version)> &work);
    void finish(const ArticleId &id, const Stored &stored);

    Desk &m_desk;
    RelatedModel &m_model;
    LatestJob m_load;
    ArticleId m_holder; ///< Whose list the rows are. Null: none is shown, and nothing may be stored.
    /// Of the holder's list. It counts on in the thread of the writes: one that somebody else was faster than
    /// does not, so that those behind it overwrite nothing either.
    std::shared_ptr<int> m_version;
    QHash<ArticleId, int> m_pendingStores; ///< Answers of older stores are not shown over newer rows.
};
