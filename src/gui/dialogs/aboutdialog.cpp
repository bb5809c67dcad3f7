// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/dialogs/aboutdialog.h"

#include <QCoreApplication>
#include <QMessageBox>

using namespace Qt::StringLiterals;

void showAboutDialog(QWidget *window)
{
    const auto said = [](const char *text) { return QCoreApplication::translate("AboutDialog", text); };
    auto *box = new QMessageBox(window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(said(QT_TRANSLATE_NOOP("AboutDialog", "About Galley")));
    box->setText(u"Galley "_s + QCoreApplication::applicationVersion());
    box->setInformativeText(
        said(QT_TRANSLATE_NOOP("AboutDialog",
                               "A desktop newsroom: draft, preview, relate, disclose, publish, correct.\n\n"
                               "Free software under the GNU General Public License, version 3 or later. "
                               "Nothing leaves this machine unless you export it.")));
    box->open();
}
