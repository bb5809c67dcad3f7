// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

class Desk;

/// Takes files of readers' reports in, one message after the other, while everything else goes on: with
/// progress and Cancel, and at the end a list of what came in and what did not. What was taken before a
/// Cancel stays.
void importReports(Desk &desk, const QStringList &paths);
