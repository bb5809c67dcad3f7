// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commandline.h"

#include "cli/command.h"

#include <QCommandLineParser>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QList<QCommandLineOption> commonOptions()
{
    QList<QCommandLineOption> options{
        {u"newsroom"_s, CliText::tr("Newsroom to work on: a file or a postgresql:// address."),
         u"FILE|URL"_s},
        {u"json"_s, CliText::tr("One JSON document instead of text.")},
        {{u"h"_s, u"help"_s}, CliText::tr("Show this help.")},
        {u"version"_s, CliText::tr("Show the version.")},
    };
    return options;
}

const Command *commandNamed(const QString &name)
{
    const QList<Command> &all = allCommands();
    const auto found = std::ranges::find(all, name, &Command::name);
    return found == all.end() ? nullptr : &*found;
}

QString optionHelp(const QList<QCommandLineOption> &options)
{
    QString help;
    for (const QCommandLineOption &option : options) {
        QString names = u"--"_s + option.names().constLast();
        if (!option.valueName().isEmpty())
            names += u' ' + option.valueName();
        help += u"  %1  %2\n"_s.arg(names.leftJustified(24), option.description());
    }
    return help;
}

QString generalHelp()
{
    QString help = CliText::tr("Usage: galley-cli [--newsroom FILE|URL] [--json] COMMAND …") + u"\n\n"_s;
    for (const Command &command : allCommands())
        help += u"  %1  %2\n"_s.arg(command.name.leftJustified(11), CliText::tr(command.summary));
    help += u'\n' + optionHelp(commonOptions()) + u'\n'
        + CliText::tr("galley-cli COMMAND --help shows the options of a command.") + u'\n'
        + CliText::tr("Exit codes: 0 done, 1 findings or items refused, 2 wrong usage, 3 failed.") + u'\n';
    return help;
}

QString helpFor(const Command &command)
{
    return CliText::tr("Usage: galley-cli %1")
               .arg(command.name + u' ' + QString::fromUtf8(command.synopsis))
               .trimmed()
        + u"\n\n"_s + CliText::tr(command.summary) + u"\n\n"_s
        + optionHelp(command.options + commonOptions());
}

/// The command's name: the first word that is neither an option nor an option's value; -1 = none.
qsizetype commandPlace(const QStringList &arguments)
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == u"--newsroom"_s)
            ++i;
        else if (!arguments[i].startsWith(u'-'))
            return i;
    }
    return -1;
}

/// Takes common options at their word; false where the line is wrong (and said so).
bool parse(QCommandLineParser &parser, const QList<QCommandLineOption> &options, const QStringList &arguments)
{
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsOptions);
    parser.addOptions(options + commonOptions());
    return parser.parse(QStringList{u"galley-cli"_s} + arguments);
}

QString actorName()
{
    for (const char *name : {"USER", "LOGNAME"}) {
        QString value = qEnvironmentVariable(name).trimmed();
        if (!value.isEmpty())
            return value;
    }
    return u"galley-cli"_s;
}

int runCommand(const Command &command, const QCommandLineParser &given, const Clock &clock, JobRunner &jobs,
               Console &console)
{
    const QString named =
        given.isSet(u"newsroom"_s) ? given.value(u"newsroom"_s) : qEnvironmentVariable("GALLEY_NEWSROOM");
    CommandRun run{.given = given,
                   .arguments = given.positionalArguments(),
                   .newsroomAddress = named.isEmpty() ? defaultNewsroomPath() : named,
                   .newsroomIsNamed = !named.isEmpty(),
                   .actor = actorName(),
                   .clock = clock,
                   .services = nullptr,
                   .console = console};
    if (command.needs == CommandNeeds::Nothing)
        return command.run(run);
    const auto newsroom = openNewsroom(run.newsroomAddress, clock, jobs);
    if (!newsroom) {
        console.fail(newsroom.error()); // Whatever refused it: nothing was done.
        return ExitFailed;
    }
    run.services = &newsroom.value()->services();
    return command.run(run);
}

/// For a line that was not understood as a whole: what it says of the form holds all the same.
int refuseLine(const QStringList &arguments, const QString &what, Console &console)
{
    console.setForm(arguments.contains(u"--json"_s) ? OutputForm::Json : OutputForm::Text);
    return console.usage(what);
}

int runGeneral(const QStringList &arguments, Console &console)
{
    QCommandLineParser parser;
    if (!parse(parser, {}, arguments))
        return refuseLine(arguments, parser.errorText(), console);
    if (parser.isSet(u"version"_s)) {
        console.line(u"galley-cli %1"_s.arg(QCoreApplication::applicationVersion()));
        return ExitDone;
    }
    if (!parser.isSet(u"help"_s))
        return refuseLine(arguments, CliText::tr("a command is missing; galley-cli --help lists them"),
                          console);
    console.text(generalHelp());
    return ExitDone;
}

} // namespace

int runCommandLine(const QStringList &arguments, const Clock &clock, JobRunner &jobs, Console &console)
{
    const qsizetype place = commandPlace(arguments);
    if (place < 0)
        return runGeneral(arguments, console);
    const Command *command = commandNamed(arguments[place]);
    if (!command)
        return refuseLine(
            arguments, CliText::tr("“%1” is no command; galley-cli --help lists them").arg(arguments[place]),
            console);
    QStringList rest = arguments;
    rest.removeAt(place);
    QCommandLineParser parser;
    if (!parse(parser, command->options, rest))
        return refuseLine(arguments, u"%1: %2"_s.arg(command->name, parser.errorText()), console);
    if (parser.isSet(u"help"_s)) {
        console.text(helpFor(*command));
        return ExitDone;
    }
    console.setForm(parser.isSet(u"json"_s) ? OutputForm::Json : OutputForm::Text);
    return runCommand(*command, parser, clock, jobs, console);
}
