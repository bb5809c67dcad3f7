// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/framerows.h"

#include "editor/rowbuilder.h"
#include "markdown/markdown.h"
#include "markdown/typography.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace {

/// Collects the plain rows of one side of the frame.
class FrameBuilder
{
public:
    explicit FrameBuilder(QString language)
        : m_language(std::move(language))
    { }

    void addText(TextStyle style, const QString &text, int gap, RowBox box = RowBox::None)
    {
        if (text.isEmpty())
            return;
        Row row;
        row.style = style;
        row.text = text;
        row.gap = gap;
        row.box = box;
        row.opensGroup = row.closesGroup = box != RowBox::None;
        add(std::move(row));
    }

    /// The same for what editors wrote: with the quotes and dashes of the text's language.
    void addTypeset(TextStyle style, const QString &text, int gap) { addText(style, typeset(text), gap); }

    /// Thick in the style of the masthead, else a hairline.
    void addRule(TextStyle style, int gap)
    {
        Row row;
        row.kind = RowKind::Rule;
        row.style = style;
        row.gap = gap;
        add(std::move(row));
    }

    void addLink(TextStyle style, const QString &text, int gap)
    {
        if (text.isEmpty())
            return;
        Row row;
        row.style = style;
        row.text = text;
        row.gap = gap;
        row.addresses = {reportLinkAddress.toString()};
        row.runs = {{0, int(text.size()), TextRun::Link, 0}};
        add(std::move(row));
    }

    void addEntry(TextStyle style, const QString &text, int gap)
    {
        Row row;
        row.style = style;
        row.text = text;
        row.gap = gap;
        row.opensGroup = gap > 0;
        row.marker = RowMarker::Text;
        row.markerText = style == TextStyle::Source ? u"\u2022"_s : u"\u203a"_s;
        row.listDepth = 1;
        add(std::move(row));
    }

    void addList(const QString &title, const QStringList &entries)
    {
        if (entries.isEmpty())
            return;
        addText(TextStyle::SectionTitle, title, 160);
        for (qsizetype index = 0; index < entries.size(); ++index)
            addEntry(TextStyle::Source, entries[index], index == 0 ? 35 : 15);
    }

    void addPicture(const PageFrame &frame)
    {
        if (frame.leadPicture.isEmpty())
            return;
        Row row;
        row.kind = RowKind::Picture;
        row.style = TextStyle::Caption;
        row.addresses = {frame.leadPicture};
        row.text = typeset(frame.leadAlt);
        row.gap = 80;
        add(std::move(row));
        QString caption = frame.leadCaption;
        if (!frame.leadCredit.isEmpty())
            caption += (caption.isEmpty() ? QString() : u"  "_s) + frame.leadCredit;
        addTypeset(TextStyle::Caption, caption, 16);
    }

    void addRelated(const FrameEntry &entry)
    {
        Row row;
        row.style = TextStyle::Related;
        row.text = entry.headline;
        if (!entry.place.isEmpty()) {
            row.text = entry.place + QChar::LineSeparator + entry.headline;
            row.runs = {{0, int(entry.place.size()), TextRun::Small}};
        }
        add(std::move(row));
    }

    void addMarkdown(TextStyle style, RowBox box, const QString &markdown, int gap)
    {
        MarkdownOptions options;
        options.language = m_language;
        options.footnotes = false;
        RowBuilder builder(m_language, style, box);
        // A note over its limits shows nothing here; the checks of the page say why.
        if (markdown.isEmpty() || !parseMarkdown(markdown.toUtf8(), options, builder))
            return;
        bool first = true;
        for (PlacedRow &placed : builder.take()) {
            Row row = *placed.row;
            if (first)
                row.gap = gap;
            first = false;
            row.pieces.clear();
            add(std::move(row));
        }
    }

    [[nodiscard]] PlacedRows take() { return std::move(m_rows); }

private:
    void add(Row row)
    {
        const auto direction = directionOfText(row.text).value_or(directionOfLanguage(m_language));
        row.isRightToLeft = row.kind != RowKind::Code && direction == TextDirection::RightToLeft;
        row.hash = hashOf(row);
        m_rows.push_back({std::make_shared<const Row>(std::move(row)), {}});
    }

