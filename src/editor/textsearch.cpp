// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/textsearch.h"

#include "markdown/codepoints.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QStringMatcher>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// Backtracking at one place of the text: an expression like (a+)+$ would go on for years. PCRE's own limit is
// ten million, which is felt at every place again.
const QString stepLimit = u"(*LIMIT_MATCH=200000)"_s;
constexpr qint64 longestSearchMs = 2000;
// PCRE looks at a window of so many units (and to the end of its line) in one call, so that it can be stopped
// between two; a hit may reach as far again beyond it.
constexpr qsizetype windowUnits = qsizetype(16) * 1024;

bool belongsToWord(char32_t c)
{
    return QChar::isLetterOrNumber(c) || QChar::isMark(c) || c == U'_';
}

char32_t characterAt(QStringView text, qsizetype at)
{
    if (at + 1 < text.size() && text[at].isHighSurrogate() && text[at + 1].isLowSurrogate())
        return QChar::surrogateToUcs4(text[at], text[at + 1]);
    return text[at].unicode();
}

char32_t characterBefore(QStringView text, qsizetype at)
{
    const bool isPair = at > 1 && text[at - 1].isLowSurrogate() && text[at - 2].isHighSurrogate();
    return characterAt(text, isPair ? at - 2 : at - 1);
}

/// Does a word go on over this place? Chinese and Japanese are written without spaces: there any place may
/// be the border of a word.
bool isInsideWord(QStringView text, qsizetype at)
{
    if (at <= 0 || at >= text.size())
        return false;
    const char32_t before = characterBefore(text, at);
    const char32_t after = characterAt(text, at);
    return belongsToWord(before) && belongsToWord(after) && !isCjkLetter(before) && !isCjkLetter(after);
}

qsizetype lineEndFrom(QStringView text, qsizetype at)
{
    const qsizetype end = at < text.size() ? text.indexOf(u'\n', at) : -1;
    return end < 0 ? text.size() : end;
}

/// The replacement of an expression, taken apart once.
class Template
{
public:
    explicit Template(QStringView pattern)
    {
        for (qsizetype at = 0; at < pattern.size();)
            at = takePart(pattern, at);
    }
    [[nodiscard]] QString filled(const QRegularExpressionMatch &match) const
    {
        QString text;
        for (const Part &part : m_parts)
            text += part.group < 0 ? QStringView(part.text) : match.capturedView(part.group);
        return text;
    }

private:
    struct Part
    {
        QString text;
        int group = -1;
    };
    qsizetype takePart(QStringView pattern, qsizetype at)
    {
        const QChar lead = pattern[at];
        const QChar next = at + 1 < pattern.size() ? pattern[at + 1] : QChar();
        if (lead == u'\\' && (next == u'n' || next == u't' || next == u'\\' || next == u'$'))
            return addText(next == u'n' ? u'\n' : (next == u't' ? u'\t' : next), at + 2);
        if (lead == u'$' && next == u'$')
            return addText(next, at + 2);
        if (lead == u'$' && next == u'{') {
            bool isNumber = false;
            const qsizetype close = pattern.indexOf(u'}', at);
            const int group = close < 0 ? 0 : pattern.sliced(at + 2, close - at - 2).toInt(&isNumber);
            if (isNumber && group >= 0)
                return addGroup(group, close + 1);
        }
        if ((lead == u'\\' || lead == u'$') && next >= u'0' && next <= u'9')
            return addGroup(next.unicode() - u'0', at + 2);
        return addText(lead, at + 1);
    }
    qsizetype addText(QChar character, qsizetype next)
    {
        if (m_parts.isEmpty() || m_parts.last().group >= 0)
            m_parts.append(Part());
        m_parts.last().text += character;
        return next;
    }
    qsizetype addGroup(int group, qsizetype next)
    {
        m_parts.append({{}, group});
        return next;
    }

    QList<Part> m_parts;
};

void findWords(QStringView text, const SearchTerms &terms, qsizetype to, const std::atomic_bool &stop,
               SearchAnswer &answer)
{
    const QStringMatcher matcher(terms.pattern, terms.matchesCase ? Qt::CaseSensitive : Qt::CaseInsensitive);
    const qsizetype length = terms.pattern.size();
    qsizetype at = terms.within.start;
    while ((at = matcher.indexIn(text.first(to), at)) >= 0) {
        if (stop.load(std::memory_order_relaxed)) {
            answer.outcome = SearchAnswer::Outcome::Stopped;
            return;
        }
        if (terms.wholeWords && (isInsideWord(text, at) || isInsideWord(text, at + length))) {
            ++at;
            continue;
        }
        answer.hits.append({int(at), int(length)});
        at += length;
    }
}

