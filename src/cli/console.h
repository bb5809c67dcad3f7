// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "cli/exitcode.h"

#include <QJsonValue>
#include <QString>

class QIODevice;

enum class OutputForm { Text, Json };

/// The two streams of a command. Text for people, or one JSON document; errors as one line each.
/// Control characters of the newsroom's texts never reach the streams raw.
class Console
{
public:
    /// `out` and `error` are open and live longer. Progress is shown where `errorIsTerminal`.
    Console(QIODevice &out, QIODevice &error, bool outIsTerminal, bool errorIsTerminal);

    void setForm(OutputForm form) { m_form = form; }
    [[nodiscard]] OutputForm form() const { return m_form; }

    /// A line of text for people; nothing in JSON form.
    void line(const QString &text);
    /// One line of fields, parted by tabs; line ends and tabs inside a field become spaces.
    void row(const QStringList &fields);
    /// Text with its lines.
    void text(const QString &text);
    /// Text as it is where a file or a program reads it; as text() on a terminal.
    void exactText(const QString &text);
    /// The one document of a command; nothing in text form.
    void document(const QJsonValue &value);

    /// Prints the error (in JSON form also as the document, where there is none yet) and answers how the
    /// program ends: ExitFindings for what a rule refused, else ExitFailed.
    int fail(const Error &error);
    /// Prints what is wrong with the command line (in JSON form also as the document) and answers ExitUsage.
    int usage(const QString &what);
    /// An error that does not end the command.
    void problem(const Error &error);
    /// What people should know of a result; beside it, on the stream of errors.
    void note(const QString &text);

    /// "12/482 name" on a terminal, in place; an empty name wipes it.
    void progress(int done, int of, const QString &name);

private:
    void errorLine(const QString &text);
    void wipeProgress();

    QIODevice &m_out;
    QIODevice &m_error;
    bool m_outIsTerminal;
    bool m_errorIsTerminal;
    bool m_progressShown = false;
    bool m_documentShown = false;
    OutputForm m_form = OutputForm::Text;
};

/// Text with every control character but LF and TAB, and every character that reorders its surroundings, as
/// an escape ("\x1b", "\u202e").
[[nodiscard]] QString withVisibleControls(const QString &text);
/// The same on one line.
[[nodiscard]] QString onOneLine(const QString &text);
