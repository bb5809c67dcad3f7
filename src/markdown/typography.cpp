// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/typography.h"

#include "markdown/codepoints.h"

#include <algorithm>
#include <array>

namespace {

#define NBSP "\xC2\xA0"
#define NARROW_NBSP "\xE2\x80\xAF"

constexpr QByteArrayView apostrophe = "’";
constexpr QByteArrayView ellipsis = "…";

struct LanguageMarks
{
    QLatin1StringView language;
    QByteArrayView open, close, innerOpen, innerClose;
};

constexpr auto languageMarks = std::to_array<LanguageMarks>({
    {QLatin1StringView("de"), "„", "“", "‚", "‘"}, {QLatin1StringView("fr"), "«" NBSP, NBSP "»", "“", "”"},
    {QLatin1StringView("es"), "«", "»", "“", "”"}, {QLatin1StringView("ca"), "«", "»", "“", "”"},
    {QLatin1StringView("it"), "«", "»", "“", "”"}, {QLatin1StringView("el"), "«", "»", "“", "”"},
    {QLatin1StringView("ru"), "«", "»", "„", "“"}, {QLatin1StringView("uk"), "«", "»", "„", "“"},
    {QLatin1StringView("be"), "«", "»", "„", "“"}, {QLatin1StringView("bg"), "„", "“", "’", "’"},
    {QLatin1StringView("cs"), "„", "“", "‚", "‘"}, {QLatin1StringView("sk"), "„", "“", "‚", "‘"},
    {QLatin1StringView("pl"), "„", "”", "«", "»"}, {QLatin1StringView("hu"), "„", "”", "»", "«"},
    {QLatin1StringView("sv"), "”", "”", "’", "’"}, {QLatin1StringView("fi"), "”", "”", "’", "’"},
    {QLatin1StringView("fa"), "«", "»", "‹", "›"}, {QLatin1StringView("hy"), "«", "»", "«", "»"},
    {QLatin1StringView("en"), "“", "”", "‘", "’"},
});

/// Where French sets a no-break space instead of a plain one.
bool takesFrenchSpace(char32_t c)
{
    return c == U':' || c == U';' || c == U'!' || c == U'?' || c == U'»';
}

/// English words that begin with an apostrophe: "'90s", "'tis", "'n'".
bool startsWithApostrophe(QByteArrayView rest)
{
    static constexpr auto words = std::to_array<QByteArrayView>({"tis", "twas", "em", "til", "cause", "n'"});
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (rest.size() > 2 && isDigit(rest[0]) && isDigit(rest[1]) && rest[2] == 's')
        return true;
    return std::ranges::any_of(words, [rest](QByteArrayView word) {
        return rest.startsWith(word)
            && (rest.size() == word.size() || isSpaceCharacter(codePointAt(rest, word.size())));
    });
}

bool mayBeEdited(const Event &event)
{
    return event.is(TextKind::Normal) && !event.isVerbatim;
}

} // namespace

Typography::Typography(QStringView language)
{
    const qsizetype hyphen = language.indexOf(u'-');
    const QStringView primary = hyphen < 0 ? language : language.first(hyphen);
    m_isOn = primary != QLatin1StringView("zh") && primary != QLatin1StringView("ja");
    m_isEnglish = primary == QLatin1StringView("en");
    m_isFrench = primary == QLatin1StringView("fr");
    for (const LanguageMarks &marks : languageMarks) {
        m_marks = {marks.open, marks.close, marks.innerOpen, marks.innerClose};
        if (primary == marks.language)
            break; // the last row, English, stands for all others
    }
}

char32_t Typography::before(const Events &leaf, size_t event, qsizetype offset) const
{
    if (offset > 0)
        return codePointBefore(leaf[event].text, offset);
    while (event-- > 0) {
        const Event &earlier = leaf[event];
        if (earlier.isBreak())
            return U' ';
        if (earlier.is(Event::Op::Text) && !earlier.text.isEmpty())
            return codePointBefore(earlier.text, earlier.text.size());
        if (earlier.leaves(SpanKind::Image) || earlier.leaves(SpanKind::FootnoteReference))
            return U'x'; // something stands there
    }
    return U' ';
}

char32_t Typography::after(const Events &leaf, size_t event, qsizetype offset) const
{
    if (offset < leaf[event].text.size())
        return codePointAt(leaf[event].text, offset);
    while (++event < leaf.size()) {
        const Event &later = leaf[event];
        if (later.isBreak())
            return U' ';
        if (later.is(Event::Op::Text) && !later.text.isEmpty())
            return codePointAt(later.text, 0);
        if (later.enters(SpanKind::Image))
            return U'x';
        if (later.enters(SpanKind::FootnoteReference))
            return U' '; // the number belongs to what stands before it
    }
    return U' ';
}

