// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

/// A folder that appears whole or not at all: it is built beside its place, under a hidden name, and takes it
/// by one rename. Gone where it was not finished; only a killed program leaves ".galley-….part" behind.
class NewFolder
{
public:
    /// `path` must be free, or an empty folder; what else stands there is not touched. Parents are created.
    /// Errors: Refused (something stands there), InvalidInput, Io.
    [[nodiscard]] static Result<NewFolder> at(const QString &path);
    NewFolder(NewFolder &&other) noexcept;
    NewFolder &operator=(NewFolder &&other) noexcept;
    Q_DISABLE_COPY(NewFolder)
    ~NewFolder();

    /// Errors, each naming `relativePath`: Refused (a path that isSafePath() denies), Conflict (a file of
    /// that name was added before), Io.
    [[nodiscard]] Result<void> add(const QString &relativePath, const QByteArray &bytes);
    [[nodiscard]] bool holds(const QString &relativePath) const;
    /// Puts it on disk and in its place. Errors: Refused (something came to stand there meanwhile), Io.
    [[nodiscard]] Result<void> finish();
    /// Absolute, of the finished folder.
    [[nodiscard]] const QString &path() const { return m_path; }

private:
    NewFolder(QString path, QString building);

    QString m_path;
    QString m_building; ///< Where it stands until then; empty once it is finished.
};
