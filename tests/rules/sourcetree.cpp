// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sourcetree.h"

#include "support/places.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

QList<SourceFile> sourceFiles(const QString &folder, const QStringList &endings)
{
    const QDir root(sourceFolder());
    QList<SourceFile> files;
    QDirIterator paths(root.filePath(folder), QDir::Files, QDirIterator::Subdirectories);
    while (paths.hasNext()) {
        const QString path = root.relativeFilePath(paths.next());
        if (path.contains("/node_modules/"_L1)
            || std::ranges::none_of(endings, [&](const QString &ending) { return path.endsWith(ending); }))
            continue;
        QFile file(root.filePath(path));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qUtf8Printable(path));
        files.append({path, path.section(u'/', 1, 1), QString::fromUtf8(file.readAll())});
    }
    std::ranges::sort(files, {}, &SourceFile::path);
    return files;
}
