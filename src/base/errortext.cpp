// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/errortext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

/// What lower layers have marked is translated; what they have not (a system's word, a path) stays as it is.
QString inLanguage(const char *context, const QString &marked)
{
    return QCoreApplication::translate(context, marked.toUtf8().constData());
}

/// A subject that is a field of a form has a name in every language; all others are names themselves.
QString fieldWord(const QString &subject)
{
    return inLanguage("Field", subject);
}

QString sentence(const Error &error)
{
    const auto said = [](const char *text) { return QCoreApplication::translate("Error", text); };
    switch (error.code) {
    case ErrorCode::NotFound:
        return said(QT_TRANSLATE_NOOP("Error", "%1 was not found")).arg(error.subject);
    case ErrorCode::Conflict:
        return said(QT_TRANSLATE_NOOP(
                        "Error", "%1 was changed by somebody else in the meantime; nothing was overwritten"))
            .arg(error.subject);
    case ErrorCode::InvalidInput:
        return said(QT_TRANSLATE_NOOP("Error", "%1 is not valid")).arg(fieldWord(error.subject));
    case ErrorCode::Refused:
        return said(QT_TRANSLATE_NOOP("Error", "%1 was refused")).arg(error.subject);
    case ErrorCode::Io:
        return said(QT_TRANSLATE_NOOP("Error", "%1 could not be read or written")).arg(error.subject);
    case ErrorCode::Database:
        return said(QT_TRANSLATE_NOOP("Error", "The newsroom database could not do this (%1)"))
            .arg(error.subject);
    case ErrorCode::Cancelled:
        return said(QT_TRANSLATE_NOOP("Error", "%1 was cancelled")).arg(error.subject);
    }
    Q_UNREACHABLE();
}

} // namespace

QString errorText(const Error &error)
{
    QString text = sentence(error);
    if (error.reason.text)
        text += u": "_s + sentenceText(error.reason) + u" ("_s + error.detail + u')';
    else if (!error.detail.isEmpty())
        text += u": "_s + inLanguage("Refusal", error.detail);
    // One line: a path or a driver's word may hold line ends and other control characters.
    for (QChar &character : text) {
        if (character.category() == QChar::Other_Control)
            character = u' ';
    }
    return text.simplified();
}
