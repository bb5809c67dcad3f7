// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/clock.h"
#include "cli/commandline.h"
#include "cli/console.h"
#include "workflow/jobrunner.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>
#include <unistd.h>

using namespace Qt::StringLiterals;

/// galley-cli: the newsroom without a window.
int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"galley"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(GALLEY_VERSION));
    QFile out;
    QFile error;
    if (!out.open(stdout, QIODevice::WriteOnly)
        || !error.open(stderr, QIODevice::WriteOnly | QIODevice::Unbuffered))
        return ExitFailed;
    Console console(out, error, ::isatty(STDOUT_FILENO) == 1, ::isatty(STDERR_FILENO) == 1);
    const SystemClock clock;
    JobRunner jobs;
    const int code = runCommandLine(QCoreApplication::arguments().mid(1), clock, jobs, console);
    // A full disk behind "> file" must not look like success.
    return out.flush() && std::fflush(stdout) == 0 ? code : int(ExitFailed);
}
