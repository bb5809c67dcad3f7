// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/panes/listcompleter.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;

QStringList ListCompleter::splitPath(const QString &path) const
{
    return {path.section(u',', -1).trimmed()};
}

QString ListCompleter::pathFromIndex(const QModelIndex &index) const
{
    QString chosen = QCompleter::pathFromIndex(index);
    const auto *field = qobject_cast<const QLineEdit *>(widget());
    if (!field || !field->text().contains(u','))
        return chosen;
    return field->text().section(u',', 0, -2) + u", "_s + chosen;
}
