// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <ctime>

/// Counts what this process itself has used of the processor since it was made, so that a busy machine fails
/// no test. What a guard against runaway work compares to leaves room for sanitizers.
class ProcessorTime
{
public:
    [[nodiscard]] qint64 usedMs() const
    {
        return qint64(1000 * double(std::clock() - m_start) / CLOCKS_PER_SEC);
    }

private:
    std::clock_t m_start = std::clock();
};
