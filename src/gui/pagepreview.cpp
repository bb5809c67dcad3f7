// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/pagepreview.h"

#include "gui/currentarticle.h"
#include "gui/desk.h"
#include "gui/reportwords.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

QStringList notesOf(const QList<Correction> &corrections)
{
    QStringList notes;
    for (const Correction &correction : corrections) {
        const QString day =
            QLocale().toString(correction.publishedAtUtc.toLocalTime().date(), QLocale::LongFormat);
        notes.append(u"**%1, %2:** %3"_s.arg(correctionKindWord(correction.kind), day, correction.note));
    }
    return notes;
}

QString sourceText(const Source &source)
{
    return source.outlet.isEmpty() ? source.title : u"%1 (%2)"_s.arg(source.title, source.outlet);
}

} // namespace

PageFrame pageFrame(const ArticleText &text, const PageSurroundings &surroundings)
{
    PageFrame frame;
    frame.masthead = surroundings.masthead;
    frame.tagline = surroundings.tagline;
    frame.label = surroundings.disclosure.label;
    frame.severeNotes = notesOf(surroundings.severeCorrections);
    frame.kicker = text.kicker.isEmpty() ? surroundings.sectionName : text.kicker;
    frame.headline = text.headline;
    frame.standfirst = text.standfirst;
    frame.byline = bylineText(text.byline);
    frame.dateline = text.dateline;
    frame.publishedLine = surroundings.publishedLine;
    frame.leadPicture = text.leadImage.address;
    frame.leadAlt = text.leadImage.alt;
    frame.leadCaption = text.leadImage.caption;
    frame.leadCredit = text.leadImage.credit;
    frame.otherNotes = notesOf(surroundings.otherCorrections);
    for (const Source &source : text.sources)
        frame.sources.append(sourceText(source));
    frame.disclaimer = surroundings.disclosure.text;
    frame.reportLink = QCoreApplication::translate("PagePreview", "Report an error in this article");
    frame.relatedHeadlines = surroundings.relatedHeadlines;
    return frame;
}

PagePreview::PagePreview(Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_job(desk.services().jobs, this)
{
    const CurrentArticle &article = desk.article();
    connect(&article, &CurrentArticle::opened, this, [this] {
        m_surroundings = {};
        showFields();
        readSurroundings();
    });
    connect(&article, &CurrentArticle::fieldsEdited, this, [this] {
        showFields();
        const ArticleText &text = m_desk.article().text();
        if (text.aiUse != m_askedUse || text.language != m_askedLanguage || text.section != m_askedSection)
            readSurroundings();
    });
    connect(&article, &CurrentArticle::stateChanged, this, &PagePreview::readSurroundings);
    connect(&article, &CurrentArticle::pageTouched, this, &PagePreview::readSurroundings);
}

void PagePreview::showFields()
{
    if (m_desk.article().isOpen())
        Q_EMIT frameChanged(pageFrame(m_desk.article().text(), m_surroundings));
}

void PagePreview::readSurroundings()
{
    if (!m_desk.article().isOpen())
        return;
    const ArticleText text = m_desk.article().text();
    m_askedUse = text.aiUse;
    m_askedLanguage = text.language;
    m_askedSection = text.section;
    m_job.start([&publishing = m_desk.services().publishing, id = m_desk.article().id(),
                 text](std::stop_token) { return publishing.surroundings(id, text); },
                [this](const Result<PageSurroundings> &surroundings) {
                    // Without them the text is still shown; the checks say what is wrong with the newsroom.
                    if (surroundings)
                        m_surroundings = *surroundings;
                    showFields();
                });
}
