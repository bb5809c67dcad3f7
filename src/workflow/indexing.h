// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <stop_token>

class Connections;

/// Brings the search index up to the articles that were changed. Never fails a caller: the index can be made
/// again, so a failure is logged and the next call tries once more.
void updateIndex(Connections &connections, std::stop_token stop = {});

/// Also finds what the index lacks; for the start of the program.
void repairIndex(Connections &connections, std::stop_token stop);
