// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringView>

/// The one function that makes text safe in HTML: & < > " ' become references, characters that HTML and XML
/// forbid (C0 but TAB and LF, NUL, lone surrogates) become U+FFFD. Right in element content and in quoted
/// attributes.
void appendHtmlEscaped(QByteArray &out, QByteArrayView utf8);
[[nodiscard]] QByteArray htmlEscape(QStringView text);

/// May this address stand in a link (http, https, mailto, tel, relative)? Looks through entities already
/// decoded, white space and control characters as browsers do (WHATWG URL §4.4).
[[nodiscard]] bool isAllowedAddress(QByteArrayView address);
