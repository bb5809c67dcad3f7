// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/dialogs/closequestion.h"

#include "base/errortext.h"
#include "gui/currentarticle.h"
#include "gui/desk.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace {

QString said(const char *text)
{
    return QCoreApplication::translate("CloseQuestion", text);
}

} // namespace

void askBeforeClosing(Desk &desk, const Error &error, const std::function<void()> &close)
{
    auto *box = new QMessageBox(desk.window());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(u"closeQuestion"_s);
    box->setIcon(QMessageBox::Warning);
    box->setTextFormat(Qt::PlainText);
    box->setText(said(QT_TRANSLATE_NOOP("CloseQuestion", "The text could not be saved as a revision.")));
    box->setInformativeText(errorText(error));
    auto *stay = box->addButton(said(QT_TRANSLATE_NOOP("CloseQuestion", "Stay")), QMessageBox::RejectRole);
    auto *copy = box->addButton(said(QT_TRANSLATE_NOOP("CloseQuestion", "Copy Text and Stay")),
                                QMessageBox::ActionRole);
    auto *leave = box->addButton(said(QT_TRANSLATE_NOOP("CloseQuestion", "Keep as Draft and Close")),
                                 QMessageBox::DestructiveRole);
    box->setDefaultButton(stay);
    box->setEscapeButton(stay);
    QObject::connect(copy, &QPushButton::clicked, &desk,
                     [&desk] { QGuiApplication::clipboard()->setText(desk.article().text().body); });
    QObject::connect(leave, &QPushButton::clicked, &desk, [&desk, close] {
        desk.article().abandon([&desk, close](const Result<void> &kept) {
            if (kept)
                close();
            else
                askBeforeClosing(desk, kept.error(), close);
        });
    });
    box->open();
}
