// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>

/// Where the present moment comes from. Rules never ask for it: they take it as a parameter.
class Clock
{
public:
    virtual ~Clock() = default;
    /// UTC, millisecond precision. May be called from any thread.
    [[nodiscard]] virtual QDateTime nowUtc() const = 0;
};

/// The machine's clock.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime nowUtc() const override { return QDateTime::currentDateTimeUtc(); }
};
