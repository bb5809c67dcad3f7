// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <memory>

/// Whole files below one folder that is held by its descriptor. Links inside it are never followed and
/// nothing that is no regular file is opened for reading or writing. After a crash or kill at any moment
/// every file is the old one or the new one, whole; what write() has answered is on disk. One thread at a
/// time; several programs may write to the same folder.
class OutputFolder
{
public:
    enum class Outcome { Written, Unchanged };

    /// Creates the folder and its parents if absent; removes what a killed run left in it. The path itself is
    /// the person's own choice and may lead through links. Errors: Io.
    [[nodiscard]] static Result<OutputFolder> open(const QString &path);
    OutputFolder(OutputFolder &&) noexcept;
    OutputFolder &operator=(OutputFolder &&) noexcept;
    ~OutputFolder();

    /// Puts `bytes` at `relativePath`; a file that has the same bytes is left as it is. What stands there as
    /// a link, pipe or device is replaced, not followed. Errors, each naming `relativePath`: Refused (a path
    /// isSafePath() denies, a folder of it that is a link), Io; the old file is then still whole.
    [[nodiscard]] Result<Outcome> write(const QString &relativePath, const QByteArray &bytes);
    /// Absolute path of a file in it, for people.
    [[nodiscard]] QString absolutePath(const QString &relativePath) const;

private:
    class Descriptor;
    OutputFolder(QString path, std::shared_ptr<const Descriptor> root);
    [[nodiscard]] Result<std::shared_ptr<const Descriptor>> folderOf(const QString &relativePath);

    QString m_path;
    std::shared_ptr<const Descriptor> m_root;
    QHash<QString, std::shared_ptr<const Descriptor>> m_folders; ///< Opened once each.
};
