// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/reporttext.h"

#include "importing/importnote.h"
#include "importing/loosedate.h"
#include "importing/textdecoding.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestLine = 500; // Names and addresses; longer ones are no such thing.
constexpr qsizetype longestQuote = 2'000; // More is a whole mail quoted back, not a passage.
constexpr qsizetype shortestQuote = 8; // A word in quotation marks is an emphasis, not a passage.
constexpr qsizetype mostCandidates = 20;

/// What a reader says in a form, and when.
constexpr const char16_t *readerFields[] = {
    u"message",   u"text",        u"comment",  u"report", u"body",       u"description", u"quote",
    u"passage",   u"sentence",    u"evidence", u"proof",  u"subject",    u"article",     u"slug",
    u"url",       u"address",     u"link",     u"page",   u"readername", u"name",        u"reader",
    u"from",      u"readeremail", u"email",    u"mail",   u"receivedat", u"received",    u"date",
    u"timestamp", u"sentat",      u"headline", u"title"};

/// The first run of lines that mail programs mark as quoted.
QString markedQuote(const QStringList &lines)
{
    static const QRegularExpression mark(u"^[>\\s]+"_s);
    QStringList quoted;
    for (const QString &line : lines) {
        if (line.startsWith(u'>'))
            quoted += QString(line).remove(mark);
        else if (!quoted.isEmpty())
            break;
    }
    return quoted.join(u' ').simplified();
}

/// A line that begins with one of the labels ("Quote: …").
QRegularExpression labelForm(const QString &labels)
{
    return QRegularExpression(u"^\\s*(?:"_s + labels + u")\\s*[:：]\\s*(.*)$"_s,
                              QRegularExpression::CaseInsensitiveOption);
}

/// What follows the label up to a blank line or the next label.
QString labelledText(const QStringList &lines, const QRegularExpression &label)
{
    static const QRegularExpression anyLabel(u"^\\s*\\p{L}[\\p{L} -]{0,20}[:：]\\s"_s);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const auto match = label.match(lines[i]);
        if (!match.hasMatch())
            continue;
        QStringList found{match.captured(1)};
        for (qsizetype next = i + 1; next < lines.size() && !lines[next].trimmed().isEmpty(); ++next) {
            if (lines[next].contains(anyLabel))
                break;
            found += lines[next];
        }
        return found.join(u' ').simplified();
    }
    return {};
}

/// What follows the label on its line.
QString labelledLine(const QStringList &lines, const QRegularExpression &label)
{
    for (const QString &line : lines) {
        if (const auto match = label.match(line); match.hasMatch())
            return match.captured(1).simplified();
    }
    return {};
}

/// The longest text between quotation marks.
QString longestQuoted(const QString &text)
{
    static const QRegularExpression marks(
        u"“([^”]{1,2000})”|\"([^\"]{1,2000})\"|«([^»]{1,2000})»|「([^」]{1,2000})」|„([^“”]{1,2000})[“”]"_s);
    QString longest;
    for (auto match = marks.globalMatch(text); match.hasNext();) {
        const auto found = match.next();
        const QString quote = found.captured(found.lastCapturedIndex()).simplified();
        if (quote.size() > longest.size())
            longest = quote;
    }
    return longest;
}

QString withoutMarksAround(QString quote)
{
    // A passage may begin or end with words that are quoted in the article: those marks are its own.
    static const QRegularExpression around(u"^[\"“”„«»「」]+([^\"“”„«»「」]*)[\"“”„«»「」]+$"_s);
    return quote.replace(around, u"\\1"_s);
}

/// The slug a page's address ends in; empty where it ends in none.
Slug slugOfAddress(const QString &address)
{
    QStringList parts = QUrl(address).path().split(u'/', Qt::SkipEmptyParts);
    if (!parts.isEmpty() && parts.last().startsWith(u"index."_s))
        parts.removeLast();
    const QString queried = QUrlQuery(QUrl(address)).queryItemValue(u"article"_s, QUrl::FullyDecoded);
    if (Slug(queried).isValid())
        return Slug(queried);
    if (parts.isEmpty())
        return {};
    QString last = parts.last();
    if (const qsizetype dot = last.lastIndexOf(u'.'); dot > 0)
        last.truncate(dot);
    const Slug slug(last);
    return slug.isValid() ? slug : Slug();
}

