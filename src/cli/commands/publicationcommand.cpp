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

/// The same of a weight, per cent.
struct WeightSetting
{
    QString name;
    int SuggestionWeights::*value;
    const char *description;
};

const QList<WeightSetting> &weightSettings()
{
    static const QList<WeightSetting> all{
        {u"suggest-tags"_s, &SuggestionWeights::tags,
         QT_TRANSLATE_NOOP("CliText", "How much a shared tag counts in suggestions, 0 to 500 per cent.")},
        {u"suggest-section"_s, &SuggestionWeights::section,
         QT_TRANSLATE_NOOP("CliText", "How far the same section moves a suggestion up, 0 to 200 per cent.")},
        {u"suggest-recency"_s, &SuggestionWeights::recency,
         QT_TRANSLATE_NOOP("CliText",
                           "How far what came out today moves a suggestion up, 0 to 200 per cent.")},
    };
    return all;
}

const QString nothingNewerOption = u"suggest-nothing-newer"_s;

QList<QCommandLineOption> options()
{
    QList<QCommandLineOption> options;
    for (const Setting &setting : settings())
        options += QCommandLineOption(setting.name, CliText::tr(setting.description), u"TEXT"_s);
    for (const WeightSetting &setting : weightSettings())
        options += QCommandLineOption(setting.name, CliText::tr(setting.description), u"N"_s);
    options += QCommandLineOption(
        nothingNewerOption,
        CliText::tr("Whether to suggest nothing that came out after the article: yes or no."), u"yes|no"_s);
    return options;
}

/// Takes over what is given. Answers the name of the option that holds what it must not; empty where all are
/// sound.
QString takeWeights(const QCommandLineParser &given, SuggestionWeights &weights)
{
    for (const WeightSetting &setting : weightSettings()) {
        if (!given.isSet(setting.name))
            continue;
        bool isNumber = false;
        weights.*setting.value = given.value(setting.name).toInt(&isNumber);
        if (!isNumber || !isInRange(weights))
            return setting.name;
    }
    if (!given.isSet(nothingNewerOption))
        return {};
    const QString answer = given.value(nothingNewerOption);
    weights.nothingNewer = answer == "yes"_L1;
    return weights.nothingNewer || answer == "no"_L1 ? QString() : nothingNewerOption;
}

QJsonObject show(CommandRun &run, const Publication &publication)
{
    QJsonObject json;
    for (const Setting &setting : settings()) {
        run.console.row({setting.name, publication.*setting.value});
        json.insert(setting.name, publication.*setting.value);
    }
    for (const WeightSetting &setting : weightSettings()) {
        const int value = publication.suggestions.*setting.value;
        run.console.row({setting.name, QString::number(value)});
        json.insert(setting.name, value);
    }
    const bool nothingNewer = publication.suggestions.nothingNewer;
    run.console.row({nothingNewerOption, nothingNewer ? u"yes"_s : u"no"_s});
    json.insert(nothingNewerOption, nothingNewer);
    return json;
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
    if (const QString wrong = takeWeights(run.given, publication.suggestions); !wrong.isEmpty())
        return run.console.usage(CliText::tr("--%1 takes no “%2”").arg(wrong, run.given.value(wrong)));
    if (publication != *stored) {
        const auto done = run.services->newsroom.setPublication({*stored, publication}, run.actor);
        if (!done)
            return run.console.fail(done.error());
    }
    run.console.document(show(run, publication));
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