    [[nodiscard]] QString typeset(const QString &text) const
    {
        return QString::fromStdString(Typography(m_language).applied(text.toUtf8()));
    }

    QString m_language;
    PlacedRows m_rows;
};

void addMasthead(FrameBuilder &rows, const PageFrame &frame)
{
    rows.addText(TextStyle::Masthead, frame.masthead, 60);
    rows.addText(TextStyle::Tagline, frame.tagline, 10);
    if (!frame.masthead.isEmpty())
        rows.addRule(TextStyle::Masthead, 45);
    QStringList folio{frame.day, frame.section};
    folio.removeAll(QString());
    if (folio.isEmpty())
        return;
    rows.addText(TextStyle::Folio, folio.join(u'\t'), 20);
    rows.addRule(TextStyle::Folio, 10);
}

void addStory(FrameBuilder &rows, const PageFrame &frame)
{
    rows.addTypeset(TextStyle::Kicker, frame.kicker, 110);
    rows.addTypeset(TextStyle::Headline, frame.headline, frame.kicker.isEmpty() ? 110 : 25);
    rows.addTypeset(TextStyle::Standfirst, frame.standfirst, 55);
    int gap = 70;
    const auto nextGap = [&gap] { return std::exchange(gap, 10); };
    if (!frame.byline.isEmpty())
        rows.addText(TextStyle::Byline, frame.byline, nextGap());
    for (const QString &role : frame.roles)
        rows.addText(TextStyle::Byline, role, nextGap());
    if (!frame.dateline.isEmpty())
        rows.addTypeset(TextStyle::Byline, frame.dateline, nextGap());
    rows.addText(TextStyle::Published, frame.publishedLine, gap);
}

PlacedRows rowsAbove(const PageFrame &frame, const QString &language)
{
    FrameBuilder rows(language);
    addMasthead(rows, frame);
    rows.addText(TextStyle::Label, frame.label, 90, RowBox::Label);
    int gap = 100;
    for (const QString &note : frame.severeNotes) {
        rows.addMarkdown(TextStyle::Note, RowBox::SevereNote, note, gap);
        gap = 60;
    }
    addStory(rows, frame);
    rows.addMarkdown(TextStyle::Note, RowBox::SevereNote, frame.notice, 110);
    rows.addPicture(frame);
    return rows.take();
}

/// The title as the first line of the Markdown's box.
QString titled(const QString &title, const QString &markdown)
{
    return title.isEmpty() || markdown.isEmpty() ? markdown : u"**%1**\n\n%2"_s.arg(title, markdown);
}

PlacedRows rowsBelow(const PageFrame &frame, const QString &language)
{
    FrameBuilder rows(language);
    int gap = 160;
    for (const QString &note : frame.otherNotes) {
        rows.addMarkdown(TextStyle::Note, RowBox::Note, note, gap);
        gap = 60;
    }
    rows.addList(frame.sourcesTitle, frame.sources);
    rows.addList(frame.coverageTitle, frame.coverage);
    rows.addMarkdown(TextStyle::Disclaimer, RowBox::Disclaimer,
                     titled(frame.disclaimerTitle, frame.disclaimer), 160);
    rows.addLink(TextStyle::ReportLink, frame.reportLink, 80);
    rows.addText(TextStyle::Caption, frame.reportReference, 15);
    rows.addText(TextStyle::SectionTitle, frame.newsletterTitle, 170);
    if (!frame.related.isEmpty())
        rows.addText(TextStyle::SectionTitle, frame.relatedTitle, 170);
    for (const FrameEntry &entry : frame.related)
        rows.addRelated(entry);
    if (!frame.footer.isEmpty())
        rows.addRule(TextStyle::Masthead, 200);
    for (const QString &line : frame.footer)
        rows.addText(TextStyle::Footer, line, 30);
    return rows.take();
}

} // namespace

FrameRows buildFrameRows(const PageFrame &frame, const QString &language)
{
    return {rowsAbove(frame, language), rowsBelow(frame, language)};
}
