// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/bodyscan.h"
#include "editorial/disclosure.h"
#include "editorial/wordmatch.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// Share of words in the same order from which a passage counts as the same text. Below it lie texts on the
// same subject; above it the same text with a sentence cut, names changed or typing mistakes.
constexpr double nearEnough = 0.8;
// Shorter passages share too much with any text to be told by their words.
constexpr qsizetype fewestWords = 8;

/// A passage to look for: a whole disclaimer, or one of its paragraphs.
struct KnownPassage
{
    DisclaimerVersionId version;
    QList<PlacedWord> words;
};

/// The words a reader sees: link addresses, placeholders and marks away.
QString readable(QString markdown)
{
    static const QRegularExpression unseen(
        uR"(\]\([^()\s]*(?:\([^()]*\))?[^()]*\)|\{\{[a-z]{1,20}\}\}|[*_`])"_s);
    return markdown.replace(unseen, u" "_s);
}

QList<KnownPassage> knownPassages(const QList<DisclaimerVersion> &versions)
{
    QList<KnownPassage> passages;
    const auto add = [&passages](const DisclaimerVersionId &id, const QString &text) {
        const QList<PlacedWord> words = placedWords(readable(text));
        if (words.size() >= fewestWords)
            passages.append({id, words});
    };
    for (const DisclaimerVersion &version : versions) {
        add(version.id, version.text);
        const QList<BodyRange> paragraphs = paragraphsOf(version.text);
        for (const BodyRange &paragraph : paragraphs) {
            if (paragraphs.size() > 1)
                add(version.id, version.text.mid(paragraph.start, paragraph.length));
        }
    }
    return passages;
}

double similarityOf(const QList<PlacedWord> &left, const QList<PlacedWord> &right)
{
    const auto share = [&](qsizetype common) {
        return 2.0 * double(common) / double(left.size() + right.size());
    };
    // Cheap bounds first: almost every paragraph of almost every article ends here.
    if (share(std::min(left.size(), right.size())) < nearEnough)
        return 0;
    if (share(wordsInCommon(left, right)) < nearEnough)
        return 0;
    return share(wordsInOrder(left, right).size());
}

/// Reads the passage as a disclaimer by its first words, whatever follows.
bool opensAsDisclaimer(const QString &paragraph)
{
    static const QRegularExpression opening(
        uR"(^[\s>#*_-]*(?:(?:AI|A\.I\.|Artificial[ -]intelligence)[ -]+(?:generated[ -]+)?(?:content[ -]+)?(?:disclaimer|disclosure|notice|statement)|(?:AI|人工智能|人工智慧)\s*(?:生成)?(?:内容)?(?:内容|使用|免责|免責)?(?:声明|聲明|说明|說明|披露))[\s*_]*[:：])"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    // Full-width letters and no-break spaces are typed as often as plain ones.
    return opening.match(paragraph.left(200).normalized(QString::NormalizationForm_KC)).hasMatch();
}

/// What the passage is; similarity 0 where it is none.
RecognisedDisclaimer recognised(const QString &body, const BodyRange &place, const QList<KnownPassage> &known)
{
    RecognisedDisclaimer found{place.start, place.length, {}, 0};
    const QString paragraph = body.mid(place.start, place.length);
    const QList<PlacedWord> words = placedWords(readable(paragraph));
    for (const KnownPassage &passage : known) {
        const double similarity = similarityOf(passage.words, words);
        if (similarity >= nearEnough && similarity > found.similarity) {
            found.version = passage.version;
            found.similarity = similarity;
        }
    }
    if (found.similarity == 0 && opensAsDisclaimer(paragraph))
        found.similarity = nearEnough;
    return found;
}

/// Lines of a paragraph that nothing parts: pages saved as text have no blank lines between their blocks.
QList<BodyRange> linesIn(const QString &body, const BodyRange &paragraph)
{
    QList<BodyRange> lines;
    const qsizetype end = paragraph.start + paragraph.length;
    for (qsizetype start = paragraph.start; start < end;) {
        const qsizetype stop = body.indexOf(u'\n', start);
        const qsizetype lineEnd = stop < 0 || stop > end ? end : stop;
        lines.append({start, lineEnd - start});
        start = lineEnd + 1;
    }
    return lines;
}

/// Where the passage begins and ends with the blank lines around it that would be left double.
BodyRange withBlankLines(const QString &body, const RecognisedDisclaimer &passage)
{
    qsizetype start = passage.start;
    while (start > 0 && body[start - 1].isSpace())
        --start;
    qsizetype end = passage.start + passage.length;
    while (end < body.size() && body[end].isSpace())
        ++end;
    return {start, end - start};
}

} // namespace

QList<RecognisedDisclaimer> recogniseDisclaimers(const QString &body,
                                                 const QList<DisclaimerVersion> &versions)
{
    const QList<KnownPassage> known = knownPassages(versions);
    QList<RecognisedDisclaimer> all;
    for (const BodyRange &paragraph : paragraphsOf(body)) {
        const QList<BodyRange> lines = linesIn(body, paragraph);
        const bool hasLines = lines.size() > 1;
        QList<RecognisedDisclaimer> byLine;
        for (const BodyRange &line : lines) {
            const RecognisedDisclaimer found = recognised(body, line, known);
            if (hasLines && found.similarity > 0)
                byLine.append(found);
        }
        const RecognisedDisclaimer whole = recognised(body, paragraph, known);
        // The nearer reading wins; a paragraph that only opens as a disclaimer is one to its end.
        const bool lineIsNearer = std::ranges::any_of(byLine, [&whole](const RecognisedDisclaimer &line) {
            return !line.version.isNull() && line.similarity > whole.similarity;
        });
        if (whole.similarity > 0 && !lineIsNearer)
            all.append(whole);
        else
            all.append(byLine);
    }
    return all;
}

QString withoutDisclaimers(const QString &body, const QList<RecognisedDisclaimer> &found)
{
    QString rest = body;
    for (auto passage = found.crbegin(); passage != found.crend(); ++passage) {
        const BodyRange cut = withBlankLines(rest, *passage);
        const bool atAnEdge = cut.start == 0 || cut.start + cut.length == rest.size();
        rest.replace(cut.start, cut.length, atAnEdge ? QString() : u"\n\n"_s);
    }
    return rest;
}
