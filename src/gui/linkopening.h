// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class Desk;

/// Goes where a link of the open article leads: an article of the newsroom opens on the desk, web and mail
/// addresses in the browser; of anything else the desk is told. Found out in a worker.
void openLink(Desk &desk, const QString &address);
