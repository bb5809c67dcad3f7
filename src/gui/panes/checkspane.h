// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <memory>

class Desk;
class FindingsModel;

QT_BEGIN_NAMESPACE
namespace Ui {
class ChecksPane;
}
QT_END_NAMESPACE

/// What the checks say of the open article with its unsaved text; Enter or a click goes to the place.
class ChecksPane : public QWidget
{
    Q_OBJECT

public:
    ChecksPane(Desk &desk, QWidget *parent);
    ~ChecksPane() override;

private:
    void showFindings();
    void goTo(const QModelIndex &index);

    Desk &m_desk;
    std::unique_ptr<Ui::ChecksPane> m_ui;
    FindingsModel *m_model;
};
