// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/scratchdesk.h"
#include "workflow/reports.h"

#include <QFile>

/// A part of a pane by its object name.
template <typename Widget>
Widget *part(const QWidget &pane, const char *name)
{
    Widget *found = pane.findChild<Widget *>(QLatin1StringView(name));
    if (!found)
        qFatal("no %s", name);
    return found;
}

inline ArticleId addPublished(ScratchDesk &scratch, const QString &headline, const QString &body)
{
    const ArticleText text = ArticleBuilder().headline(headline).section(scratch.section()).body(body).text();
    const auto created = scratch.articles().create(text, QStringLiteral("test"));
    if (!created || !scratch.articles().publish(created->id, {1}, QStringLiteral("test")))
        qFatal("the article could not be published");
    return created->id;
}

/// A reader's mail. The higher `number`, the later it came.
inline QByteArray readersMail(const QByteArray &slug, const QByteArray &quote, const QByteArray &words,
                              int number = 1)
{
    const QByteArray count = QByteArray::number(number);
    return "From: A Reader <reader@mail.example>\n"
           "To: desk@paper.example\n"
           "Subject: Error in the article\n"
           "Date: Fri, 20 Nov 2026 09:"
        + count.rightJustified(2, '0') + ":00 +0000\nMessage-ID: <" + count
        + "@mail.example>\n"
          "Content-Type: text/plain; charset=utf-8\n\n"
          "Article: https://paper.example/"
        + slug + ".html\n\n> " + quote + "\n\n" + words + '\n';
}

/// Reports taken in from mails, and decided by the service as another editor would.
class ReportFixture
{
public:
    explicit ReportFixture(ScratchDesk &scratch)
        : m_scratch(scratch)
    { }
    /// Writes a file of these bytes and answers its path.
    [[nodiscard]] QString file(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the file could not be written");
        return file.fileName();
    }
    ReportId add(const QByteArray &slug, const QByteArray &quote, const QByteArray &words)
    {
        const QString path = file(QStringLiteral("report.eml"), readersMail(slug, quote, words, ++m_count));
        if (!reports().importFiles({path}, QStringLiteral("test")))
            qFatal("the report could not be imported");
        return numbered(m_count).id;
    }
    ReportId addConfirmed(const QByteArray &slug, const QByteArray &quote, const QByteArray &words)
    {
        const ReportId id = add(slug, quote, words);
        if (!reports().decide(id, {.state = ReportState::Confirmed}, QStringLiteral("test")))
            qFatal("the report could not be confirmed");
        return id;
    }
    [[nodiscard]] Reports &reports() const { return m_scratch.desk().services().reports; }
    [[nodiscard]] ErrorReport numbered(int number) const
    {
        return reports().reportNumbered(number).value_or(ErrorReport());
    }
    [[nodiscard]] ReportState stateOf(int number) const { return numbered(number).state; }

private:
    ScratchDesk &m_scratch;
    QTemporaryDir m_folder;
    int m_count = 0;
};
