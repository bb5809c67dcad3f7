// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/allcommands.h"
#include "cli/articlelines.h"
#include "cli/importeditems.h"
#include "cli/jsonvalues.h"
#include "workflow/articles.h"
#include "workflow/reports.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace {

int importReports(CommandRun &run)
{
    if (run.arguments.size() < 2)
        return run.console.usage(CliText::tr("reports import needs files"));
    ImportedItems items(run.console);
    const auto done = run.services->reports.importFiles(
        run.arguments.mid(1), run.actor, [&items](const ImportedItem &item) { items.show(item); });
    if (!done)
        return run.console.fail(done.error());
    return items.finish(*done);
}

QHash<ArticleId, QString> slugsOf(const QList<ErrorReport> &reports, const AppServices &services)
{
    QList<ArticleId> ids;
    for (const ErrorReport &report : reports) {
        if (!report.article.isNull() && !ids.contains(report.article))
            ids += report.article;
    }
    QHash<ArticleId, QString> slugs;
    const auto articles = services.archive.summaries(ids);
    for (const ArticleSummary &article : articles.value_or({}))
        slugs.insert(article.id, article.slug.text());
    return slugs;
}

QJsonObject withSlug(QJsonObject report, const QString &slug)
{
    if (!slug.isEmpty())
        report.insert(u"slug"_s, slug);
    return report;
}

int listReports(CommandRun &run)
{
    QSet<ReportState> states;
    for (const QString &word : run.given.values(u"state"_s)) {
        const auto state = reportStateCodes.value(word);
        if (!state)
            return run.console.usage(CliText::tr("“%1” is no state of a report").arg(word));
        states += *state;
    }
    const auto reports = run.services->reports.list(states);
    if (!reports)
        return run.console.fail(reports.error());
    const auto slugs = slugsOf(*reports, *run.services);
    QJsonArray json;
    for (const ErrorReport &report : *reports) {
        const QString slug = slugs.value(report.article);
        run.console.row({QString::number(report.number), reportStateCodes.code(report.state),
                         report.receivedAtUtc.toString(Qt::ISODate), slug.isEmpty() ? u"?"_s : slug,
                         report.message.left(100)});
        json += withSlug(toJson(report), slug);
    }
    run.console.document(json);
    return ExitDone;
}

Result<ErrorReport> reportNumbered(const QString &number, const Reports &reports)
{
    bool isNumber = false;
    const int value = number.toInt(&isNumber);
    if (!isNumber)
        return Error{ErrorCode::InvalidInput, number, u"not a report number"_s};
    auto report = reports.reportNumbered(value);
    if (!report && report.error().code == ErrorCode::NotFound)
        return Error{ErrorCode::NotFound, u"report %1"_s.arg(value), report.error().detail};
    return report;
}

void showReport(CommandRun &run, const ErrorReport &report)
{
    const QString slug = slugsOf({report}, *run.services).value(report.article);
    Console &console = run.console;
    console.row({u"number"_s, QString::number(report.number)});
    console.row({u"state"_s, reportStateCodes.code(report.state)});
    console.row({u"received"_s, report.receivedAtUtc.toString(Qt::ISODate)});
    console.row({u"article"_s, slug.isEmpty() ? CliText::tr("not matched") : slug});
    const QList<std::pair<QString, QString>> fields{
        {u"reader"_s, report.readerName},     {u"email"_s, report.readerEmail},
        {u"quote"_s, report.quote},           {u"evidence"_s, report.evidence},
        {u"reason"_s, report.decisionReason}, {u"note"_s, report.privateNote},
        {u"decided by"_s, report.decidedBy}};
    for (const auto &[name, value] : fields) {
        if (!value.isEmpty())
            console.row({name, value});
    }
    console.text(u'\n' + report.message + u'\n');
    console.document(withSlug(toJson(report), slug));
}

int showOne(CommandRun &run)
{
    if (run.arguments.size() != 2)
        return run.console.usage(CliText::tr("reports show needs one number"));
    const auto report = reportNumbered(run.arguments[1], run.services->reports);
    if (!report)
        return run.console.fail(report.error());
    showReport(run, *report);
    return ExitDone;
}

/// The revision that a correction publishes: the one that readers see, or the newest once it is named. What
/// is newer and private may never have been meant for readers.
Result<Revision> revisionToPublish(const CommandRun &run, const Article &article)
{
    const QString given = run.given.value(u"revision"_s);
    const Revision named{given.toLongLong()};
    if (run.given.isSet(u"revision"_s) && named.isNone())
        return Error{ErrorCode::InvalidInput, given, u"not a revision number"_s};
    const Revision seen = named.isNone() ? article.published : named;
    const bool isPublished = article.publication == PublicationState::Published; // Else refused for that.
    if (isPublished && seen != article.head)
        return Error{ErrorCode::Refused, article.slug.text(),
                     u"readers see revision %1, the newest is revision %2: name it with --revision once you "
                     "have read it"_s.arg(article.published.number)
                         .arg(article.head.number)};
    return seen;
}

