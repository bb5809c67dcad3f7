// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QUrl>

#include <optional>

/// An http or https address with a host, read strictly (RFC 3986); empty for everything else.
[[nodiscard]] std::optional<QUrl> webAddress(const QString &address);

/// The folder that pages stand in: a base URL with its final slash, without query and fragment. Empty where
/// it is no web address.
[[nodiscard]] std::optional<QUrl> pageFolder(const QString &baseUrl);

/// May a newsroom have this base URL: a web address that names a place and nothing else (no query, fragment,
/// user)?
[[nodiscard]] bool isBaseUrl(const QString &address);
