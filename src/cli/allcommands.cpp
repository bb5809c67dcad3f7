// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/allcommands.h"

const QList<Command> &allCommands()
{
    static const QList<Command> commands{
        initCommand(),   publicationCommand(), importCommand(),  listCommand(),    showCommand(),
        searchCommand(), renderCommand(),      relatedCommand(), listsCommand(),   checkCommand(),
        exportCommand(), reportsCommand(),     backupCommand(),  restoreCommand(), verifyCommand(),
    };
    return commands;
}
