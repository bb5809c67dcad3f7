// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/allcommands.h"
#include "workflow/newsroom.h"

#include <QCommandLineParser>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

/// A setting that is one text: the word of its option and JSON, where it stands, and what it is.
struct Setting
{
    QString name;
    QString Publication::*value;
    const char *description;
};

const QList<Setting> &settings()
{
    static const QList<Setting> all{
        {u"name"_s, &Publication::name, QT_TRANSLATE_NOOP("CliText", "Name on the masthead.")},
        {u"tagline"_s, &Publication::tagline, QT_TRANSLATE_NOOP("CliText", "Line below the name.")},
        {u"base-url"_s, &Publication::baseUrl,
         QT_TRANSLATE_NOOP("CliText", "Where the pages will stand, with / at the end.")},
        {u"language"_s, &Publication::language,
         QT_TRANSLATE_NOOP("CliText", "Language of the publication (BCP 47).")},
        {u"time-zone"_s, &Publication::timeZone, QT_TRANSLATE_NOOP("CliText", "Time zone (IANA name).")},
        {u"contact"_s, &Publication::contactAddress,
         QT_TRANSLATE_NOOP("CliText", "E-mail or web address for error reports.")},
        {u"responsible"_s, &Publication::responsiblePerson,
         QT_TRANSLATE_NOOP("CliText", "Who is responsible, as readers are told.")},
    };
    return all;
}

QList<QCommandLineOption> options()
{
    QList<QCommandLineOption> options;
    for (const Setting &setting : settings())
        options += QCommandLineOption(setting.name, CliText::tr(setting.description), u"TEXT"_s);
    return options;
}

int run(CommandRun &run)
{
    if (!run.arguments.isEmpty())
        return run.console.usage(CliText::tr("publication takes options only"));
    const auto stored = run.services->newsroom.publication();
    if (!stored)
        return run.console.fail(stored.error());
    Publication publication = *stored;
    for (const Setting &setting : settings()) {
        if (run.given.isSet(setting.name))
            publication.*setting.value = run.given.value(setting.name);
    }
    if (publication != *stored) {
        const auto done = run.services->newsroom.setPublication({*stored, publication}, run.actor);
        if (!done)
            return run.console.fail(done.error());
    }
    QJsonObject json;
    for (const Setting &setting : settings()) {
        run.console.row({setting.name, publication.*setting.value});
        json.insert(setting.name, publication.*setting.value);
    }
    run.console.document(json);
    return ExitDone;
}

} // namespace

Command publicationCommand()
{
    return {.name = u"publication"_s,
            .synopsis = "[--name TEXT] [--contact TEXT] …",
            .summary = QT_TRANSLATE_NOOP(
                "CliText", "Show what stands on the masthead and holds for every page, or set it."),
            .needs = CommandNeeds::Newsroom,
            .options = options(),
            .run = &run};
}
