// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QUrl>

#include <optional>

/// An http or https address with a host, read strictly (RFC 3986); empty for everything else.
[[nodiscard]] std::optional<QUrl> webAddress(const QString &address);
