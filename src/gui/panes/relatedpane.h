// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "editorial/ids.h"
#include "workflow/latestjob.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

#include <memory>

class Banner;
class CandidateModel;
class Desk;
class RelatedModel;
class TextSuggestions;
struct RelatedEntry;
struct RelatedList;
struct RelatedSuggestion;

QT_BEGIN_NAMESPACE
namespace Ui {
class RelatedPane;
}
QT_END_NAMESPACE

/// The related list of the open article: order by drag and keys, pin, remove, add from the library or by
/// address. Every change is stored at once; what readers will not see says why.
class RelatedPane : public QWidget
{
    Q_OBJECT

public:
    RelatedPane(Desk &desk, QWidget *parent);
    ~RelatedPane() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectButtons();
    void reload();
    void clear();
    void show(const ArticleId &id, const Result<RelatedList> &list);
    void store();
    [[nodiscard]] bool isLoaded() const;
    void seek();
    void showSuggestions(const Result<QList<RelatedSuggestion>> &suggestions);
    void addChosen();
    void addCandidate(const QModelIndex &index);
    void addEntry(const RelatedEntry &entry);
    void showState();
    [[nodiscard]] int currentRow() const;
    void select(int row);
    void moveBy(int rows);
    void togglePin();
    void removeCurrent();
    void takeHeadline();
    void openCurrent();
    [[nodiscard]] bool handleListKey(int key, Qt::KeyboardModifiers modifiers);

    Desk &m_desk;
    std::unique_ptr<Ui::RelatedPane> m_ui;
    Banner *m_banner;
    RelatedModel *m_model;
    CandidateModel *m_candidates;
    LatestJob m_load;
    LatestJob m_search;
    TextSuggestions *m_suggestions;
    QTimer m_pause; ///< Between typing and searching.
    bool m_addsFirst = false; ///< As soon as the search under way is answered.
    ArticleId m_holder; ///< Whose list the rows are. Null: none is shown, and nothing may be stored.
    int m_version = 0; ///< Of the holder's list.
    QHash<ArticleId, int> m_pendingStores; ///< Answers of older stores are not shown over newer rows.
};
