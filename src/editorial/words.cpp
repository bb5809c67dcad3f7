// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/words.h"

#include "editorial/folding.h"

#include <QTextBoundaryFinder>

namespace {

constexpr int wordsAMinute = 240;
constexpr int cjkCharactersAMinute = 400;

bool belongsToWord(char32_t letter)
{
    if (letter < 0x80) {
        return (letter >= U'a' && letter <= U'z') || (letter >= U'A' && letter <= U'Z')
            || (letter >= U'0' && letter <= U'9');
    }
    return QChar::isLetterOrNumber(letter) || QChar::isMark(letter);
}

/// Walks a text once; holds the word or the CJK character that is not complete yet.
class WordWalk
{
public:
    WordWalk(QStringView text, const std::function<void(QStringView, qsizetype, qsizetype)> &take)
        : m_text(text)
        , m_take(take)
    { }

    void run()
    {
        qsizetype at = 0;
        while (at < m_text.size()) {
            const CodePoint point = codePointAt(m_text, at);
            if (isCjk(point.value)) {
                finishWord(at);
                takeCjk(point, at);
            } else {
                finishCjk();
                if (belongsToWord(point.value))
                    continueWord(point.value, at);
                else
                    finishWord(at);
            }
            at += point.units;
        }
        finishWord(at);
        finishCjk();
    }

private:
    void continueWord(char32_t letter, qsizetype at)
    {
        if (m_wordStart < 0)
            m_wordStart = at;
        appendFolded(m_word, letter);
    }
    void finishWord(qsizetype end)
    {
        if (m_wordStart >= 0 && !m_word.isEmpty())
            m_take(m_word, m_wordStart, end - m_wordStart);
        m_wordStart = -1;
        m_word.resize(0);
    }
    void takeCjk(CodePoint point, qsizetype at)
    {
        QString folded;
        appendFolded(folded, point.value);
        if (m_cjkStart >= 0) {
            const QString pair = m_cjk + folded;
            m_take(pair, m_cjkStart, at + point.units - m_cjkStart);
        }
        m_cjk = folded;
        m_cjkStart = at;
        m_cjkUnits = point.units;
    }
    void finishCjk()
    {
        if (m_cjkStart >= 0)
            m_take(m_cjk, m_cjkStart, m_cjkUnits);
        m_cjkStart = -1;
    }

    QStringView m_text;
    const std::function<void(QStringView, qsizetype, qsizetype)> &m_take;
    QString m_word;
    qsizetype m_wordStart = -1;
    QString m_cjk;
    qsizetype m_cjkStart = -1;
    int m_cjkUnits = 0;
};

/// A regional indicator: two are a flag.
bool isHalfOfFlag(char32_t letter)
{
    return letter >= 0x1F1E6 && letter <= 0x1F1FF;
}

/// What readers see as one each: a letter with its accents, a family of emoji, a flag (Unicode Standard
/// Annex 29).
int charactersOf(QStringView text)
{
    int characters = 0;
    qsizetype halves = 0; // of the flags that stand side by side
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    for (qsizetype start = 0, end = finder.toNextBoundary(); end >= 0;
         start = end, end = finder.toNextBoundary()) {
        const char32_t first = codePointAt(text, start).value;
        if (isHalfOfFlag(first)) { // Qt 6.4 does not pair those behind an emoji
            halves += (end - start) / 2;
            continue;
        }
        characters += int(halves + 1) / 2;
        halves = 0;
        characters += first != U'\n' && !QChar::isMark(first) ? 1 : 0;
    }
    return characters + int(halves + 1) / 2;
}

/// Hyphens and apostrophes stand inside a counted word ("state-of-the-art"), these between two.
bool isLongDash(char32_t letter)
{
    return letter == 0x2013 || letter == 0x2014;
}

} // namespace

void forEachWord(QStringView text, const std::function<void(QStringView, qsizetype, qsizetype)> &take)
{
    WordWalk(text, take).run();
}

QStringList wordsOf(QStringView text)
{
    QStringList words;
    forEachWord(text, [&words](QStringView word, qsizetype, qsizetype) { words.append(word.toString()); });
    return words;
}

TextCount &TextCount::operator+=(const TextCount &other)
{
    words += other.words;
    cjkCharacters += other.cjkCharacters;
    characters += other.characters;
    spaces += other.spaces;
    return *this;
}

int TextCount::readingSeconds() const
{
    constexpr qint64 minuteMs = 60'000;
    const qint64 readingMs =
        (words - cjkCharacters) * minuteMs / wordsAMinute + cjkCharacters * minuteMs / cjkCharactersAMinute;
    return int((readingMs + 500) / 1000);
}

TextCount countText(QStringView text)
{
    TextCount count;
    bool inWord = false;
    for (qsizetype at = 0; at < text.size();) {
        const CodePoint point = codePointAt(text, at);
        at += point.units;
        const bool isSpace = QChar::isSpace(point.value);
        if (isSpace && point.value != U'\n')
            ++count.spaces;
        if (isCjk(point.value)) {
            ++count.cjkCharacters;
            inWord = false;
        } else if (isSpace || isLongDash(point.value)) {
            inWord = false;
        } else if (!inWord && belongsToWord(point.value)) {
            inWord = true;
            ++count.words;
        }
    }
    count.words += count.cjkCharacters;
    count.characters = charactersOf(text);
    return count;
}