/// `article` is the one given with --article; null: the one the report is matched to.
int correct(CommandRun &run, const ErrorReport &report, const ArticleId &article)
{
    const auto kind =
        correctionKindCodes.value(run.given.isSet(u"kind"_s) ? run.given.value(u"kind"_s) : u"correction"_s);
    const auto severity = correctionSeverityCodes.value(
        run.given.isSet(u"severity"_s) ? run.given.value(u"severity"_s) : u"minor"_s);
    if (!kind || !severity || run.given.value(u"note"_s).trimmed().isEmpty())
        return run.console.usage(
            CliText::tr("corrected needs --note TEXT, and a known --kind and --severity"));
    const ArticleId corrected = article.isNull() ? report.article : article;
    if (corrected.isNull())
        return run.console.usage(
            CliText::tr("report %1 is matched to no article: say which with --article SLUG")
                .arg(report.number));
    const auto open = run.services->articles.open(corrected);
    if (!open)
        return run.console.fail(open.error());
    const auto seen = revisionToPublish(run, open->article);
    if (!seen)
        return run.console.fail(seen.error());
    const auto made = run.services->reports.publishCorrection(
        {.article = corrected,
         .kind = *kind,
         .severity = *severity,
         .note = run.given.value(u"note"_s),
         .report = report.id,
         .seen = *seen,
         .match = article.isNull() ? ReportMatch::MustAgree : ReportMatch::FollowsCorrection},
        run.actor);
    if (!made)
        return run.console.fail(made.error());
    run.console.line(CliText::tr("Report %1 is corrected; the correction is dated %2")
                         .arg(report.number)
                         .arg(made->publishedAtUtc.toString(Qt::ISODate)));
    QJsonObject json = toJson(*made);
    json.insert(u"report"_s, report.number);
    run.console.document(json);
    return ExitDone;
}

int decide(CommandRun &run, const ErrorReport &report, ReportState state, const ArticleId &article)
{
    ReportDecision decision{
        .state = state, .reason = run.given.value(u"reason"_s), .duplicateOf = {}, .article = article};
    if (state == ReportState::Rejected && decision.reason.trimmed().isEmpty())
        return run.console.usage(CliText::tr("rejected needs --reason TEXT"));
    if (state == ReportState::Duplicate) {
        if (!run.given.isSet(u"of"_s))
            return run.console.usage(CliText::tr("duplicate needs --of N"));
        const auto original = reportNumbered(run.given.value(u"of"_s), run.services->reports);
        if (!original)
            return run.console.fail(original.error());
        decision.duplicateOf = original->id;
    }
    const auto decided = run.services->reports.decide(report.id, decision, run.actor);
    if (!decided)
        return run.console.fail(decided.error());
    run.console.line(CliText::tr("Report %1 is %2")
                         .arg(decided->number)
                         .arg(QString(reportStateCodes.code(decided->state))));
    run.console.document(toJson(*decided));
    return ExitDone;
}

int resolve(CommandRun &run)
{
    const auto state = reportStateCodes.value(run.arguments.value(2));
    if (run.arguments.size() != 3 || !state)
        return run.console.usage(CliText::tr(
            "reports resolve needs a number and new, confirmed, rejected, duplicate or corrected"));
    const auto report = reportNumbered(run.arguments[1], run.services->reports);
    if (!report)
        return run.console.fail(report.error());
    // Stored with the decision, not before it: what fails must leave the report as it was.
    ArticleId article;
    if (run.given.isSet(u"article"_s)) {
        const auto named = articleNamed(run.given.value(u"article"_s), *run.services);
        if (!named)
            return run.console.fail(named.error());
        article = *named;
    }
    return *state == ReportState::Corrected ? correct(run, *report, article)
                                            : decide(run, *report, *state, article);
}

int run(CommandRun &run)
{
    const QString word = run.arguments.value(0);
    if (word == u"import")
        return importReports(run);
    if (word == u"list" && run.arguments.size() == 1)
        return listReports(run);
    if (word == u"show")
        return showOne(run);
    if (word == u"resolve")
        return resolve(run);
    return run.console.usage(CliText::tr("reports needs import, list, show or resolve"));
}

} // namespace

Command reportsCommand()
{
    return {
        .name = u"reports"_s,
        .synopsis = "import FILE… | list | show N | resolve N new|confirmed|rejected|duplicate|corrected",
        .summary = QT_TRANSLATE_NOOP("CliText", "Take in readers' error reports and decide about them."),
        .needs = CommandNeeds::Newsroom,
        .options = {{u"state"_s, CliText::tr("list: new, confirmed, rejected, duplicate or corrected."),
                     u"WORD"_s},
                    {u"article"_s, CliText::tr("resolve: the article that the report is about."), u"SLUG"_s},
                    {u"reason"_s, CliText::tr("resolve rejected: why."), u"TEXT"_s},
                    {u"of"_s, CliText::tr("resolve duplicate: number of the other report."), u"N"_s},
                    {u"note"_s, CliText::tr("resolve corrected: what readers are told (Markdown)."),
                     u"TEXT"_s},
                    {u"kind"_s,
                     CliText::tr(
                         "resolve corrected: correction, clarification, update, editors-note or retraction."),
                     u"K"_s},
                    {u"severity"_s, CliText::tr("resolve corrected: minor or severe."), u"S"_s},
                    {u"revision"_s,
                     CliText::tr("resolve corrected: the newest revision, where readers see an older one."),
                     u"N"_s}},
        .run = &run};
}
