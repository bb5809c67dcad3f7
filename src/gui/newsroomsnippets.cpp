// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/newsroomsnippets.h"

#include "base/errortext.h"
#include "editor/writingview.h"
#include "gui/currentarticle.h"
#include "gui/desk.h"
#include "gui/newsroomfacts.h"
#include "workflow/newsroom.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

/// The day it is in the newsroom, as the language writes it, without the name of the day.
QString todayIn(const Desk &desk, const QString &language)
{
    const QTimeZone zone(desk.facts().publication().timeZone.toLatin1());
    const QDateTime now = desk.services().clock.nowUtc();
    const QDate day = (zone.isValid() ? now.toTimeZone(zone) : now).date();
    const QLocale locale(language);
    // As the pages have it; the language alone would be that of America.
    if (locale.language() == QLocale::English)
        return QLocale::c().toString(day, u"d MMMM yyyy"_s);
    static const QRegularExpression weekday(u"[,،，]?\\s*dddd[,،，]?\\s*"_s);
    return locale.toString(day, locale.dateFormat(QLocale::LongFormat).remove(weekday));
}

/// What the desk knows; of the rest, nothing.
QString valueOf(const Desk &desk, SnippetVariable variable)
{
    const ArticleText &text = desk.article().text();
    switch (variable) {
    case SnippetVariable::Today:
        return todayIn(desk, desk.facts().language(text.language));
    case SnippetVariable::Headline:
        return text.headline;
    case SnippetVariable::Byline:
        return bylineText(text.byline);
    case SnippetVariable::SelectedText:
    case SnippetVariable::Clipboard:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace

NewsroomSnippets::NewsroomSnippets(Desk &desk, WritingView &writing)
    : QObject(&writing)
    , m_desk(desk)
    , m_source(*writing.source())
    , m_inserting(new SourceSnippets(*writing.source()))
    , m_reading(desk.services().jobs, this)
{
    m_inserting->setValues([&desk](SnippetVariable variable) {
        return variable == SnippetVariable::Clipboard ? QGuiApplication::clipboard()->text()
                                                      : valueOf(desk, variable);
    });
    connect(m_inserting, &SourceSnippets::failed, this, &NewsroomSnippets::tellFailure);
    connect(&desk.article(), &CurrentArticle::opened, this, &NewsroomSnippets::readAgain);
    readAgain();
}

void NewsroomSnippets::readAgain()
{
    m_reading.start(
        [&newsroom = m_desk.services().newsroom](const std::stop_token &) { return newsroom.snippets(); },
        [this](const Result<QList<Snippet>> &read) {
            if (!read) {
                m_desk.tell(errorText(read.error()));
                return;
            }
            if (*read == m_snippets)
                return;
            m_snippets = *read;
            QList<SourceSnippet> snippets;
            for (const Snippet &snippet : std::as_const(m_snippets))
                snippets.append({snippet.name, snippet.trigger, snippet.text});
            m_inserting->setSnippets(snippets);
            Q_EMIT changed();
        });
}

void NewsroomSnippets::insert(const Snippet &snippet)
{
    if (m_source.isReadOnly()) {
        m_desk.tell(tr("The text cannot be changed now."));
        return;
    }
    const auto inserted = m_inserting->insert({snippet.name, snippet.trigger, snippet.text});
    if (!inserted)
        tellFailure(inserted.error());
    m_source.setFocus();
}

void NewsroomSnippets::tellFailure(const Error &error)
{
    m_desk.notify({Tone::Failure, tr("The snippet was not inserted. %1.").arg(errorText(error)), {}});
}

Result<FilledSnippet> NewsroomSnippets::preview(const Desk &desk, const Snippet &snippet)
{
    const auto read = SnippetTemplate::parse(snippet.name, snippet.text);
    if (!read)
        return read.error();
    return read->filled([&](SnippetVariable variable) {
        if (variable == SnippetVariable::SelectedText)
            return tr("‹selected text›");
        return variable == SnippetVariable::Clipboard ? tr("‹clipboard›") : valueOf(desk, variable);
    });
}

QString NewsroomSnippets::previewText(const Snippet &snippet) const
{
    const auto filled = preview(m_desk, snippet);
    return filled ? filled->text : snippet.text;
}
