// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/sentence.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

/// As the desk shows every moment.
QString shownArgument(const QString &argument)
{
    static const QRegularExpression form(uR"(\A\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\z)"_s);
    if (!form.match(argument).hasMatch())
        return argument;
    const QDateTime moment = QDateTime::fromString(argument, Qt::ISODate);
    return moment.isValid() ? QLocale().toString(moment.toLocalTime(), QLocale::ShortFormat) : argument;
}

} // namespace

bool Sentence::operator==(const Sentence &other) const
{
    return qstrcmp(context, other.context) == 0 && qstrcmp(text, other.text) == 0
        && arguments == other.arguments;
}

QString sentenceText(const Sentence &sentence)
{
    const QString form = QCoreApplication::translate(sentence.context, sentence.text);
    QString text;
    qsizetype taken = 0;
    // In one pass: an argument is often text of a stranger and may hold "%2" itself, which one QString::arg()
    // after the other would fill.
    for (qsizetype at = form.indexOf(u'%'); at >= 0; at = form.indexOf(u'%', at + 1)) {
        const int number = at + 1 < form.size() ? form.at(at + 1).digitValue() : -1;
        if (number < 1 || number > sentence.arguments.size())
            continue;
        text += QStringView(form).sliced(taken, at - taken);
        text += shownArgument(sentence.arguments.at(number - 1));
        taken = at + 2;
    }
    text += QStringView(form).sliced(taken);
    return text;
}
