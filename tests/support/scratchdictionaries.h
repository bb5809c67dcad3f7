// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>
#include <QTemporaryDir>

/// A folder of Hunspell dictionaries. While it lives, the spell check finds these and none that is installed.
class ScratchDictionaries
{
public:
    ScratchDictionaries()
    {
        qputenv("DICPATH", m_folder.path().toLocal8Bit());
        qputenv("XDG_DATA_DIRS", m_empty.path().toLocal8Bit());
    }
    ~ScratchDictionaries()
    {
        qunsetenv("DICPATH");
        qputenv("XDG_DATA_DIRS", m_before);
    }
    Q_DISABLE_COPY_MOVE(ScratchDictionaries)

    /// `words` is the list as it stands in the file, one a line, without their number.
    [[nodiscard]] bool add(const QString &name, const QByteArray &words,
                           const QByteArray &affixes = "SET UTF-8\nTRY esianrtolcdugmphbyfvkwz\n") const
    {
        return write(name + QStringLiteral(".aff"), affixes)
            && write(name + QStringLiteral(".dic"),
                     QByteArray::number(words.count('\n') + 1) + '\n' + words + '\n');
    }
    [[nodiscard]] QString path() const { return m_folder.path(); }

private:
    [[nodiscard]] bool write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }

    QByteArray m_before = qgetenv("XDG_DATA_DIRS");
    QTemporaryDir m_folder;
    QTemporaryDir m_empty;
};