QRegularExpression expressionOf(const SearchTerms &terms)
{
    QRegularExpression::PatternOptions options =
        QRegularExpression::MultilineOption | QRegularExpression::UseUnicodePropertiesOption;
    if (!terms.matchesCase)
        options |= QRegularExpression::CaseInsensitiveOption;
    return QRegularExpression(QString(stepLimit + terms.pattern), options);
}

void findExpression(QStringView text, const SearchTerms &terms, qsizetype to, const std::atomic_bool &stop,
                    SearchAnswer &answer)
{
    const QRegularExpression expression = expressionOf(terms);
    if (!expression.isValid()) {
        answer.outcome = SearchAnswer::Outcome::Faulty;
        answer.fault = expression.errorString();
        answer.faultAt = std::max<qsizetype>(0, expression.patternErrorOffset() - stepLimit.size());
        return;
    }
    const Template replacement(terms.replacement.value_or(QString()));
    QElapsedTimer clock;
    clock.start();
    qsizetype from = terms.within.start;
    while (from <= to) {
        // A window begins one place before, so that ^ and \b see what stands there, and ends with a line.
        const qsizetype begin = std::max<qsizetype>(0, from - 1);
        const qsizetype last = std::min(to, lineEndFrom(text, from + windowUnits));
        const qsizetype end = std::min(to, lineEndFrom(text, last + windowUnits));
        auto hits = expression.globalMatch(text.sliced(begin, end - begin), from - begin);
        bool endsEmpty = false;
        while (hits.hasNext()) {
            const QRegularExpressionMatch hit = hits.next();
            if (stop.load(std::memory_order_relaxed)) {
                answer.outcome = SearchAnswer::Outcome::Stopped;
                return;
            }
            const qsizetype start = begin + hit.capturedStart();
            endsEmpty = start == end && hit.capturedLength() == 0;
            if (start > last)
                break;
            const qsizetype close = start + hit.capturedLength();
            from = std::max(from, close);
            if (terms.wholeWords && (isInsideWord(text, start) || isInsideWord(text, close)))
                continue;
            answer.hits.append({int(start), int(hit.capturedLength())});
            if (terms.replacement)
                answer.texts.append(replacement.filled(hit));
        }
        from = std::max(from, last + 1);
        // The iterator ends invalid where PCRE gave up, and behind an empty hit at the very end (Qt 6.4).
        if ((!hits.isValid() && !endsEmpty) || (from <= to && clock.hasExpired(longestSearchMs))) {
            answer.outcome = SearchAnswer::Outcome::TooMuchWork;
            return;
        }
    }
}

} // namespace

SearchAnswer searchText(const QString &text, const SearchTerms &terms, const std::atomic_bool &stop)
{
    SearchAnswer answer;
    const qsizetype to = terms.within.length < 0
        ? text.size()
        : std::min<qsizetype>(text.size(), qsizetype(terms.within.start) + terms.within.length);
    if (terms.pattern.isEmpty() || terms.within.start > to)
        return answer;
    // PCRE takes no subject without an address, though nothing may be looked for in nothing.
    if (terms.isExpression)
        findExpression(text.isNull() ? QStringView(u"") : QStringView(text), terms, to, stop, answer);
    else
        findWords(text, terms, to, stop, answer);
    return answer;
}

TextSearcher::TextSearcher(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

TextSearcher::~TextSearcher()
{
    cancel();
    m_pool.waitForDone();
}

void TextSearcher::cancel()
{
    ++m_newest;
    if (m_stop)
        m_stop->store(true, std::memory_order_relaxed);
}

void TextSearcher::request(const QByteArray &text, const SearchTerms &terms,
                           std::function<void(SearchAnswer)> found)
{
    cancel();
    m_stop = std::make_shared<std::atomic_bool>(false);
    m_pool.start([this, text, terms, stop = m_stop, number = m_newest, found = std::move(found)] {
        if (stop->load(std::memory_order_relaxed))
            return;
        auto answer = std::make_shared<SearchAnswer>(searchText(QString::fromUtf8(text), terms, *stop));
        // The destructor waits for this thread, so `this` lives; the call itself dies with it.
        QMetaObject::invokeMethod(
            this,
            [this, number, answer, found] {
                if (number == m_newest)
                    found(std::move(*answer));
            },
            Qt::QueuedConnection);
    });
}
