// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/pagepreview.h"

#include "gui/articlesurroundings.h"
#include "gui/currentarticle.h"
#include "gui/desk.h"

using namespace Qt::StringLiterals;

namespace {

QStringList notesOf(const QList<PageNote> &corrections)
{
    QStringList notes;
    for (const PageNote &correction : corrections)
        notes.append(u"**%1** %2\n\n%3"_s.arg(correction.kind, correction.day, correction.note));
    return notes;
}

/// "By Mei Lin and Jonas Okafor", and a line for each who has a role, as the page parts them.
void addByline(PageFrame &frame, const QList<Contributor> &byline, const PageWords &words)
{
    QStringList authors;
    for (const Contributor &contributor : byline) {
        if (contributor.role.isEmpty())
            authors.append(contributor.name);
        else
            frame.roles.append(contributor.role + words.colon + contributor.name);
    }
    if (authors.isEmpty())
        return;
    const QString last = authors.takeLast();
    frame.byline = words.by + authors.join(words.separator)
        + (authors.isEmpty() ? QString() : words.lastSeparator) + last;
}

void addSources(PageFrame &frame, const ArticleText &text, const PageSurroundings &surroundings)
{
    frame.sourcesTitle = surroundings.sourcesTitle;
    frame.coverageTitle = surroundings.coverageTitle;
    for (const Source &source : text.sources) {
        if (source.name().isEmpty())
            continue;
        (source.fullCoverage ? frame.coverage : frame.sources)
            .append(source.outlet.isEmpty() ? source.name() : u"%1 (%2)"_s.arg(source.name(), source.outlet));
    }
}

/// What a page has as long as it is not withdrawn.
void addArticle(PageFrame &frame, const ArticleText &text, const PageSurroundings &surroundings)
{
    frame.label = surroundings.disclosure.label;
    frame.standfirst = text.standfirst;
    addByline(frame, text.byline, surroundings.words);
    frame.dateline = text.dateline;
    frame.leadPicture = text.leadImage.address;
    frame.leadAlt = text.leadImage.alt;
    frame.leadCaption = text.leadImage.caption;
    frame.leadCredit = text.leadImage.credit;
    frame.disclaimerTitle = surroundings.disclaimerTitle;
    frame.disclaimer = surroundings.disclosure.text;
    frame.relatedTitle = surroundings.relatedTitle;
    for (const PageRelated &related : surroundings.related) {
        QStringList place{related.day, related.section};
        place.removeAll(QString());
        frame.related.append({place.join(u" · "_s), related.headline});
    }
    addSources(frame, text, surroundings);
}

QStringList footerOf(const PageSurroundings &surroundings)
{
    QStringList lines{surroundings.masthead, surroundings.responsibleLine,
                      surroundings.footerLinks.join(u"   "_s)};
    lines.removeAll(QString());
    return lines;
}

QList<BodyPassage> leftOutOf(const PageSurroundings &surroundings)
{
    if (surroundings.isWithdrawn)
        return {{0, -1}};
    QList<BodyPassage> passages;
    for (const RecognisedDisclaimer &disclaimer : surroundings.leftOut)
        passages.append({disclaimer.start, disclaimer.length});
    return passages;
}

} // namespace

PageFrame pageFrame(const ArticleText &text, const PageSurroundings &surroundings)
{
    PageFrame frame;
    frame.masthead = surroundings.masthead;
    frame.tagline = surroundings.tagline;
    frame.day = surroundings.day;
    frame.section = surroundings.sectionName;
    frame.severeNotes = notesOf(surroundings.severeCorrections);
    frame.kicker = text.kicker.isEmpty() ? surroundings.sectionName : text.kicker;
    frame.headline = text.headline.isEmpty() ? surroundings.words.untitled : text.headline;
    frame.publishedLine = surroundings.publishedLine;
    frame.otherNotes = notesOf(surroundings.otherCorrections);
    frame.reportLink = surroundings.reportLink;
    frame.reportReference = surroundings.reportReference;
    frame.newsletterTitle = surroundings.newsletterTitle;
    frame.footer = footerOf(surroundings);
    if (surroundings.isWithdrawn)
        frame.notice = u"**%1**\n\n%2"_s.arg(surroundings.withdrawnTitle, surroundings.withdrawnNotice);
    else
        addArticle(frame, text, surroundings);
    return frame;
}

PagePreview::PagePreview(Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
    connect(&desk.article(), &CurrentArticle::opened, this, &PagePreview::showFields);
    connect(&desk.article(), &CurrentArticle::fieldsEdited, this, &PagePreview::showFields);
    connect(&desk.surroundings(), &ArticleSurroundings::changed, this, &PagePreview::showSurroundings);
    // Without them the text is still shown; the checks say what is wrong with the newsroom.
    connect(&desk.surroundings(), &ArticleSurroundings::failed, this, &PagePreview::showFields);
}

void PagePreview::showFields()
{
    if (m_desk.article().isOpen())
        Q_EMIT frameChanged(pageFrame(m_desk.article().text(), m_desk.surroundings().page()));
}

void PagePreview::showSurroundings()
{
    showFields();
    // Passages of a text that was typed over meanwhile would mark other words; the next answer comes soon.
    if (m_desk.surroundings().isCurrent())
        Q_EMIT leftOutChanged(leftOutOf(m_desk.surroundings().page()));
}
