// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/findingtext.h"

#include <QCoreApplication>

QString findingText(const Finding &finding)
{
    QString text = QCoreApplication::translate("Check", finding.text);
    for (const QString &argument : finding.arguments)
        text = text.arg(argument);
    return text;
}
