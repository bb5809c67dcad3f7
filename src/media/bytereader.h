// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QtEndian>

#include <optional>

/// Numbers at offsets of hostile bytes: an offset beyond the end answers nothing instead of reading on.
class ByteReader
{
public:
    explicit ByteReader(const QByteArray &bytes)
        : m_bytes(bytes)
    { }
    [[nodiscard]] qsizetype size() const { return m_bytes.size(); }
    [[nodiscard]] bool holds(qsizetype offset, qsizetype length) const
    {
        return offset >= 0 && length >= 0 && offset <= m_bytes.size() && length <= m_bytes.size() - offset;
    }
    template <typename Number>
    [[nodiscard]] std::optional<Number> big(qsizetype offset) const
    {
        return holds(offset, sizeof(Number))
            ? std::optional(qFromBigEndian<Number>(m_bytes.constData() + offset))
            : std::nullopt;
    }
    template <typename Number>
    [[nodiscard]] std::optional<Number> little(qsizetype offset) const
    {
        return holds(offset, sizeof(Number))
            ? std::optional(qFromLittleEndian<Number>(m_bytes.constData() + offset))
            : std::nullopt;
    }
    /// Empty where it would reach over the end.
    [[nodiscard]] QByteArray bytes(qsizetype offset, qsizetype length) const
    {
        return holds(offset, length) ? m_bytes.mid(offset, length) : QByteArray();
    }

private:
    const QByteArray &m_bytes;
};
