// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "editorial/related.h"
#include "workflow/latestjob.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class CandidateModel;
class Desk;
class RelatedModel;
class TextSuggestions;
struct RelatedSuggestion;

QT_BEGIN_NAMESPACE
namespace Ui {
class RelatedFinder;
}
QT_END_NAMESPACE

/// The half below a related list that finds what may be added: articles for words, another site's page for an
/// address, and for the open article suggestions while its field is empty.
class RelatedFinder : public QWidget
{
    Q_OBJECT

public:
    enum class For { OpenArticle, NamedList };

    /// `list` is what is found for.
    RelatedFinder(Desk &desk, const RelatedModel &list, For purpose, QWidget *parent);
    ~RelatedFinder() override;

    /// Looks anew for what is typed, now.
    void seek();
    /// The same, where nothing is typed.
    void renewSuggestions();
    void clear();

Q_SIGNALS:
    void chosen(const RelatedEntry &entry, const std::optional<ArticleSummary> &target);
    void failed(const Error &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// Null for a named list.
    [[nodiscard]] ArticleId holder() const;
    void seekArticles(const QString &words);
    void showSuggestions(const Result<QList<RelatedSuggestion>> &suggestions);
    void takeFirst();
    void addChosen();
    void addCandidate(const QModelIndex &index);
    void addAddress();
    void showState();

    Desk &m_desk;
    const RelatedModel &m_list;
    For m_purpose;
    std::unique_ptr<Ui::RelatedFinder> m_ui;
    CandidateModel *m_candidates;
    LatestJob m_search;
    TextSuggestions *m_suggestions;
    QTimer m_pause; ///< Between typing and searching.
    bool m_addsFirst = false; ///< As soon as the search under way is answered.
};
