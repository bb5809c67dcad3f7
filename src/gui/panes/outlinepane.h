// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

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

protected:
    void showEvent(QShowEvent *event) override;

private:
    void showOutline();
    void markSection();
    void moveSection(int heading, int before);

    Desk &m_desk;
    WritingView &m_writing;
    QLabel *m_hint;
    OutlineTree *m_tree;
    QTimer m_pause;
};
