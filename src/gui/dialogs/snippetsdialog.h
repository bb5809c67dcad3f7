// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "editorial/snippet.h"

#include <QDialog>
#include <QList>

#include <functional>
#include <memory>

class Banner;
class Desk;
namespace Ui {
class SnippetsDialog;
}

/// Lists the newsroom's snippets; adds, changes, duplicates and removes them. What is typed shows at once as
/// it would be inserted, or what is wrong with it. While something is not saved, no other snippet can be
/// chosen.
class SnippetsDialog : public QDialog
{
    Q_OBJECT

public:
    /// `changed` is called when the newsroom's snippets are others than before.
    SnippetsDialog(Desk &desk, std::function<void()> changed);
    ~SnippetsDialog() override;

    /// Asks what is to become of what is not saved.
    void reject() override;

private:
    void connectParts();
    void read(const SnippetId &chosen);
    void showSnippets(const QList<Snippet> &snippets, const SnippetId &chosen);
    void filterRows();
    void showChosen();
    void fill(const Snippet &stored, const Snippet &typed);
    void showState();
    void showPreview();

    void create();
    void duplicate();
    void removeChosen();
    void save();
    void add(const Snippet &snippet);
    void discard();
    void showSaved(const Snippet &sent, const Snippet &stored);
    void showRefused(const Snippet &sent, const Error &error);

    [[nodiscard]] Snippet typed() const;
    [[nodiscard]] bool isEdited() const;

    Desk &m_desk;
    std::function<void()> m_changed;
    std::unique_ptr<Ui::SnippetsDialog> m_ui;
    Banner *m_banner;
    Banner *m_fault; ///< Of the text.
    QList<Snippet> m_snippets;
    Snippet m_shown; ///< As it is stored; without id: a new one.
    bool m_closes = false; ///< As soon as it is saved.
};

void showSnippetsDialog(Desk &desk, std::function<void()> changed);
