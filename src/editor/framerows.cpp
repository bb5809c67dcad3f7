// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/framerows.h"

#include "editor/rowbuilder.h"
#include "markdown/markdown.h"

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

    void addRule(int gap)
    {
        Row row;
        row.kind = RowKind::Rule;
        row.style = TextStyle::Masthead;
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
        row.text = frame.leadAlt;
        row.gap = 80;
        add(std::move(row));
        QString caption = frame.leadCaption;
        if (!frame.leadCredit.isEmpty())
            caption += (caption.isEmpty() ? QString() : u"  "_s) + frame.leadCredit;
        addText(TextStyle::Caption, caption, 16);
    }

    void addMarkdown(TextStyle style, RowBox box, const QString &markdown, int gap)
    {
        MarkdownOptions options;
        options.language = m_language;
        options.footnotes = false;
        RowBuilder builder(style, box);
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
        row.hash = hashOf(row);
        m_rows.push_back({std::make_shared<const Row>(std::move(row)), {}});
    }

    QString m_language;
    PlacedRows m_rows;
};

PlacedRows rowsAbove(const PageFrame &frame, const QString &language)
{
    FrameBuilder rows(language);
    rows.addText(TextStyle::Masthead, frame.masthead, 60);
    rows.addText(TextStyle::Tagline, frame.tagline, 10);
    if (!frame.masthead.isEmpty())
        rows.addRule(45);
    rows.addText(TextStyle::Label, frame.label, 90, RowBox::Label);
    int gap = 100;
    for (const QString &note : frame.severeNotes) {
        rows.addMarkdown(TextStyle::Note, RowBox::SevereNote, note, gap);
        gap = 60;
    }
    rows.addText(TextStyle::Kicker, frame.kicker, 110);
    rows.addText(TextStyle::Headline, frame.headline, frame.kicker.isEmpty() ? 110 : 25);
    rows.addText(TextStyle::Standfirst, frame.standfirst, 55);
    QString byline = frame.byline;
    if (!frame.dateline.isEmpty())
        byline += (byline.isEmpty() ? QString() : u" \u00b7 "_s) + frame.dateline;
    rows.addText(TextStyle::Byline, byline, 70);
    rows.addText(TextStyle::Published, frame.publishedLine, byline.isEmpty() ? 70 : 10);
    rows.addMarkdown(TextStyle::Note, RowBox::SevereNote, frame.notice, 110);
    rows.addPicture(frame);
    return rows.take();
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
    rows.addMarkdown(TextStyle::Disclaimer, RowBox::Disclaimer, frame.disclaimer, 160);
    rows.addLink(TextStyle::ReportLink, frame.reportLink, 80);
    if (!frame.relatedHeadlines.isEmpty()) {
        rows.addText(TextStyle::SectionTitle, frame.relatedTitle, 170);
        for (qsizetype index = 0; index < frame.relatedHeadlines.size(); ++index)
            rows.addText(TextStyle::Related, frame.relatedHeadlines[index], 0);
    }
    return rows.take();
}

} // namespace

FrameRows buildFrameRows(const PageFrame &frame, const QString &language)
{
    return {rowsAbove(frame, language), rowsBelow(frame, language)};
}
