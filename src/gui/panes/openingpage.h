// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;

/// What the window shows while a newsroom is being opened: its name, and nothing that moves.
class OpeningPage : public QWidget
{
    Q_OBJECT

public:
    explicit OpeningPage(QWidget *parent);
    void showAddress(const QString &address);

private:
    QLabel *m_label;
};
