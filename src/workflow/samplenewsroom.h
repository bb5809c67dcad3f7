// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

class Clock;
class Connections;

/// Fills an empty newsroom with the sample publication that ships with the program.
[[nodiscard]] Result<void> writeSampleNewsroom(Connections &connections, const Clock &clock);
