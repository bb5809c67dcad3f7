// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/bodyscan.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

struct Line
{
    QStringView text;
    qsizetype start;
};

QList<Line> linesOf(const QString &body)
{
    QList<Line> lines;
    for (qsizetype start = 0; start < body.size();) {
        qsizetype end = body.indexOf(u'\n', start);
        if (end < 0)
            end = body.size();
        lines.append({QStringView(body).mid(start, end - start), start});
        start = end + 1;
    }
    return lines;
}

/// The fence that a line opens ("```", "~~~~"); empty where it opens none (CommonMark 0.31.2 §4.5).
QStringView fenceOf(QStringView line)
{
    const QStringView trimmed = line.trimmed();
    if (!trimmed.startsWith("```"_L1) && !trimmed.startsWith("~~~"_L1))
        return {};
    qsizetype length = 3;
    while (length < trimmed.size() && trimmed[length] == trimmed[0])
        ++length;
    return trimmed.left(length);
}

bool closesFence(QStringView line, QStringView fence)
{
    const QStringView trimmed = line.trimmed();
    return trimmed.size() >= fence.size() && trimmed.count(fence[0]) == trimmed.size();
}

/// The place after a run of backticks that closes the code span opened at `start`; `start` + run where none
/// closes it.
qsizetype afterCodeSpan(QStringView text, qsizetype start)
{
    qsizetype run = 0;
    while (start + run < text.size() && text[start + run] == u'`')
        ++run;
    const QString mark(run, u'`');
    const qsizetype end = text.indexOf(mark, start + run);
    return end < 0 ? start + run : end + run;
}

/// The paragraph with code spans blanked, so that nothing inside them is taken for a link.
QString withoutCodeSpans(QStringView paragraph)
{
    QString text = paragraph.toString();
    for (qsizetype at = text.indexOf(u'`'); at >= 0; at = text.indexOf(u'`', at)) {
        const qsizetype end = afterCodeSpan(text, at);
        for (; at < end; ++at)
            text[at] = u' ';
    }
    return text;
}

const QRegularExpression &linkPattern()
{
    // Possessive repeats: a text of ten thousand brackets takes linear time.
    static const QRegularExpression pattern(
        uR"((?<picture>!)?\[(?<text>[^\[\]]{0,2000}+)\]\(\s{0,9}+)"
        uR"((?:<(?<angled>[^<>\n]{0,4000}+)>|(?<plain>(?:\([^()\s]*+\)|[^()\s])++)))"
        uR"((?:\s++(?:"[^"]{0,2000}+"|'[^']{0,2000}+'))?+\s*+\)?+)"
        uR"(|^ {0,3}\[[^\[\]^][^\[\]]{0,999}+\]:\s{0,9}+<?(?<defined>[^\s<>]++))"
        uR"(|<(?<auto>[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*+)>)"_s,
        QRegularExpression::MultilineOption);
    return pattern;
}

} // namespace

QList<BodyRange> paragraphsOf(const QString &body)
{
    QList<BodyRange> paragraphs;
    BodyRange open{-1, 0};
    const auto finish = [&] {
        if (open.start >= 0)
            paragraphs.append(open);
        open.start = -1;
    };
    QString fence;
    for (const Line &line : linesOf(body)) {
        if (!fence.isEmpty()) {
            if (closesFence(line.text, fence))
                fence.clear();
            continue;
        }
        fence = fenceOf(line.text).toString();
        const bool isIndentedCode =
            open.start < 0 && (line.text.startsWith("    "_L1) || line.text.startsWith(u'\t'));
        if (!fence.isEmpty() || isIndentedCode || line.text.trimmed().isEmpty()) {
            finish();
            continue;
        }
        if (open.start < 0)
            open.start = line.start;
        open.length = line.start + line.text.size() - open.start;
    }
    finish();
    return paragraphs;
}

QList<BodyLink> linksOf(const QString &body)
{
    QList<BodyLink> links;
    for (const BodyRange &paragraph : paragraphsOf(body)) {
        const QString text = withoutCodeSpans(QStringView(body).mid(paragraph.start, paragraph.length));
        auto matches = linkPattern().globalMatch(text);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            BodyLink link;
            link.kind = match.capturedLength(u"picture"_s) > 0 ? BodyLinkKind::Picture : BodyLinkKind::Link;
            link.text = match.captured(u"text"_s);
            for (const QString &name : {u"angled"_s, u"plain"_s, u"defined"_s, u"auto"_s}) {
                if (link.address.isEmpty())
                    link.address = match.captured(name);
            }
            link.place = {paragraph.start + match.capturedStart(), match.capturedLength()};
            links.append(link);
        }
    }
    return links;
}
