// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <ctime>

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool isSanitized = true;
#else
inline constexpr bool isSanitized = false;
#endif

/// Counts what this process itself has used of the processor since it was made, so that a busy machine fails
/// no test. A sanitizer's share is taken off by a rough measure: it makes work some times slower.
class ProcessorTime
{
public:
    [[nodiscard]] qint64 usedMs() const
    {
        constexpr int slowdown = isSanitized ? 5 : 1;
        return qint64(1000 * double(std::clock() - m_start) / CLOCKS_PER_SEC / slowdown);
    }

private:
    std::clock_t m_start = std::clock();
};
