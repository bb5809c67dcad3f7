// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/places.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int runTimeoutMs = 120'000;

/// One script: commands of galley-cli and what they must do. Lines:
///   $ ARGUMENTS          runs galley-cli in the script's own empty folder, on newsroom desk.galley there
///   > REGEX              a line of its output matches
///   ! REGEX              a line of its errors matches
///   exit N               its exit code; 0 where the script does not say
///   json                 its output is one JSON document
///   silent               it printed nothing
///   file NAME REGEX      the file exists and its text matches somewhere (REGEX may be left out)
///   times N NAME REGEX   the file's text matches that often
///   same NAME NAME       two files hold the same bytes
///   write NAME           makes a file of the lines that follow with "| " in front
///   bytes NAME HEX       makes a file of bytes
/// {tests} in a line is the folder of the repository's tests, {shared} that of the samples and corpora.
class ScriptRun
{
public:
    explicit ScriptRun(const QString &shared)
        : m_shared(shared)
    { }

    /// Empty where all went as written; else what did not, with its line.
    QString run(const QString &script)
    {
        const QStringList lines = script.split(u'\n');
        for (m_line = 0; m_line < lines.size(); ++m_line) {
            QString line = lines[m_line];
            line.replace(u"{tests}"_s, sourceFolder() + u"/tests"_s).replace(u"{shared}"_s, m_shared);
            QString failure;
            if (line.startsWith(u"write "_s))
                writeFile(line.mid(6), lines);
            else if (!line.isEmpty() && !line.startsWith(u'#'))
                failure = step(line);
            if (!failure.isEmpty())
                return u"line %1: %2\n%3\nout: %4\nerr: %5"_s.arg(m_line + 1)
                    .arg(failure, line, QString::fromUtf8(m_out.left(2000)),
                         QString::fromUtf8(m_error.left(2000)));
        }
        return finishCommand();
    }

private:
    QString step(const QString &line)
    {
        const QString rest = line.section(u' ', 1);
        if (line.startsWith(u"$ "_s)) {
            const QString before = finishCommand();
            return before.isEmpty() ? start(QProcess::splitCommand(rest)) : before;
        }
        if (line.startsWith(u"> "_s))
            return hasLine(m_out, rest) ? QString() : u"no such line of output"_s;
        if (line.startsWith(u"! "_s))
            return hasLine(m_error, rest) ? QString() : u"no such line of errors"_s;
        if (line.startsWith(u"exit "_s))
            return std::exchange(m_exit, 0) == rest.toInt() ? QString() : u"another exit code"_s;
        if (line == u"json")
            return QJsonDocument::fromJson(m_out).isNull() ? u"no JSON"_s : QString();
        if (line == u"silent")
            return m_out.isEmpty() && m_error.isEmpty() ? QString() : u"not silent"_s;
        return stepOnFiles(line, rest.split(u' '));
    }
    QString stepOnFiles(const QString &line, const QStringList &words)
    {
        if (line.startsWith(u"bytes "_s)) {
            QFile file(at(words[0]));
            const QByteArray bytes = QByteArray::fromHex(words[1].toLatin1());
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? QString()
                                                                                        : u"not written"_s;
        }
        if (line.startsWith(u"file "_s)) {
            const QRegularExpression wanted(words.mid(1).join(u' '));
            return QFile::exists(at(words[0])) && textOf(words[0]).contains(wanted)
                ? QString()
                : u"no such file or text"_s;
        }
        if (line.startsWith(u"same "_s))
            return !textOf(words[0]).isEmpty() && textOf(words[0]) == textOf(words[1]) ? QString()
                                                                                       : u"not the same"_s;
        if (line.startsWith(u"times "_s)) {
            const QString text = textOf(words[1]);
            const auto found = text.count(QRegularExpression(words.mid(2).join(u' ')));
            return found == words[0].toInt() ? QString() : u"%1 times"_s.arg(found);
        }
        return u"no step of a script"_s;
    }

    QString start(const QStringList &arguments)
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"GALLEY_NEWSROOM"_s, at(u"desk.galley"_s));
        environment.insert(u"XDG_DATA_HOME"_s, at(u"data"_s));
        environment.insert(u"USER"_s, u"tester"_s);
        process.setProcessEnvironment(environment);
        process.start(buildFolder() + u"/src/apps/galley-cli"_s, arguments);
        if (!process.waitForFinished(runTimeoutMs) || process.exitStatus() != QProcess::NormalExit)
            return u"it crashed or never ended"_s;
        m_out = process.readAllStandardOutput();
        m_error = process.readAllStandardError();
        m_exit = process.exitCode();
        return {};
    }
    /// An exit code that the script did not speak of must be 0.
    QString finishCommand()
    {
        return std::exchange(m_exit, 0) == 0
            ? QString()
            : u"it failed before line %1: %2"_s.arg(m_line + 1).arg(QString::fromUtf8(m_error));
    }
    void writeFile(const QString &name, const QStringList &lines)
    {
        QDir().mkpath(QFileInfo(at(name)).path());
        QFile file(at(name));
        file.open(QIODevice::WriteOnly);
        while (m_line + 1 < lines.size() && lines[m_line + 1].startsWith(u'|'))
            file.write((lines[++m_line].mid(2) + u'\n').toUtf8());
    }
    [[nodiscard]] QString at(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString textOf(const QString &name) const
    {
        QFile file(at(name));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    static bool hasLine(const QByteArray &output, const QString &pattern)
    {
        const QRegularExpression wanted(pattern, QRegularExpression::MultilineOption);
        return QString::fromUtf8(output).contains(wanted);
    }

    QTemporaryDir m_folder;
    QString m_shared;
    qsizetype m_line = 0;
    QByteArray m_out;
    QByteArray m_error;
    int m_exit = 0;
};

} // namespace

/// Runs the real program as a person at a shell would.
class TestScripts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsAsWritten_data()
    {
        QTest::addColumn<QString>("name");
        const QDir folder(sourceFolder() + u"/tests/cli/scripts"_s);
        for (const QString &name : folder.entryList({u"*.txt"_s}, QDir::Files, QDir::Name))
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }
    void runsAsWritten()
    {
        QFETCH(QString, name);
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString script = QString::fromUtf8(file.readAll());
        const QString corpora = corporaFolder();
        const QString shared = corpora.isEmpty() ? QString() : QDir::cleanPath(corpora + u"/.."_s);
        if (script.contains(u"{shared}"_s) && shared.isEmpty())
            QSKIP("the samples and corpora are not on this machine");
        const QString failure = ScriptRun(shared).run(script);
        QVERIFY2(failure.isEmpty(), qPrintable(failure));
    }
};

QTEST_GUILESS_MAIN(TestScripts)
#include "tst_scripts.moc"
