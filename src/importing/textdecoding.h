// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/sentence.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <optional>

/// Text of a file with what had to be changed to make it text.
struct DecodedText
{
    QString text; ///< LF line ends; no control characters but LF and TAB; no lone surrogates.
    QList<Sentence> notes; ///< Empty where nothing but line ends changed.
};

/// Bytes in any encoding: by byte-order mark; else UTF-8 where that reads well; else UTF-16 by its NULs; else
/// the likeliest of GB18030, Big5, Shift-JIS, EUC-KR, EUC-JP and, by its letters, a single-byte charset
/// (Windows-1252 in doubt). Never fails.
[[nodiscard]] DecodedText decodeText(QByteArrayView bytes);

/// Bytes in the named charset (any name ICU knows); empty where one of them is none of it, or the name is
/// unknown.
[[nodiscard]] std::optional<QString> decodeAs(QByteArrayView bytes, const QByteArray &charset);

/// The cleaning half of decodeText() for text that came from elsewhere (a mail, a CSV field).
[[nodiscard]] DecodedText cleanText(QString text);

/// True where the bytes are so full of control characters that they can be no text.
[[nodiscard]] bool looksBinary(QByteArrayView bytes);
