// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/outline.h"

#include <QTimer>
#include <QWidget>

class Desk;
class OutlineTree;
class QLabel;
class WritingView;

/// The headings of the open article: where one is, where one goes, and in which order the sections stand.
class OutlinePane : public QWidget
{
    Q_OBJECT

public:
    OutlinePane(Desk &desk, WritingView &writing, QWidget *parent);

    /// Whether a section stands above (-1) or below (1) the one at the cursor, or the one that is chosen here
    /// while the keys come here. Cost: a look at each row of the text.
    [[nodiscard]] bool canStepSection(int direction) const;
    void stepSection(int direction); ///< Puts it above or below that one.

protected:
    void showEvent(QShowEvent *event) override;

private:
    void showOutline();
    void markSection();
    void moveSection(int heading, int before);
    [[nodiscard]] int sectionHere(const Outline &outline) const;

    Desk &m_desk;
    WritingView &m_writing;
    QLabel *m_hint;
    OutlineTree *m_tree;
    QTimer m_pause;
    bool m_isChosenHere = false; ///< The keys of the window come here, but for what a menu or palette takes.
};