void Typography::quote(const Events &leaf, size_t event, qsizetype offset, char mark)
{
    const char32_t left = before(leaf, event, offset);
    const char32_t right = after(leaf, event, offset + 1);
    const bool spaceLeft = isSpaceCharacter(left);
    const bool spaceRight = isSpaceCharacter(right);
    const bool punctuationLeft = isPunctuation(left);
    const bool punctuationRight = isPunctuation(right);
    const bool isInWord = !spaceLeft && !spaceRight && !punctuationLeft && !punctuationRight;
    if (isInWord && (isCjkLetter(left) || isCjkLetter(right)))
        return;
    if ((isCjkLetter(left) || isCjkPunctuation(left)) && (isCjkLetter(right) || isCjkPunctuation(right)))
        return;
    if (mark == '\'' && isInWord) {
        m_edits.push_back({event, offset, 1, apostrophe});
        return;
    }
    if (spaceLeft && spaceRight)
        return;
    if (mark == '\'' && m_isEnglish && spaceLeft
        && startsWithApostrophe(leaf[event].text.sliced(offset + 1))) {
        m_edits.push_back({event, offset, 1, apostrophe});
        return;
    }
    // The flanking of CommonMark §6.2 tells opening from closing as well as it does for emphasis.
    const bool leftFlanking = !spaceRight && (!punctuationRight || spaceLeft || punctuationLeft);
    const bool rightFlanking = !spaceLeft && (!punctuationLeft || spaceRight || punctuationRight);
    const bool canOpen = leftFlanking
        && (!rightFlanking || (punctuationLeft && left != U')' && left != U']' && !punctuationRight));
    const bool isDouble = mark == '"';
    if (rightFlanking) {
        for (size_t i = m_open.size(); i-- > 0;) {
            if (m_open[i].mark != mark)
                continue;
            m_edits[m_open[i].edit].replacement = isDouble ? m_marks.open : m_marks.innerOpen;
            m_open.resize(i);
            m_edits.push_back({event, offset, 1, isDouble ? m_marks.close : m_marks.innerClose});
            return;
        }
    }
    if (canOpen)
        m_open.push_back({mark, m_edits.size()});
    // Without a partner a single mark is an apostrophe; a double one opens or closes a longer quotation.
    m_edits.push_back({event, offset, 1, !isDouble ? apostrophe : canOpen ? m_marks.open : m_marks.close});
}

void Typography::dashes(const Events &leaf, size_t event, qsizetype offset)
{
    const QByteArrayView text = leaf[event].text;
    qsizetype count = 1;
    while (offset + count < text.size() && text[offset + count] == '-')
        ++count;
    if (count < 2
        || (isCjkLetter(before(leaf, event, offset)) && isCjkLetter(after(leaf, event, offset + count))))
        return;
    // As few signs as the run allows, long ones first; a run that divides evenly keeps to one kind.
    qsizetype shortOnes = count % 3 == 0 ? 0 : count % 2 == 0 ? count / 2 : count % 3 == 2 ? 1 : 2;
    const qsizetype longOnes = (count - 2 * shortOnes) / 3;
    for (qsizetype i = 0; i < longOnes; ++i)
        m_edits.push_back({event, offset + 3 * i, 3, "—"});
    for (qsizetype i = 0; i < shortOnes; ++i)
        m_edits.push_back({event, offset + 3 * longOnes + 2 * i, 2, "–"});
}

void Typography::frenchSpace(const Events &leaf, size_t event, qsizetype offset)
{
    const char32_t right = after(leaf, event, offset + 1);
    if (takesFrenchSpace(right) && offset > 0)
        m_edits.push_back(
            {event, offset, 1,
             right == U':' || right == U'»' ? QByteArrayView(NBSP) : QByteArrayView(NARROW_NBSP)});
    else if (before(leaf, event, offset) == U'«')
        m_edits.push_back({event, offset, 1, NBSP});
}

void Typography::editAt(const Events &leaf, size_t event, qsizetype offset)
{
    const QByteArrayView text = leaf[event].text;
    const char c = text[offset];
    if (c == '"' || c == '\'') {
        quote(leaf, event, offset, c);
    } else if (c == '-') {
        if (offset == 0 || text[offset - 1] != '-')
            dashes(leaf, event, offset);
    } else if (c == '.') {
        const bool isTaken = !m_edits.empty() && m_edits.back().event == event
            && m_edits.back().offset + m_edits.back().length > offset;
        if (!isTaken && text.sliced(offset).startsWith("...")
            && !(isCjkLetter(before(leaf, event, offset)) && isCjkLetter(after(leaf, event, offset + 3))))
            m_edits.push_back({event, offset, 3, ellipsis});
    } else if (c == ' ' && m_isFrench) {
        frenchSpace(leaf, event, offset);
    }
}

void Typography::findEdits(const Events &leaf)
{
    static constexpr auto triggers = [] {
        std::array<bool, 256> table{};
        table['"'] = table['\''] = table['-'] = table['.'] = true;
        return table;
    }();
    m_edits.clear();
    m_open.clear();
    for (size_t event = 0; event < leaf.size(); ++event) {
        if (!mayBeEdited(leaf[event]))
            continue;
        const QByteArrayView text = leaf[event].text;
        for (qsizetype at = 0; at < text.size(); ++at) {
            if (triggers[static_cast<unsigned char>(text[at])] || (m_isFrench && text[at] == ' '))
                editAt(leaf, event, at);
        }
    }
}

void Typography::apply(Events &leaf)
{
    if (!m_isOn)
        return;
    findEdits(leaf);
    if (m_edits.empty())
        return;
    m_out.clear();
    auto edit = m_edits.cbegin();
    for (size_t event = 0; event < leaf.size(); ++event) {
        const Event &original = leaf[event];
        qsizetype done = 0;
        const auto piece = [&](QByteArrayView text, qsizetype offset) {
            Event part = original;
            part.text = text;
            part.source = original.source < 0 ? -1 : original.source + offset;
            m_out.push_back(part);
        };
        for (; edit != m_edits.cend() && edit->event == event; ++edit) {
            if (edit->offset > done)
                piece(original.text.sliced(done, edit->offset - done), done);
            piece(edit->replacement, edit->offset);
            done = edit->offset + edit->length;
        }
        if (done == 0)
            m_out.push_back(original);
        else if (done < original.text.size())
            piece(original.text.sliced(done), done);
    }
    leaf.swap(m_out);
}

std::string Typography::applied(QByteArrayView text)
{
    Events leaf{Event::makeText(TextKind::Normal, text, -1)};
    apply(leaf);
    std::string out;
    for (const Event &event : leaf)
        out.append(event.text.data(), size_t(event.text.size()));
    return out;
}
