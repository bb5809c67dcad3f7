// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/panes/openingpage.h"

#include <QFileInfo>
#include <QLabel>
#include <QVBoxLayout>

OpeningPage::OpeningPage(QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel(this))
{
    m_label->setTextFormat(Qt::PlainText);
    m_label->setAlignment(Qt::AlignCenter);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_label);
}

void OpeningPage::showAddress(const QString &address)
{
    m_label->setText(tr("Opening %1…").arg(QFileInfo(address).fileName()));
}
