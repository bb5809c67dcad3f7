// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "publishing/articlepage.h"

/// The Content-Security-Policy of a page's meta element: no script, nothing from another host, forms only to
/// the newsletter's host. A single file names its style by hash and lets pictures be data: addresses.
[[nodiscard]] QString contentSecurityPolicy(const Publication &publication, const QByteArray &style,
                                            PageOutput output);

/// Scheme, host and port that the newsletter form may post to; empty = no usable newsletter address.
[[nodiscard]] QString newsletterTarget(const Publication &publication);
