// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/mailreport.h"

#include "importing/htmltext.h"
#include "importing/importnote.h"
#include "importing/reporttext.h"
#include "importing/textdecoding.h"

#include <QCryptographicHash>

#include <gmime/gmime.h>
#include <memory>
#include <mutex>

using namespace Qt::StringLiterals;

namespace {

struct Unref
{
    void operator()(gpointer object) const { g_object_unref(object); }
};
template <typename T>
using GPtr = std::unique_ptr<T, Unref>;

QString fromUtf8(const char *text)
{
    return text ? QString::fromUtf8(text) : QString();
}

/// What the walk over the parts of one mail found.
struct MailText
{
    QString plain;
    QString html;
    int parts = 0;
    int leftOut = 0; ///< Attachments, and parts that are no text.
    bool tooDeep = false;
    bool tooMany = false;
    QList<Sentence> notes;
};

/// The declared character set is a claim: where the bytes contradict it, they are looked at instead.
QString decodedPart(const QByteArray &bytes, const char *charset, QList<Sentence> &notes)
{
    const QByteArray declared = charset ? QByteArray(charset) : QByteArray();
    if (const auto text = decodeAs(bytes, declared))
        return *text;
    const DecodedText guessed = decodeText(bytes);
    if (!declared.isEmpty())
        notes +=
            importNote(QT_TRANSLATE_NOOP("ImportNote", "The text is not in the encoding it declares (%1)."),
                       {QString::fromLatin1(declared).left(40)});
    for (const Sentence &note : guessed.notes) {
        if (!notes.contains(note))
            notes += note;
    }
    return guessed.text;
}

QByteArray contentOf(GMimePart *part)
{
    GMimeDataWrapper *content = g_mime_part_get_content(part);
    if (!content)
        return {};
    const GPtr<GMimeStream> memory(g_mime_stream_mem_new());
    g_mime_data_wrapper_write_to_stream(content, memory.get());
    const GByteArray *bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(memory.get()));
    return QByteArray(reinterpret_cast<const char *>(bytes->data), qsizetype(bytes->len));
}

void takePart(GMimePart *part, MailText &text)
{
    GMimeContentType *type = g_mime_object_get_content_type(GMIME_OBJECT(part));
    const bool isHtml = g_mime_content_type_is_type(type, "text", "html");
    const bool isPlain = g_mime_content_type_is_type(type, "text", "plain");
    QString &target = isHtml ? text.html : text.plain;
    // The first text of each kind is the message; what follows is a signature, a footer of a list, a file.
    if (g_mime_part_is_attachment(part) || !(isHtml || isPlain) || !target.isEmpty()) {
        ++text.leftOut;
        return;
    }
    target = decodedPart(contentOf(part), g_mime_content_type_get_parameter(type, "charset"), text.notes);
}

void walk(GMimeObject *object, int depth, const ReportLimits &limits, MailText &text)
{
    if (!object || text.tooMany)
        return;
    if (depth > limits.depth) {
        text.tooDeep = true;
        return;
    }
    if (++text.parts > limits.parts) {
        text.tooMany = true;
        return;
    }
    if (GMIME_IS_MULTIPART(object)) {
        const int count = g_mime_multipart_get_count(GMIME_MULTIPART(object));
        for (int i = 0; i < count && !text.tooMany; ++i)
            walk(g_mime_multipart_get_part(GMIME_MULTIPART(object), i), depth + 1, limits, text);
    } else if (GMIME_IS_PART(object)) {
        takePart(GMIME_PART(object), text);
    } else {
        ++text.leftOut;
    }
}

QString headerOf(GMimeMessage *message, const char *name)
{
    return fromUtf8(g_mime_object_get_header(GMIME_OBJECT(message), name)).trimmed();
}

/// Why a mail is no reader's message; empty where it may be one (RFC 3834 §2, §5; RFC 3464 §2).
QString automaticReason(GMimeMessage *message)
{
    const QString automatic = headerOf(message, "Auto-Submitted").toLower();
    if (!automatic.isEmpty() && !automatic.startsWith(u"no"_s))
        return u"an automatic answer"_s;
    const QString precedence = headerOf(message, "Precedence").toLower();
    if (precedence == u"bulk" || precedence == u"junk" || precedence == u"auto_reply")
        return u"an automatic or bulk mail"_s;
    if (!headerOf(message, "X-Autoreply").isEmpty() || !headerOf(message, "X-Autorespond").isEmpty())
        return u"an automatic answer"_s;
    GMimeObject *body = g_mime_message_get_mime_part(message);
    GMimeContentType *type = body ? g_mime_object_get_content_type(body) : nullptr;
    const bool isReport = type && g_mime_content_type_is_type(type, "multipart", "report");
    if (isReport || headerOf(message, "Return-Path") == u"<>"_s
        || headerOf(message, "From").contains(u"mailer-daemon"_s, Qt::CaseInsensitive))
        return u"a notice about a mail that could not be delivered"_s;
    return {};
}

