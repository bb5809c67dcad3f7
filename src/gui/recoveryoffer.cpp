// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/recoveryoffer.h"

#include "gui/currentarticle.h"
#include "gui/desk.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

// More buttons than these are no longer read; the library marks the other articles.
constexpr qsizetype mostButtons = 3;
constexpr qsizetype longestHeadline = 28;

QString nameOf(const RecoveredText &text)
{
    if (text.headline.isEmpty())
        return RecoveryOffer::tr("Article without a headline");
    return text.headline.size() <= longestHeadline ? text.headline
                                                   : text.headline.left(longestHeadline) + u'…';
}

QString momentOf(const RecoveredText &text)
{
    return QLocale().toString(text.typedAtUtc.toLocalTime(), QLocale::ShortFormat);
}

} // namespace

RecoveryOffer::RecoveryOffer(Desk &desk, QList<RecoveredText> texts, QString failure)
    : QObject(&desk)
    , m_desk(desk)
    , m_texts(std::move(texts))
    , m_failure(std::move(failure))
{
    connect(&m_desk.article(), &CurrentArticle::opened, this, &RecoveryOffer::noteOpened);
    m_desk.noteArticlesChanged();
    say();
}

void RecoveryOffer::say()
{
    Notice notice{.tone = Tone::Information};
    const RecoveredText &first = m_texts.constFirst();
    notice.text = m_texts.size() > 1
        ? tr("%n texts were being written when Galley ended. All that was typed is kept.", nullptr,
             int(m_texts.size()))
        : first.place == RecoveredText::Place::NewArticle
        ? tr("A text was being written when Galley ended. It is an article of its own now: the one it was "
             "written in is gone, or has a newer draft.")
        : tr("A text was being written when Galley ended. All that was typed until %1 is kept.")
              .arg(momentOf(first));
    if (!m_failure.isEmpty()) {
        notice.tone = Tone::Failure;
        notice.text += u'\n' + m_failure;
    }
    for (const RecoveredText &text : m_texts.first(std::min(m_texts.size(), mostButtons))) {
        notice.offers.append(
            {tr("Open “%1”").arg(nameOf(text)), [this, id = text.article] { m_desk.article().open(id); }});
    }
    notice.offers.append({tr("Later"), [this] { deleteLater(); }});
    m_desk.notify(notice);
}

void RecoveryOffer::noteOpened()
{
    m_texts.removeIf([this](const RecoveredText &text) { return text.article == m_desk.article().id(); });
    if (m_texts.isEmpty())
        deleteLater();
    else
        say();
}
