// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/spellinglines.h"

#include <QTextBlock>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace {

// What is looked at in one go: some ten milliseconds, so that what is seen after a jump never waits long.
constexpr int mostUnits = 16'000;
// Paragraphs are looked at whole, up to so many lines above and below, as the highlighter does.
constexpr int mostLines = 60;
// Text without line ends is no prose; copying it again and again would be felt.
constexpr int longestLine = 50'000;

bool isBlank(const QTextBlock &block)
{
    return block.length() <= 1 || QStringView(block.text()).trimmed().isEmpty();
}

/// "name: value" or "name = value"
bool isField(const QString &line)
{
    qsizetype mark = 0;
    while (mark < line.size() && line[mark] != u':' && line[mark] != u'=')
        ++mark;
    return mark > 0 && mark < line.size() && !QStringView(line).first(mark).trimmed().contains(u' ');
}

} // namespace

std::pair<SourceLines, SourceEditor::Range> linesAround(const QTextDocument &document,
                                                        SourceEditor::Range stretch, int frontLines)
{
    QTextBlock block = document.findBlock(stretch.start);
    // No paragraph goes on in a blank line; one above that fills the stretch alone would be looked at for
    // ever.
    const bool isInParagraph = !isBlank(block);
    for (int lines = 0;
         isInParagraph && lines < mostLines && block.previous().isValid() && !isBlank(block.previous());
         ++lines)
        block = block.previous();
    SourceLines source;
    source.before = LineState::unpacked(block.previous().isValid() ? block.previous().userState() : -1);
    const int start = block.position();
    int units = 0;
    for (int further = 0; block.isValid(); block = block.next()) {
        const bool isWanted = block.position() < stretch.start + stretch.length && units < mostUnits;
        if (!isWanted && (isBlank(block) || ++further > mostLines))
            break;
        const bool isProse = block.blockNumber() >= frontLines && block.length() <= longestLine;
        source.lines.append({block.position(), isProse ? block.text() : QString()});
        units += block.length();
    }
    const int end = block.isValid() ? block.position() : document.characterCount();
    return {source, {start, end - start}};
}

int frontMatterLines(const QTextDocument &document)
{
    QTextBlock block = document.firstBlock();
    const QString fence = block.text().trimmed();
    if ((fence != "---"_L1 && fence != "+++"_L1) || !isField(block.next().text()))
        return 0;
    for (int lines = 0; lines < mostLines && block.next().isValid(); ++lines) {
        block = block.next();
        if (block.text().trimmed() == fence)
            return block.blockNumber() + 1;
    }
    return 0;
}
