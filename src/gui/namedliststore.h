// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "editorial/namedlist.h"
#include "workflow/latestjob.h"

#include <QObject>

#include <functional>
#include <memory>

class Desk;
class NamedLists;
class RelatedModel;

/// One of the newsroom's named lists behind the model that shows its rows: reads it, and stores every change
/// at once and in order. Where somebody else was faster theirs is shown, and nothing is overwritten. GUI
/// thread only.
class NamedListStore : public QObject
{
    Q_OBJECT

public:
    NamedListStore(Desk &desk, RelatedModel &model, QObject *parent);

    /// As it was last read; without an id while none is shown.
    [[nodiscard]] const NamedList &list() const { return m_list; }
    [[nodiscard]] bool isLoaded() const { return !m_list.id.isNull(); }
    [[nodiscard]] bool isBusy() const { return m_writes > 0; } ///< Something is being stored.
    /// Null: shows none.
    void show(const NamedListId &id);
    void rename(const QString &name);
    void add(const QString &name);
    /// Adds one with the name and the entries of `mine`; another name like it where that is taken.
    void addBeside(const NamedList &mine, const std::function<void(const Result<NamedList> &)> &done);
    void remove();
    /// Puts the entries of `mine` in the place of those that its list has, whoever changed it last.
    void put(const NamedList &mine);

Q_SIGNALS:
    void shown(); ///< list() and the rows are those of the newsroom, or there are none.
    void stored();
    void added(const NamedList &list);
    void removed(const NamedList &list); ///< As it was, with what was being stored.
    /// `mine` was not stored: somebody else had changed the list or taken it out, or it cannot be. What the
    /// newsroom holds is shown.
    void refused(const NamedList &mine, const Error &error);
    void failed(const Error &error); ///< Of everything else.

private:
    struct Read
    {
        NamedList list;
        QList<RelatedArticle> rows;
    };
    /// What the writes know of the list, in their thread. One that somebody else was faster than counts no
    /// version, so that those behind it overwrite nothing either.
    struct Written
    {
        QString name;
        int version = 0;
    };
    void store();
    void storeEntries(const NamedList &mine, const std::function<Result<NamedList>()> &work);
    void take(const Result<Read> &read);
    template <typename Work, typename Done>
    void write(Work work, Done done);
    /// What the writes before it have made the name is kept, or it is another from now on.
    enum class KeptName { AsWritten, AsGiven };
    [[nodiscard]] std::function<Result<NamedList>()> change(const NamedList &mine, KeptName name) const;
    [[nodiscard]] static Result<Read> read(const NamedLists &lists, const NamedListId &id,
                                           const std::stop_token &stop);

    Desk &m_desk;
    RelatedModel &m_model;
    LatestJob m_load;
    NamedListId m_wanted; ///< Is shown, or will be as soon as it is read.
    NamedList m_list;
    std::shared_ptr<Written> m_written; ///< Of the list that is shown.
    int m_writes = 0;
};