void readSender(GMimeMessage *message, ImportedReport &imported)
{
    InternetAddressList *from = g_mime_message_get_from(message);
    InternetAddress *first =
        from && internet_address_list_length(from) > 0 ? internet_address_list_get_address(from, 0) : nullptr;
    if (!first)
        return;
    imported.report.readerName = cleanReaderLine(fromUtf8(internet_address_get_name(first)), imported.notes);
    if (INTERNET_ADDRESS_IS_MAILBOX(first))
        imported.report.readerEmail = cleanReaderLine(
            fromUtf8(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(first))), imported.notes);
}

void readDate(GMimeMessage *message, const QDateTime &receivedUtc, ImportedReport &imported)
{
    GDateTime *date = g_mime_message_get_date(message);
    const qint64 seconds = date ? g_date_time_to_unix(date) : 0;
    const QDateTime sent = QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
    const bool isUsable = date && sent.date().year() >= 1970 && sent <= receivedUtc.addDays(2);
    imported.report.receivedAtUtc = isUsable ? sent : receivedUtc;
    if (!isUsable && !headerOf(message, "Date").isEmpty())
        imported.notes += importNote(
            QT_TRANSLATE_NOOP("ImportNote", "Its date cannot be right; the time of the import stands in."));
}

void readText(GMimeMessage *message, const ReportLimits &limits, ImportedReport &imported)
{
    MailText text;
    walk(g_mime_message_get_mime_part(message), 1, limits, text);
    imported.notes += text.notes;
    if (text.tooMany)
        imported.refused =
            Error{ErrorCode::Refused, imported.source, u"more than %1 parts"_s.arg(limits.parts)};
    if (text.tooDeep)
        imported.notes += importNote(QT_TRANSLATE_NOOP("ImportNote", "Parts deeper than %1 were left out."),
                                     {QString::number(limits.depth)});
    if (text.leftOut > 0)
        imported.notes += importNote(QT_TRANSLATE_NOOP("ImportNote", "Attachments left out: %1."),
                                     {QString::number(text.leftOut)});
    const QString words = text.plain.trimmed().isEmpty() ? textOfHtml(text.html) : text.plain;
    imported.report.message = cleanReaderText(words, limits.textCharacters, imported.notes);
}

GPtr<GMimeMessage> parsed(const QByteArray &bytes)
{
    static std::once_flag once;
    std::call_once(once, [] { g_mime_init(); });
    const GPtr<GMimeStream> stream(
        g_mime_stream_mem_new_with_buffer(bytes.constData(), size_t(bytes.size())));
    const GPtr<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    return GPtr<GMimeMessage>(g_mime_parser_construct_message(parser.get(), nullptr));
}

} // namespace

ImportedReport readMail(const QByteArray &message, const QString &source, const QDateTime &receivedUtc,
                        const ReportLimits &limits)
{
    ImportedReport imported;
    imported.source = source;
    imported.report.receivedAtUtc = receivedUtc;
    imported.report.externalId = u"sha256:"_s
        + QString::fromLatin1(QCryptographicHash::hash(message, QCryptographicHash::Sha256).toHex());
    if (message.size() > limits.messageBytes) {
        imported.refused =
            Error{ErrorCode::Refused, source, u"larger than %1 bytes"_s.arg(limits.messageBytes)};
        return imported;
    }
    const GPtr<GMimeMessage> mail = parsed(message);
    if (!mail) {
        imported.refused = Error{ErrorCode::InvalidInput, source, u"no mail could be read in it"_s};
        return imported;
    }
    if (const QString id =
            cleanReaderLine(fromUtf8(g_mime_message_get_message_id(mail.get())), imported.notes);
        !id.isEmpty())
        imported.report.externalId = id;
    imported.subject = cleanReaderLine(fromUtf8(g_mime_message_get_subject(mail.get())), imported.notes);
    readSender(mail.get(), imported);
    readDate(mail.get(), receivedUtc, imported);
    readText(mail.get(), limits, imported);
    readReportText(imported);
    const QString automatic = automaticReason(mail.get());
    if (!automatic.isEmpty())
        imported.refused = Error{ErrorCode::Refused, source, automatic};
    else if (!imported.refused && imported.report.message.isEmpty())
        imported.refused = Error{ErrorCode::Refused, source, u"there is no text in it"_s};
    return imported;
}
