// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/bodyscan.h"

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
