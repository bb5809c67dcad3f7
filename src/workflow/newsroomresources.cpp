// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/newsroomresources.h"

#include <QFile>

// Outside of any namespace, as Q_INIT_RESOURCE asks for; a static library would lose the files otherwise.
static void initResources()
{
    Q_INIT_RESOURCE(newsroom);
}

QString resourceFolder()
{
    static const bool once = (initResources(), true);
    Q_UNUSED(once)
    return QStringLiteral(":");
}

Result<QByteArray> readResource(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Io, path, file.errorString()};
    return file.readAll();
}
