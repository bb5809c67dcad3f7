// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/allcommands.h"
#include "cli/articlelines.h"
#include "cli/jsonvalues.h"
#include "workflow/articles.h"
#include "workflow/notes.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace {

void showField(Console &console, const QString &name, const QString &value)
{
    if (!value.isEmpty())
        console.row({name, value});
}

QString momentText(const std::optional<QDateTime> &moment)
{
    return moment ? moment->toString(Qt::ISODate) : QString();
}

void showFields(Console &console, const Article &article, const QString &section)
{
    const ArticleText &text = article.text;
    showField(console, u"slug"_s, article.slug.text());
    showField(console, u"headline"_s, text.headline);
    showField(console, u"standfirst"_s, text.standfirst);
    showField(console, u"kicker"_s, text.kicker);
    showField(console, u"slugline"_s, article.slugline);
    showField(console, u"byline"_s, bylineText(text.byline));
    showField(console, u"dateline"_s, text.dateline);
    showField(console, u"section"_s, section);
    showField(console, u"tags"_s, text.tags.join(u", "_s));
    showField(console, u"language"_s, text.language);
    showField(console, u"ai_use"_s, aiUseCodes.code(text.aiUse));
    showField(console, u"workflow"_s, workflowStateCodes.code(article.workflow));
    showField(console, u"publication"_s, publicationStateCodes.code(article.publication));
    showField(console, u"revision"_s, QString::number(article.head.number));
    showField(console, u"published"_s, momentText(article.publishedAtUtc));
    showField(console, u"scheduled"_s, momentText(article.scheduledAtUtc));
    if (article.embargo)
        showField(console, u"embargo"_s,
                  article.embargo->liftsAt ? momentText(article.embargo->liftsAt) : u"open"_s);
    showField(console, u"updated"_s, momentText(article.updatedAtUtc));
}

/// A field of its own: it is assigned to the article, and stands in no revision.
Result<void> showLengthTarget(CommandRun &run, const ArticleId &id, QJsonObject &json)
{
    const auto target = run.services->notes.lengthTarget(id);
    if (!target)
        return target.error();
    if (*target) {
        const QString unit = lengthUnitCodes.code((*target)->unit);
        showField(run.console, u"length_target"_s, QString::number((*target)->amount) + u' ' + unit);
        json.insert(u"length_target"_s, QJsonObject{{u"amount"_s, (*target)->amount}, {u"unit"_s, unit}});
    }
    return {};
}

/// Only where asked for: what is shown may be sent on, and notes are for the desk.
Result<void> showNotes(CommandRun &run, const ArticleId &id, QJsonObject &json)
{
    const auto notes = run.services->notes.ofArticle(id);
    if (!notes)
        return notes.error();
    QJsonArray array;
    for (const DeskNote &note : *notes) {
        array.append(toJson(note));
        run.console.row({note.isOpen() ? u"note"_s : u"resolved note"_s, note.author,
                         momentText(note.writtenAtUtc), note.anchor.quote, note.text});
        for (const NoteAnswer &answer : note.answers)
            run.console.row({u"answer"_s, answer.author, momentText(answer.writtenAtUtc), answer.text});
    }
    json.insert(u"notes"_s, array);
    return {};
}

int run(CommandRun &run)
{
    if (run.arguments.size() != 1)
        return run.console.usage(CliText::tr("show needs one slug"));
    const auto id = articleNamed(run.arguments.first(), *run.services);
    if (!id)
        return run.console.fail(id.error());
    const auto open = run.services->articles.open(*id);
    if (!open)
        return run.console.fail(open.error());
    const QString section = sectionNames(*run.services).value(open->article.text.section);
    showFields(run.console, open->article, section);
    QJsonObject json = toJson(open->article);
    json.insert(u"section"_s, section);
    if (const auto shown = showLengthTarget(run, *id, json); !shown)
        return run.console.fail(shown.error());
    run.console.text(u'\n' + open->article.text.body);
    if (run.given.isSet(u"notes"_s)) {
        if (const auto shown = showNotes(run, *id, json); !shown)
            return run.console.fail(shown.error());
    }
    run.console.document(json);
    return ExitDone;
}

} // namespace

Command showCommand()
{
    return {.name = u"show"_s,
            .synopsis = "SLUG",
            .summary = QT_TRANSLATE_NOOP("CliText", "Show the fields and the text of an article."),
            .needs = CommandNeeds::Newsroom,
            .options = {{u"notes"_s, CliText::tr("With the notes to the desk, which no page shows.")}},
            .run = &run};
}
