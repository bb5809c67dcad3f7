// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "editorial/related.h"
#include "gui/panes/relatedrows.h"

class Desk;
class NamedListStore;
class RelatedFinder;
class RelatedModel;

QT_BEGIN_NAMESPACE
namespace Ui {
class NamedListEntries;
}
QT_END_NAMESPACE

/// What one of the newsroom's named lists holds: moved, taken out, found in the archive, pasted.
class NamedListEntries : public QWidget
{
    Q_OBJECT

public:
    NamedListEntries(Desk &desk, QWidget *parent);
    ~NamedListEntries() override;

    /// Says which list it is, and stores what is changed here.
    [[nodiscard]] NamedListStore &store() const { return *m_store; }

Q_SIGNALS:
    void articleAsked(const ArticleId &article); ///< To be opened.
    void failed(const Error &error); ///< Of what was looked for.

private:
    void connectParts();
    void showState();
    [[nodiscard]] bool can(RelatedCommand command) const;
    void run(RelatedCommand command);
    void paste();
    void append(const QList<RelatedArticle> &entries);

    Desk &m_desk;
    std::unique_ptr<Ui::NamedListEntries> m_ui;
    RelatedModel *m_model;
    RelatedRows *m_rows;
    RelatedFinder *m_finder;
    NamedListStore *m_store;
};
