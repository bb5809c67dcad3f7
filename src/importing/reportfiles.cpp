// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/reportfiles.h"

#include "importing/mailreport.h"
#include "importing/tablereports.h"

#include <QIODevice>
#include <QRegularExpression>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 lineBytes = qint64(64) * 1024; // Longer lines come in pieces; bounds memory.
constexpr qint64 tableBytes = qint64(64) * 1024 * 1024; // CSV and JSON are read whole.

enum class ReportFileKind { Mail, Mailbox, Csv, Json, Unknown };

ReportFileKind kindOf(const QByteArray &head, const QString &fileName)
{
    const auto isNamed = [&fileName](QLatin1StringView end) {
        return fileName.endsWith(end, Qt::CaseInsensitive);
    };
    if (isNamed(".eml"_L1))
        return ReportFileKind::Mail;
    if (head.startsWith("From ") || isNamed(".mbox"_L1))
        return ReportFileKind::Mailbox;
    if (isNamed(".csv"_L1) || isNamed(".tsv"_L1))
        return ReportFileKind::Csv;
    const QByteArray trimmed = head.trimmed();
    if (isNamed(".json"_L1) || trimmed.startsWith('[') || trimmed.startsWith('{'))
        return ReportFileKind::Json;
    static const QRegularExpression header(u"^[!-9;-~]+:[ \\t]"_s); // RFC 5322 §2.2
    if (QString::fromLatin1(head.left(1000)).contains(header))
        return ReportFileKind::Mail;
    return ReportFileKind::Unknown;
}

/// "From sender date" parts messages (RFC 4155, appendix A); a sentence that begins with "From" parts none.
/// Zones and the order within the date differ from one mail program to the next.
bool isSeparator(const QByteArray &line)
{
    static const QRegularExpression form(
        u"^From .{0,500}?\\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? +(?:\\d{1,2} +)?"
        "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\b"
        "(?=.{0,100}\\b\\d{1,2}:\\d\\d\\b)(?=.{0,100}\\b\\d{4}\\b)"_s);
    return line.startsWith("From ") && form.match(QString::fromLatin1(line.left(1000))).hasMatch();
}

QByteArray unquoted(const QByteArray &line)
{
    qsizetype marks = 0;
    while (marks < line.size() && line[marks] == '>')
        ++marks;
    return marks > 0 && QByteArrayView(line).sliced(marks).startsWith("From ") ? line.sliced(1) : line;
}

/// What a device gives before its end and then no more could not be read.
Error unreadable(const QIODevice &file, const QString &fileName)
{
    return {ErrorCode::Io, fileName, file.errorString()};
}

Result<void> readMailbox(QIODevice &file, const QString &fileName, const QDateTime &receivedUtc,
                         const TakeReport &take, const ReportLimits &limits)
{
    QByteArray message;
    int number = 0;
    bool begun = false;
    bool isFirst = true; // A file that begins with "From " is told to be a mailbox by that alone.
    bool afterBlank = true;
    bool atLineStart = true;
    const auto finish = [&] {
        const bool isMessage = begun && !message.trimmed().isEmpty();
        const bool goOn = !isMessage
            || take(readMail(message, u"%1, message %2"_s.arg(fileName).arg(++number), receivedUtc, limits));
        message.clear();
        return goOn;
    };
    // QIODevice::readLine(qint64) makes and clears a buffer of that size for every line.
    std::vector<char> buffer(lineBytes);
    while (!file.atEnd()) {
        const qint64 length = file.readLine(buffer.data(), lineBytes);
        if (length <= 0)
            return unreadable(file, fileName); // The message it was cut in is none.
        const QByteArray line(buffer.data(), length);
        const bool parts = isFirst ? line.startsWith("From ") : afterBlank && isSeparator(line);
        isFirst = false;
        if (atLineStart && parts) {
            if (!finish())
                return {};
            begun = true;
        } else if (message.size() <= limits.messageBytes) { // One byte more is enough to refuse it.
            message += atLineStart ? unquoted(line) : line;
            begun = true;
        }
        afterBlank = atLineStart && line.trimmed().isEmpty();
        atLineStart = line.endsWith('\n');
    }
    finish();
    return {};
}

/// A single mail, perhaps with the "From " line of the mailbox it was cut from.
QByteArray withoutSeparatorLine(const QByteArray &bytes)
{
    return bytes.startsWith("From ") ? bytes.sliced(std::max<qsizetype>(bytes.indexOf('\n') + 1, 0)) : bytes;
}

} // namespace

Result<void> readReports(QIODevice &file, const QString &fileName, const QDateTime &receivedUtc,
                         const std::function<bool(const ImportedReport &)> &take, const ReportLimits &limits)
{
    const QByteArray head = file.peek(4096);
    if (head.isEmpty() && !file.atEnd())
        return unreadable(file, fileName);
    const ReportFileKind kind = kindOf(head, fileName);
    if (kind == ReportFileKind::Unknown)
        return Error{ErrorCode::Refused, fileName, u"no mail, mailbox, CSV or JSON"_s};
    if (kind == ReportFileKind::Mailbox)
        return readMailbox(file, fileName, receivedUtc, take, limits);
    const qint64 most = kind == ReportFileKind::Mail ? limits.messageBytes : tableBytes;
    const QByteArray bytes = file.read(most + 1);
    if (bytes.size() <= most && !file.atEnd())
        return unreadable(file, fileName);
    if (kind == ReportFileKind::Mail) {
        static_cast<void>(take(readMail(withoutSeparatorLine(bytes), fileName, receivedUtc, limits)));
        return {};
    }
    if (bytes.size() > most)
        return Error{ErrorCode::Refused, fileName, u"larger than %1 bytes"_s.arg(most)};
    return kind == ReportFileKind::Csv ? readCsvReports(bytes, fileName, receivedUtc, take, limits)
                                       : readJsonReports(bytes, fileName, receivedUtc, take, limits);
}
