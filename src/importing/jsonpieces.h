// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QJsonObject>

#include <functional>
#include <optional>

// JSON (RFC 8259) cut in pieces without a tree of it, which would take several times its size. What a piece
// holds is looked at by QJsonDocument, one at a time.

/// Where the value that begins at `at` (blanks before it allowed) ends; -1 where it is malformed. Its own
/// text is not looked at more closely than to find its end.
[[nodiscard]] qsizetype jsonValueEnd(QByteArrayView json, qsizetype at);

/// The value of a member of an object; empty where there is none.
[[nodiscard]] QByteArrayView jsonMember(QByteArrayView object, QByteArrayView name);

/// Calls `take` for each element of an array until it answers false; for nothing where it is none.
void eachJsonElement(QByteArrayView array, const std::function<bool(QByteArrayView element)> &take);

/// A piece as an object; empty where it is none or malformed.
[[nodiscard]] QJsonObject jsonObject(QByteArrayView piece);
