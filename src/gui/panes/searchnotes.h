// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class LibraryModel;
class QLabel;
class QPushButton;

/// What is to be known of an answer beside its rows: that only the newest hits are ranked, with a button that
/// ranks them all, and what of the words was not understood. Hidden where there is nothing.
class SearchNotes : public QWidget
{
    Q_OBJECT

public:
    explicit SearchNotes(QWidget *parent);

    void tell(const LibraryModel &model);

Q_SIGNALS:
    void rankAllRequested();
    void stopRequested(); ///< Of the ranking under way.

private:
    QLabel *m_words;
    QPushButton *m_button;
    bool m_isRankingAll = false;
};
