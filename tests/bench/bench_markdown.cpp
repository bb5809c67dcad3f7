// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "benchreport.h"
#include "markdown/markdown.h"

#include <QByteArray>
#include <QCoreApplication>

#include <md4c.h>

namespace {

/// Takes every event and keeps none: what the reading itself costs.
class CountingSink final : public MarkdownSink
{
public:
    qsizetype bytes = 0;
    bool enterBlock(const BlockStart &) override { return true; }
    bool leaveBlock(BlockKind) override { return true; }
    bool enterSpan(const SpanStart &) override { return true; }
    bool leaveSpan(SpanKind) override { return true; }
    bool text(TextKind, QByteArrayView utf8, qsizetype) override
    {
        bytes += utf8.size();
        return true;
    }
};

/// md4c with callbacks that do nothing: the floor.
void parseBare(const QByteArray &text)
{
    static constexpr MD_PARSER parser = {
        .abi_version = 0,
        .flags = MD_DIALECT_GITHUB | MD_FLAG_NOHTMLBLOCKS,
        .enter_block = [](MD_BLOCKTYPE, void *, void *) { return 0; },
        .leave_block = [](MD_BLOCKTYPE, void *, void *) { return 0; },
        .enter_span = [](MD_SPANTYPE, void *, void *) { return 0; },
        .leave_span = [](MD_SPANTYPE, void *, void *) { return 0; },
        .text = [](MD_TEXTTYPE, const MD_CHAR *, MD_SIZE, void *) { return 0; },
        .debug_log = nullptr,
        .syntax = nullptr,
    };
    (void)md_parse(text.constData(), MD_SIZE(text.size()), &parser, nullptr);
}

QList<double> timesOf(int runs, const std::function<void()> &work)
{
    QList<double> times;
    for (int run = 0; run < runs; ++run)
        times.append(timedMs(work));
    return times;
}

} // namespace

/// Reading Markdown: bare md4c, all events with typography and places, HTML. Sizes are words; the first is a
/// key press's.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    BenchReport report(QStringLiteral("markdown"), QCoreApplication::arguments(),
                       {60, 1000, 10'000, 100'000, 1'000'000});
    for (const int words : report.sizes()) {
        TextMaker maker;
        const QByteArray text = maker.text(words).toUtf8();
        const int runs = words < 100'000 ? 200 : 9;
        const QList<double> bare = timesOf(runs, [&text] { parseBare(text); });
        report.row(QStringLiteral("bare md4c"), words, bare);
        const QList<double> events = timesOf(runs, [&text] {
            CountingSink sink;
            (void)parseMarkdown(text, {}, sink);
        });
        report.row(QStringLiteral("events"), words, events,
                   {.ratioTo = QStringLiteral("bare md4c"), .peerMs = medianMs(bare)});
        const QList<double> html = timesOf(runs, [&text] { (void)markdownToHtml(text, {}); });
        report.row(QStringLiteral("html"), words, html,
                   {.ratioTo = QStringLiteral("bare md4c"), .peerMs = medianMs(bare)});
    }
    return 0;
}
