// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/reportfiles.h"

#include "importing/mailreport.h"
#include "importing/tablereports.h"

#include <QIODevice>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 lineBytes = 64 * 1024; // Longer lines come in pieces; bounds memory.
constexpr qint64 tableBytes = 64 * 1024 * 1024; // CSV and JSON are read whole.

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

/// "From " lines that separate messages, and those that mboxrd has quoted inside one.
bool isSeparator(const QByteArray &line, bool afterBlank)
{
    return afterBlank && line.startsWith("From ");
}

QByteArray unquoted(const QByteArray &line)
{
    qsizetype marks = 0;
    while (marks < line.size() && line[marks] == '>')
        ++marks;
    return marks > 0 && QByteArrayView(line).sliced(marks).startsWith("From ") ? line.sliced(1) : line;
}

Result<void> readMailbox(QIODevice &file, const QString &fileName, const QDateTime &receivedUtc,
                         const TakeReport &take, const ReportLimits &limits)
{
    QByteArray message;
    int number = 0;
    bool begun = false;
    bool afterBlank = true;
    bool atLineStart = true;
    const auto finish = [&] {
        const bool isMessage = begun && !message.trimmed().isEmpty();
        const bool goOn = !isMessage
            || take(readMail(message, u"%1, message %2"_s.arg(fileName).arg(++number), receivedUtc, limits));
        message.clear();
        return goOn;
    };
    while (!file.atEnd()) {
        const QByteArray line = file.readLine(lineBytes);
        if (line.isEmpty())
            break;
        if (atLineStart && isSeparator(line, afterBlank)) {
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
    const ReportFileKind kind = kindOf(file.peek(4096), fileName);
    if (kind == ReportFileKind::Unknown)
        return Error{ErrorCode::Refused, fileName, u"no mail, mailbox, CSV or JSON"_s};
    if (kind == ReportFileKind::Mailbox)
        return readMailbox(file, fileName, receivedUtc, take, limits);
    const qint64 most = kind == ReportFileKind::Mail ? limits.messageBytes : tableBytes;
    const QByteArray bytes = file.read(most + 1);
    if (kind == ReportFileKind::Mail) {
        static_cast<void>(take(readMail(withoutSeparatorLine(bytes), fileName, receivedUtc, limits)));
        return {};
    }
    if (bytes.size() > most)
        return Error{ErrorCode::Refused, fileName, u"larger than %1 bytes"_s.arg(most)};
    return kind == ReportFileKind::Csv ? readCsvReports(bytes, fileName, receivedUtc, take, limits)
                                       : readJsonReports(bytes, fileName, receivedUtc, take, limits);
}