void addSlug(const QString &text, ImportedReport &report)
{
    const Slug slug = text.contains(u'/') ? slugOfAddress(text) : Slug(text.trimmed());
    if (slug.isValid() && !report.slugCandidates.contains(slug)
        && report.slugCandidates.size() < mostCandidates)
        report.slugCandidates += slug;
}

void addHeadline(const QString &text, ImportedReport &report)
{
    static const QRegularExpression opening(
        u"^(?:(?:re|fw|fwd|aw|wg|antw|回复|转发)\\s*[:：]\\s*)*"
        "(?:(?:(?:error|mistake|correction|report|typo)s?\\b(?: (?:in|on|of|for|about|to))?|勘误|更正|错误)\\s*[:：-]?\\s*)?"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString headline = withoutMarksAround(QString(text).remove(opening).simplified());
    if (!headline.isEmpty() && !report.headlineCandidates.contains(headline)
        && report.headlineCandidates.size() < mostCandidates)
        report.headlineCandidates += headline;
}

void readArticleNames(const QString &text, const QStringList &lines, ImportedReport &report)
{
    static const QRegularExpression marked(u"\\[([a-z0-9-]{1,80})(?:\\s*[@#]\\s*(\\d{1,9}))?\\]"_s);
    static const QRegularExpression place = labelForm(u"article|slug|page|url|link|address|文章|网址|網址"_s);
    static const QRegularExpression title = labelForm(u"headline|title|article|标题|標題|文章"_s);
    const QString named = labelledLine(lines, place);
    const QString subject = report.subject;
    for (const QString &where : {subject, text}) {
        if (const auto match = marked.match(where); match.hasMatch()) {
            addSlug(match.captured(1), report);
            if (report.report.revision.isNone())
                report.report.revision = {match.captured(2).toLongLong()};
        }
    }
    addSlug(named, report);
    // The subject that the page's own link writes: "Error report: slug (revision 3)".
    static const QRegularExpression word(u"(?:^|[\\s:：])([a-z0-9]+(?:-[a-z0-9]+)+)(?=$|[\\s(（])"_s);
    if (const auto match = word.match(subject); match.hasMatch())
        addSlug(match.captured(1), report);
    static const QRegularExpression address(u"https?://[^\\s<>\"“”）)】\\]]{1,2000}"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    const QString all = subject + u'\n' + text;
    static const QRegularExpression sentenceEnd(u"[.,;:!?'’]+$"_s);
    for (auto match = address.globalMatch(all); match.hasNext();)
        addSlug(match.next().captured().remove(sentenceEnd), report);
    addHeadline(labelledLine(lines, title), report);
    addHeadline(subject, report);
}

void readRevision(const QString &text, ImportedReport &report)
{
    static const QRegularExpression form(
        u"(?:\\b(?:revision|rev\\.?|version)|修订)(?:\\s*[:=#]\\s*|\\s+)(\\d{1,9})\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (const auto match = form.match(text); report.report.revision.isNone() && match.hasMatch())
        report.report.revision = {match.captured(1).toLongLong()};
}

/// The value under the first of the names that has one.
QString fieldOf(const QHash<QString, QString> &fields, std::initializer_list<const char16_t *> names)
{
    for (const char16_t *name : names) {
        QString value = fields.value(QString::fromUtf16(name));
        if (!value.trimmed().isEmpty())
            return value;
    }
    return {};
}

QString hashOf(const QHash<QString, QString> &fields, QStringList names)
{
    names.sort();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &name : std::as_const(names)) {
        for (const QString &part : {name, fields.value(name)}) {
            hash.addData(QByteArray::number(part.size()));
            hash.addData(part.toUtf8());
        }
    }
    return u"sha256:"_s + QString::fromLatin1(hash.result().toHex());
}

/// A mail's Message-ID stands for one message in the world (RFC 5322 §3.6.4). The id of a row does not: every
/// form counts its own from 1, so it names a message only together with what the reader wrote. What a form's
/// operators write beside it (a state, a note) may change between two exports of the same message.
QString externalIdOf(const QHash<QString, QString> &fields, QList<Sentence> &notes)
{
    QString messageId = cleanReaderLine(fieldOf(fields, {u"messageid"}), notes);
    if (messageId.contains(u'@'))
        return messageId;
    const QString id =
        cleanReaderLine(fieldOf(fields, {u"messageid", u"id", u"token", u"externalid"}), notes);
    if (id.isEmpty())
        return hashOf(fields, fields.keys());
    QStringList written;
    for (const char16_t *name : readerFields) {
        if (fields.contains(QString::fromUtf16(name)))
            written += QString::fromUtf16(name);
    }
    return id + u' ' + hashOf(fields, written);
}

} // namespace

QString cleanReaderText(const QString &text, qsizetype limit, QList<Sentence> &notes)
{
    DecodedText cleaned = cleanText(text);
    if (cleaned.text.size() > limit) {
        cleaned.text.truncate(cleaned.text.at(limit).isLowSurrogate() ? limit - 1 : limit);
        cleaned.notes += importNote(QT_TRANSLATE_NOOP("ImportNote", "The message was cut at %1 characters."),
                                    {QString::number(limit)});
    }
    for (const Sentence &note : std::as_const(cleaned.notes)) {
        if (!notes.contains(note))
            notes += note;
    }
    return cleaned.text.trimmed();
}

QString cleanReaderLine(const QString &text, QList<Sentence> &notes)
{
    return cleanReaderText(text, longestLine, notes).simplified();
}

void readReportText(ImportedReport &report)
{
    const QString &text = report.report.message;
    const QStringList lines = text.split(u'\n');
    static const QRegularExpression passage =
        labelForm(u"quote|passage|sentence|text in question|引文|原文"_s);
    static const QRegularExpression evidence = labelForm(u"evidence|source|proof|证据|來源|来源"_s);
    QString &quote = report.report.quote;
    if (quote.isEmpty())
        quote = labelledText(lines, passage);
    if (quote.isEmpty())
        quote = markedQuote(lines);
    if (quote.isEmpty()) {
        const QString quoted = longestQuoted(text);
        quote = quoted.size() >= shortestQuote ? quoted : QString();
    }
    quote = withoutMarksAround(quote).left(longestQuote);
    if (report.report.evidence.isEmpty())
        report.report.evidence = labelledText(lines, evidence);
    readArticleNames(text, lines, report);
    readRevision(report.subject + u'\n' + text, report);
}

ImportedReport reportFromFields(const QString &source, const QHash<QString, QString> &fields,
                                const QDateTime &receivedUtc, const ReportLimits &limits)
{
    ImportedReport imported;
    imported.source = source;
    QList<Sentence> &notes = imported.notes;
    ErrorReport &report = imported.report;
    report.externalId = externalIdOf(fields, notes);
    report.message = cleanReaderText(
        fieldOf(fields, {u"message", u"text", u"comment", u"report", u"body", u"description"}),
        limits.textCharacters, notes);
    report.quote = cleanReaderText(fieldOf(fields, {u"quote", u"passage", u"sentence"}), longestQuote, notes);
    report.evidence =
        cleanReaderText(fieldOf(fields, {u"evidence", u"source", u"sources", u"proof"}), longestQuote, notes);
    report.readerName = cleanReaderLine(fieldOf(fields, {u"readername", u"name", u"reader", u"from"}), notes);
    report.readerEmail = cleanReaderLine(fieldOf(fields, {u"readeremail", u"email", u"mail"}), notes);
    report.revision = {fieldOf(fields, {u"revision", u"rev"}).toLongLong()};
    imported.subject = cleanReaderLine(fieldOf(fields, {u"subject"}), notes);
    addSlug(fieldOf(fields, {u"slug"}), imported);
    addSlug(fieldOf(fields, {u"url", u"address", u"link", u"page"}), imported);
    const QString article = fieldOf(fields, {u"article"});
    addSlug(article, imported);
    addHeadline(fieldOf(fields, {u"headline", u"title"}), imported);
    addHeadline(article, imported);
    const QString date = fieldOf(fields, {u"receivedat", u"received", u"date", u"timestamp", u"sentat"});
    const auto received = parseLooseDate(date, u"UTC"_s);
    report.receivedAtUtc = received ? received->utc : receivedUtc;
    if (!received && !date.trimmed().isEmpty())
        notes += importNote(
            QT_TRANSLATE_NOOP("ImportNote", "The date could not be read; the time of the import stands in."));
    readReportText(imported);
    if (report.message.isEmpty() && report.quote.isEmpty())
        imported.refused = Error{ErrorCode::Refused, source, u"there is no message in it"_s};
    return imported;
}
