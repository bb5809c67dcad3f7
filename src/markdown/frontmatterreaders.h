// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QVariantMap>

/// The three languages of front matter. Lines in errors count from the first line of `source`, which is
/// `firstLine` of the file.

[[nodiscard]] Result<QVariantMap> readYaml(const QByteArray &source, int firstLine);
[[nodiscard]] Result<QVariantMap> readToml(const QByteArray &source, int firstLine);
[[nodiscard]] Result<QVariantMap> readJson(const QByteArray &source, int firstLine);

/// What is wrong at a line of the file.
[[nodiscard]] Error frontMatterError(int line, const QString &detail);

// Values are read by recursive code of others and walked by recursive code of ours.
constexpr int frontMatterDepth = 64;
