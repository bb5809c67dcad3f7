// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/htmlarticle.h"

#include "importing/htmlmarkdown.h"
#include "importing/importnote.h"
#include "importing/tagscan.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace {

constexpr int mostNotes = 50; // of one kind in one article; more would bury the others

/// Rewrites one text from its start to its end.
class FrameLinks
{
public:
    FrameLinks(const QString &html, QList<Sentence> &notes)
        : m_html(html)
        , m_notes(notes)
    { }
    QString rewrite()
    {
        static const QSet<QString> frames{u"iframe"_s, u"video"_s, u"audio"_s, u"embed"_s, u"object"_s};
        static const QSet<QString> unseen{u"script"_s, u"form"_s, u"canvas"_s,
                                          u"svg"_s,    u"math"_s, u"select"_s};
        for (auto tag = nextTag(m_html, 0); tag; tag = nextTag(m_html, m_next)) {
            m_next = tag->end;
            if (tag->closes)
                continue;
            if (frames.contains(tag->name))
                replace(*tag);
            else if (unseen.contains(tag->name))
                leaveOut(*tag);
        }
        return m_from == 0 ? m_html : QString(m_rewritten + QStringView(m_html).sliced(m_from));
    }

private:
    void replace(const ScannedTag &tag)
    {
        const auto content = contentIn(tag);
        const QString address = addressOf(tag, content ? content->text : QStringView());
        if (address.isEmpty()) {
            tell(QT_TRANSLATE_NOOP("ImportNote", "What stood in an element of HTML was left out: %1"),
                 {tag.name});
            return;
        }
        tell(QT_TRANSLATE_NOOP("ImportNote", "A frame or player (%1) became a link: %2"),
             {tag.name, address});
        const QString escaped = address.toHtmlEscaped();
        m_rewritten += QStringView(m_html).sliced(m_from, tag.start - m_from);
        m_rewritten += u"<p><a href=\""_s + escaped + u"\">"_s + escaped + u"</a></p>"_s;
        m_from = m_next = content ? content->end : tag.end;
    }
    void leaveOut(const ScannedTag &tag)
    {
        tell(QT_TRANSLATE_NOOP("ImportNote", "What stood in an element of HTML was left out: %1"),
             {tag.name});
        if (const auto content = contentIn(tag); content && tag.name == "script"_L1)
            m_next = content->end; // its text is no HTML
    }
    /// Looks for an end only where the kind has been closed so far: else each tag would be searched to the
    /// end.
    std::optional<ElementContent> contentIn(const ScannedTag &tag)
    {
        if (m_unclosed.contains(tag.name) || tag.name == "embed"_L1)
            return std::nullopt;
        auto content = contentOf(tag, m_html);
        if (!content)
            m_unclosed.insert(tag.name);
        return content;
    }
    static QString addressOf(const ScannedTag &tag, QStringView content)
    {
        QStringList candidates{tag.attributes.value(u"src"_s), tag.attributes.value(u"data-src"_s),
                               tag.attributes.value(u"data"_s)};
        for (auto inner = nextTag(content, 0); inner; inner = nextTag(content, inner->end)) {
            if (inner->name == "source"_L1 || inner->name == "embed"_L1)
                candidates += inner->attributes.value(u"src"_s);
        }
        for (const QString &candidate : std::as_const(candidates)) {
            const QString address = candidate.trimmed();
            if (address.startsWith(u"//"_s))
                return u"https:"_s + address;
            if (address.startsWith(u"https://"_s) || address.startsWith(u"http://"_s)
                || address.startsWith(u"__GHOST_URL__"_s))
                return address;
        }
        return {};
    }
    void tell(const char *text, const QStringList &arguments)
    {
        if (m_told.size() >= mostNotes || m_told.contains(arguments))
            return;
        m_told.insert(arguments);
        m_notes += importNote(text, arguments);
    }

    const QString &m_html;
    QList<Sentence> &m_notes;
    QString m_rewritten;
    qsizetype m_from = 0; ///< What stands before it is in m_rewritten.
    qsizetype m_next = 0;
    QSet<QString> m_unclosed;
    QSet<QStringList> m_told;
};

} // namespace

QString withLinksForFrames(const QString &html, QList<Sentence> &notes)
{
    return FrameLinks(html, notes).rewrite();
}

Result<QString> articleMarkdown(const QString &html, QList<Sentence> &notes)
{
    HtmlReading reading;
    reading.isArticle = true;
    return markdownOfHtml(withLinksForFrames(html, notes), reading);
}
