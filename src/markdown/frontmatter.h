// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QVariantMap>

/// A file cut in its front matter and its body. The body survives every front matter, however broken.
struct FrontMatter
{
    enum class Format { None, Yaml, Toml, Json };
    Format format = Format::None;
    QByteArray source; ///< The front matter's own lines, without the fences.
    qsizetype bodyStart = 0; ///< Byte offset of the body in the file.
};
/// Never fails: what is no complete front matter is body.
[[nodiscard]] FrontMatter splitFrontMatter(QByteArrayView file);

/// YAML's first document, TOML or JSON; a key that stands twice is an error.
/// Keys and values: QString, bool, qlonglong, double, QVariantList, QVariantMap. Dates stay text.
/// Aliases are followed at most 1,000 times and 64 levels (alias bombs). Errors: InvalidInput with subject
/// "line N".
[[nodiscard]] Result<QVariantMap> parseFrontMatter(const FrontMatter &matter);
enum class YamlLists {
    InLine,
    InRows
}; ///< InRows: each map of a list of maps has a line of its own, as people and version control like it.
/// YAML that parseFrontMatter() reads back to the same map; keys in order given.
[[nodiscard]] QByteArray writeYaml(const QList<std::pair<QString, QVariant>> &entries,
                                   YamlLists lists = YamlLists::InLine);
