// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/console.h"
#include "workflow/appservices.h"

#include <QCommandLineOption>
#include <QCoreApplication>
#include <QList>

class QCommandLineParser;

/// Context of the command line's words for translators.
struct CliText
{
    Q_DECLARE_TR_FUNCTIONS(CliText)
};

/// What a command is run with.
struct CommandRun
{
    const QCommandLineParser &given; ///< Parsed by the command's own options.
    QStringList arguments; ///< What stands there besides options.
    QString newsroomAddress; ///< From --newsroom, GALLEY_NEWSROOM or the default.
    bool newsroomIsNamed; ///< Not the default.
    QString actor; ///< Who does it, for the record.
    const Clock &clock;
    const AppServices *services; ///< Null where the command does not need a newsroom.
    Console &console;
};

enum class CommandNeeds { Nothing, Newsroom };

/// A word of the command line; the list of all is allcommands.cpp.
struct Command
{
    QString name;
    const char *synopsis; ///< What follows the name; not translated.
    const char *summary; ///< One line, marked with QT_TRANSLATE_NOOP("CliText", …).
    CommandNeeds needs;
    QList<QCommandLineOption> options;
    int (*run)(CommandRun &run);
};

[[nodiscard]] const QList<Command> &allCommands();
