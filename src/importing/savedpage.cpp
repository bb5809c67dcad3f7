// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/articlefile.h"
#include "importing/disclaimertext.h"
#include "importing/importnote.h"
#include "importing/loosedate.h"
#include "importing/pagelines.h"
#include "importing/plaintextmarkdown.h"
#include "importing/relatedcleaning.h"
#include "importing/textdecoding.h"
#include "importing/textlanguage.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestHeadline = 250;
constexpr qsizetype wrappedColumn = 100; // Text that a program has wrapped has no line beyond it.

/// Reads a page line by line: masthead, date, headline, body, then what stands around the article.
class SavedPageReader
{
public:
    SavedPageReader(const PageLines &lines, const ArticleFileOptions &options)
        : m_lines(lines)
        , m_options(options)
    { }
    ImportedArticle read(const QList<Sentence> &notes)
    {
        m_article.notes = notes;
        readTop();
        readBody();
        readRelatedList();
        finish();
        return m_article;
    }

private:
    /// Masthead, tagline and date, then the headline; or the headline last before the date.
    void readTop()
    {
        const QList<PageLine> &lines = m_lines.lines;
        m_next = m_lines.dateLine + 1;
        QStringList above;
        for (qsizetype i = 0; i < m_lines.dateLine; ++i) {
            if (lines[i].kind == PageLineKind::Text)
                above += lines[i].text;
        }
        while (m_next < lines.size() && lines[m_next].kind != PageLineKind::Text)
            leaveOut(lines[m_next++]);
        const bool headlineFollows = m_next < lines.size() && isHeadline(lines[m_next].text);
        if (headlineFollows || above.isEmpty())
            m_article.text.headline = m_next < lines.size() ? lines[m_next++].text : QString();
        else
            m_article.text.headline = above.takeLast();
        if (!above.isEmpty())
            m_article.notes += importNote(
                QT_TRANSLATE_NOOP("ImportNote",
                                  "The masthead was left out, the newsroom's own stands on the page: %1"),
                {above.join(u" · "_s)});
        readByline();
    }
    void readByline()
    {
        const QList<PageLine> &lines = m_lines.lines;
        while (m_next < lines.size() && lines[m_next].kind == PageLineKind::Blank)
            ++m_next;
        if (m_next >= lines.size() || !lines[m_next].text.startsWith(u"By "_s)
            || lines[m_next].text.size() > 120)
            return;
        m_article.text.byline += Contributor{lines[m_next].text.mid(3).trimmed(), {}, {}};
        ++m_next;
    }
    void readBody()
    {
        const QList<PageLine> &lines = m_lines.lines;
        qsizetype end = m_next;
        while (end < lines.size() && lines[end].kind != PageLineKind::RelatedHeading)
            ++end;
        const bool wrapped = isWrapped(m_next, end);
        QStringList paragraphs;
        QStringList paragraph;
        const auto finishParagraph = [&] {
            if (!paragraph.isEmpty())
                paragraphs += markdownOfParagraph(paragraph);
            paragraph.clear();
        };
        for (; m_next < end; ++m_next) {
            const PageLine &line = lines[m_next];
            if (line.kind == PageLineKind::Text)
                paragraph += line.text;
            else
                leaveOut(line);
            if (line.kind != PageLineKind::Text || !wrapped)
                finishParagraph();
        }
        finishParagraph();
        m_article.text.body = paragraphs.join(u"\n\n"_s) + u'\n';
    }
    void readRelatedList()
    {
        for (; m_next < m_lines.lines.size(); ++m_next) {
            const PageLine &line = m_lines.lines[m_next];
            if (line.kind == PageLineKind::Text) {
                ImportedRelated related;
                related.entry.headline = line.text;
                m_article.related += related;
            } else {
                leaveOut(line);
            }
        }
    }
    void finish()
    {
        guessLanguage(m_options.language, m_article);
        cutDisclaimer(DisclaimerWords::TellAiUse, m_options, m_article);
        if (!m_article.text.body.endsWith(u'\n'))
            m_article.text.body += u'\n';
        leaveOutMisleadingRelated(m_article);
        if (!m_residue.isEmpty())
            m_article.notes += importNote(QT_TRANSLATE_NOOP("ImportNote", "Page furniture was left out: %1"),
                                          {m_residue.join(u" · "_s)});
        const QDateTime date = m_lines.date;
        m_article.workflow = WorkflowState::Ready;
        if (date <= m_options.nowUtc) {
            m_article.publication = PublicationState::Published;
            m_article.firstPublishedAtUtc = date;
            m_article.publishedAtUtc = date;
        } else {
            m_article.notes += importNote(
                QT_TRANSLATE_NOOP("ImportNote", "Its date %1 has not come yet. It comes in unpublished."),
                {date.toString(Qt::ISODate)});
        }
    }

    void leaveOut(const PageLine &line)
    {
        if (line.kind == PageLineKind::Residue)
            m_residue += line.text;
    }
    [[nodiscard]] bool isHeadline(const QString &line) const
    {
        return line.size() <= longestHeadline && !line.endsWith(u'.') && !line.endsWith(u'。');
    }
    /// True where paragraphs run over several lines, each cut at a column.
    [[nodiscard]] bool isWrapped(qsizetype from, qsizetype to) const
    {
        qsizetype longest = 0;
        qsizetype adjacent = 0;
        for (qsizetype i = from; i < to; ++i) {
            if (m_lines.lines[i].kind != PageLineKind::Text)
                continue;
            longest = std::max(longest, m_lines.lines[i].text.size());
            if (i > from && m_lines.lines[i - 1].kind == PageLineKind::Text)
                ++adjacent;
        }
        return longest <= wrappedColumn && adjacent > 2;
    }

    const PageLines &m_lines;
    const ArticleFileOptions &m_options;
    qsizetype m_next = 0;
    QStringList m_residue;
    ImportedArticle m_article;
};

} // namespace

Result<ImportedArticle> readSavedPage(QByteArrayView bytes, const QString &fileName,
                                      const ArticleFileOptions &options)
{
    if (bytes.size() > options.sizeLimit)
        return Error{ErrorCode::Refused, fileName, u"larger than %1 bytes"_s.arg(options.sizeLimit)};
    const DecodedText decoded = decodeText(bytes);
    const auto lines = pageLines(decoded.text, options.timeZone);
    if (!lines)
        return Error{ErrorCode::InvalidInput, fileName,
                     u"no line near the top is a date, as on a saved page"_s};
    ImportedArticle article = SavedPageReader(*lines, options).read(decoded.notes);
    if (article.text.headline.isEmpty() || article.text.body.trimmed().isEmpty())
        return Error{ErrorCode::InvalidInput, fileName, u"no headline with a text below the date"_s};
    return article;
}
