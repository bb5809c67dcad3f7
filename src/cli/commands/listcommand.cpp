// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/allcommands.h"
#include "cli/articlelines.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace {

/// The section with this slug or name.
Result<SectionId> sectionNamed(const QString &name, const Newsroom &newsroom)
{
    const auto sections = newsroom.sections();
    if (!sections)
        return sections.error();
    for (const Section &section : *sections) {
        if (section.slug.text() == name || section.name.compare(name, Qt::CaseInsensitive) == 0)
            return section.id;
    }
    return Error{ErrorCode::NotFound, name, {}};
}

/// False where a word names no state; it has been said.
bool readStates(CommandRun &run, ArchiveFilter &filter)
{
    for (const QString &word : run.given.values(u"state"_s)) {
        if (const auto workflow = workflowStateCodes.value(word))
            filter.workflow += *workflow;
        else if (const auto publication = publicationStateCodes.value(word))
            filter.publication += *publication;
        else {
            run.console.usage(CliText::tr("“%1” is no state").arg(word));
            return false;
        }
    }
    return true;
}

int run(CommandRun &run)
{
    ArchiveFilter filter;
    completeIndex(run);
    filter.words = run.arguments.join(u' ');
    if (!readStates(run, filter))
        return ExitUsage;
    filter.tag = run.given.value(u"tag"_s);
    filter.byline = run.given.value(u"byline"_s);
    if (run.given.isSet(u"section"_s)) {
        const auto section = sectionNamed(run.given.value(u"section"_s), run.services->newsroom);
        if (!section)
            return run.console.fail(section.error());
        filter.section = *section;
    }
    return showArticles(run, filter, ArchiveColumn::Changed, Hits::AreNotShown);
}

} // namespace

Command listCommand()
{
    return {
        .name = u"list"_s,
        .synopsis = "[QUERY…] [--state WORD]… [--section NAME] [--tag TAG] [--byline NAME] [--sort COLUMN] "
                    "[--reverse]",
        .summary = QT_TRANSLATE_NOOP("CliText", "List articles, newest change first."),
        .needs = CommandNeeds::Newsroom,
        .options =
            QList<QCommandLineOption>{
                {u"state"_s,
                 CliText::tr("draft, review, ready, spiked, unpublished, scheduled, published or withdrawn."),
                 u"WORD"_s},
                {u"section"_s, CliText::tr("Slug or name of a section."), u"NAME"_s},
                {u"tag"_s, CliText::tr("One tag."), u"TAG"_s},
                {u"byline"_s, CliText::tr("Words of a byline."), u"NAME"_s}}
            + orderOptions(),
        .run = &run};
}
