// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/sourceeditor.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

/// Find and replace in the source, below the text. Finds while one types, marks all hits, Esc closes.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    enum class Mode { Find, Replace };

    explicit FindBar(SourceEditor *source, QWidget *parent = nullptr);
    /// Opens on the selected words, if they stand in one line.
    void open(Mode mode);
    void close();

public Q_SLOTS:
    void findNext();
    void findPrevious();
    void replaceCurrent();
    void replaceAll();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void search();
    void showHit(int index);
    void showCount();
    [[nodiscard]] int hitFrom(int position) const;

    SourceEditor *m_source;
    QLineEdit *m_pattern;
    QLineEdit *m_replacement;
    QToolButton *m_caseSwitch;
    QLabel *m_count;
    QWidget *m_replaceRow;
    QList<SourceEditor::Range> m_hits;
    int m_current = -1;
    QTimer m_searching;
};
