// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <memory>
#include <optional>
#include <stop_token>

class QFile;

/// Bounds of a scan; each names the harm it stops.
struct ScanLimits
{
    int depth = 32; ///< Folders inside folders: endless trees.
    int files = 200'000; ///< Endless lists.
    qint64 fileBytes = qint64(16) * 1024 * 1024; ///< Memory: a file is read whole.
    qint64 exportBytes = qint64(8) * 1024 * 1024 * 1024; ///< Time: exports (.xml, .json) are read in pieces.
};

/// A regular file inside the scanned folder.
struct ScannedFile
{
    QString path; ///< To open it.
    QString name; ///< As the person knows it: the path given, and the way from there.
    QString folder; ///< The scanned root: nothing outside it may be read for this file.
    qint64 sizeBytes = 0;
};

/// What stands in a folder: files to read, and what was passed over with the reason.
struct FolderScan
{
    QList<ScannedFile> files; ///< By name, folders in place; hidden files and folders are left out.
    QList<Error> skipped; ///< Links, over-large files, what lies too deep, what cannot be read.
};

/// A file (whatever its name) or a folder with every file in it. Never follows a symbolic link below `path`
/// and never leaves it. Errors: NotFound, Io, Refused (over limits.files), Cancelled.
[[nodiscard]] Result<FolderScan> scanPath(const QString &path, const ScanLimits &limits = {},
                                          std::stop_token stop = {});

/// Opens a scanned file to read it in pieces. Errors: Io; Refused where a link or a pipe took its place.
[[nodiscard]] Result<std::unique_ptr<QFile>> openScannedFile(const ScannedFile &file);

/// The bytes of a scanned file. Errors: Io; Refused over limits.fileBytes or where a link took its place.
[[nodiscard]] Result<QByteArray> readScannedFile(const ScannedFile &file, const ScanLimits &limits = {});

/// The file that a relative picture address of `file` means, when it exists inside file.folder: looked for
/// beside the article, then from the root ("/img/x.png"). Empty for links, addresses with a scheme and ways
/// out of the folder.
[[nodiscard]] std::optional<QString> pictureFileFor(const ScannedFile &file, const QString &address);
