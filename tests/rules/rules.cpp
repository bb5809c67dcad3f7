// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules.h"

#include "sourcetree.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

#include <array>

using namespace Qt::StringLiterals;

namespace {

struct Pattern
{
    QRegularExpression expression;
    QString what;
};

int lineOf(const QString &text, qsizetype position)
{
    return int(QStringView(text).first(position).count(u'\n')) + 1;
}

QString place(const SourceFile &file, qsizetype position, const QString &what)
{
    return u"%1:%2: %3"_s.arg(file.path).arg(lineOf(file.text, position)).arg(what);
}

Violations matches(const SourceFile &file, const QList<Pattern> &patterns)
{
    Violations found;
    for (const Pattern &pattern : patterns) {
        auto hits = pattern.expression.globalMatch(file.text);
        while (hits.hasNext())
            found.append(place(file, hits.next().capturedStart(), pattern.what));
    }
    return found;
}

/// The arguments of a call whose "(" stands at `open`, split at its own commas.
QStringList argumentsOf(const QString &text, qsizetype open)
{
    QStringList arguments{QString()};
    int depth = 0;
    for (qsizetype i = open; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'(' || c == u'[' || c == u'{')
            ++depth;
        if (c == u')' || c == u']' || c == u'}')
            --depth;
        if (depth == 0)
            break;
        if (c == u',' && depth == 1)
            arguments.append(QString());
        else if (i > open)
            arguments.last().append(c);
    }
    return arguments;
}

bool isEdge(const SourceFile &file)
{
    static const QSet<QString> edge{u"gui"_s, u"editor"_s, u"cli"_s, u"apps"_s};
    static const QSet<QString> wordMakers{u"src/base/errortext.cpp"_s, u"src/base/sentence.cpp"_s};
    return edge.contains(file.module) || wordMakers.contains(file.path);
}

/// Adjacent literals as the compiler joins them.
QString joinedLiterals(const QString &source)
{
    static const QRegularExpression literal(uR"re("((?:[^"\\]|\\.)*)")re"_s);
    QString joined;
    auto hits = literal.globalMatch(source);
    while (hits.hasNext())
        joined += hits.next().captured(1).replace(u"\\\""_s, u"\""_s).replace(u"\\n"_s, u"\n"_s);
    return joined;
}

/// "%1" and its like, each once, in order.
QStringList placesIn(const QString &sentence)
{
    static const QRegularExpression place(u"%[1-9n]"_s);
    QStringList places;
    auto hits = place.globalMatch(sentence);
    while (hits.hasNext())
        places += hits.next().captured();
    places.sort();
    places.removeDuplicates();
    return places;
}

/// Sentences given to a function that translates its argument, but marked by nothing: a translator never gets
/// to see them.
Violations unmarked(const SourceFile &file)
{
    static const QRegularExpression translator(
        uR"re((\w+)(?: = \[[^\]]*\])?\(const char \*(\w+)\)\s*\{[^{}]*\btranslate\(\s*"\w+",\s*\2\))re"_s);
    QList<Pattern> patterns;
    auto hits = translator.globalMatch(file.text);
    while (hits.hasNext())
        patterns.append({QRegularExpression(u"\\b%1\\(\\s*\""_s.arg(hits.next().captured(1))),
                         u"a sentence without QT_TRANSLATE_NOOP"_s});
    return matches(file, patterns);
}

} // namespace

Translations finishedTranslations(const SourceFile &ts)
{
    Translations finished;
    QXmlStreamReader xml(ts.text);
    QString context;
    QString source;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == "name"_L1) {
            context = xml.readElementText();
        } else if (xml.name() == "source"_L1) {
            source = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            const bool isFinished = !xml.attributes().hasAttribute(u"type"_s);
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            if (!isFinished || text.trimmed().isEmpty())
                continue;
            finished.insert({context, source}, text);
            // The context of tr() is the class around it, which a scan of the text does not see.
            finished.insert({QString(), source}, text);
        }
    }
    if (xml.hasError())
        qFatal("%s: %s", qUtf8Printable(ts.path), qUtf8Printable(xml.errorString()));
    return finished;
}

Violations untranslated(const SourceFile &file, const Translations &translations)
{
    static const QRegularExpression marked(
        uR"re((?:(?:QT_TRANSLATE_NOOP|translate)\(\s*"(\w+)",|\btr\()\s*((?:"(?:[^"\\\n]|\\.)*"\s*)+)[,)])re"_s);
    Violations found = unmarked(file);
    auto hits = marked.globalMatch(file.text);
    while (hits.hasNext()) {
        const auto hit = hits.next();
        const QString text = joinedLiterals(hit.captured(2));
        const auto translation = translations.find({hit.captured(1), text});
        if (translation == translations.end())
            found.append(place(file, hit.capturedStart(), u"no translation of “%1”"_s.arg(text)));
        else if (placesIn(*translation) != placesIn(text))
            found.append(place(file, hit.capturedStart(), u"other arguments in “%1”"_s.arg(*translation)));
    }
    return found;
}

Violations includesOutside(const SourceFile &file, const ModuleTable &table)
{
    static const QRegularExpression include(u"^#include \"([a-z]+)/[^\"]+\\.h\""_s,
                                            QRegularExpression::MultilineOption);
    Violations found;
    auto hits = include.globalMatch(file.text);
    while (hits.hasNext()) {
        const auto hit = hits.next();
        const QString other = hit.captured(1);
        // Forms are generated beside the source: "panes/ui_x.h" and "dialogs/ui_x.h" are no modules.
        if (other == file.module || hit.captured().contains("/ui_"_L1)
            || table.value(file.module).contains(other))
            continue;
        found.append(place(file, hit.capturedStart(), u"%1 may not include %2"_s.arg(file.module, other)));
    }
    return found;
}

Violations sqlOutsideStorage(const SourceFile &file)
{
    if (file.module == "storage"_L1)
        return {};
    static const QList<Pattern> patterns{
        {QRegularExpression(u"#include <QSql"_s), u"Qt Sql belongs to storage"_s},
        {QRegularExpression(u"#include <sqlite3\\.h>"_s), u"SQLite belongs to storage"_s},
        {QRegularExpression(
             u"\"[^\"\\n]*\\b(SELECT\\b.+\\bFROM|INSERT INTO|UPDATE \\w+ SET|DELETE FROM|CREATE "
             "(TABLE|INDEX|VIEW|TRIGGER)|PRAGMA)\\b"_s),
         u"SQL text belongs to storage"_s},
    };
    return matches(file, patterns);
}

Violations wordsForPeopleBelowTheEdge(const SourceFile &file)
{
    if (isEdge(file))
        return {};
    static const QList<Pattern> patterns{
        {QRegularExpression(u"\\btr\\(\\s*u?8?\""_s), u"tr() belongs to gui, editor and cli"_s},
        {QRegularExpression(u"QCoreApplication::translate\\("_s), u"translation belongs to the edge"_s},
    };
    return matches(file, patterns);
}

Violations forbiddenIdioms(const SourceFile &file)
{
    static const QList<Pattern> patterns{
        {QRegularExpression(u"\\bprocessEvents\\("_s), u"processEvents() re-enters; use a job"_s},
        {QRegularExpression(u"\\b(SIGNAL|SLOT)\\("_s), u"connect by pointer to member"_s},
        {QRegularExpression(u"void on_\\w+_\\w+\\("_s), u"connect by hand, not by name"_s},
        {QRegularExpression(u"(?<!\\w)delete (?!;)\\w"_s), u"no delete: a parent or a unique_ptr owns it"_s},
        {QRegularExpression(u"#include <Qt(Core|Gui|Widgets|Sql|Network|Concurrent|Test)>"_s),
         u"umbrella header"_s},
        {QRegularExpression(u"std::(ranges::)?views::"_s), u"std::views stops the lint tools"_s},
        {QRegularExpression(u"\\b(TODO|FIXME|XXX)\\b(?! #\\d)"_s), u"open work needs an issue number"_s},
    };
    static const QList<Pattern> widgetPatterns{
        {QRegularExpression(u"(->|\\.|\\bQ(Menu|Dialog|Drag)::)exec\\("_s),
         u"a nested exec() blocks; use open() or popup()"_s},
        {QRegularExpression(u"\\bQMessageBox::(question|warning|information|critical|about)\\("_s),
         u"a static message box blocks; use open()"_s},
        {QRegularExpression(u"\\bQ(File|Input|Color|Font)Dialog::get\\w+\\("_s),
         u"a static dialog blocks; use open()"_s},
    };
    const bool hasWidgets = file.module == "gui"_L1 || file.module == "editor"_L1;
    return matches(file, patterns) + (hasWidgets ? matches(file, widgetPatterns) : Violations());
}

Violations connectsWithoutContext(const SourceFile &file)
{
    static const QRegularExpression call(u"\\bconnect\\("_s);
    Violations found;
    auto hits = call.globalMatch(file.text);
    while (hits.hasNext()) {
        const auto hit = hits.next();
        const QStringList arguments = argumentsOf(file.text, hit.capturedEnd() - 1);
        for (qsizetype i = 0; i < arguments.size(); ++i) {
            if (arguments.at(i).trimmed().startsWith(u'[') && i < 3)
                found.append(
                    place(file, hit.capturedStart(), u"a lambda is connected without a context object"_s));
        }
    }
    return found;
}

Violations vagueNames(const SourceFile &file)
{
    static const QList<Pattern> patterns{
        {QRegularExpression(u"\\b(class|struct) \\w*(Manager|Helper|Handler|Data|Info)\\b(?!;)"_s),
         u"the name does not say what it is"_s},
        {QRegularExpression(u"\\b(class|struct) \\w*[A-Za-z]2\\b"_s), u"a name ending in 2"_s},
    };
    static const QRegularExpression folder(u"/(utils?|helpers?|common|misc)/"_s);
    Violations found = matches(file, patterns);
    if (folder.match(file.path).hasMatch())
        found.append(file.path + u": a folder that holds anything"_s);
    return found;
}

Violations missingLicence(const SourceFile &file)
{
    const QString head = file.text.left(400);
    if (head.contains("SPDX-FileCopyrightText: "_L1) && head.contains("SPDX-License-Identifier: "_L1))
        return {};
    return {file.path + u": the two SPDX lines are missing"_s};
}

Violations overBudget(const SourceFile &file)
{
    const bool isWindow = file.path.startsWith("src/gui/mainwindow."_L1);
    const bool isMain = file.path.startsWith("src/apps/"_L1);
    const bool isHeader = file.path.endsWith(".h"_L1);
    const int most = isHeader ? (isWindow ? 80 : 150) : isMain ? 60 : isWindow ? 250 : 400;
    const QStringList lines = file.text.split(u'\n');
    Violations found;
    if (lines.size() - 1 > most)
        found.append(u"%1: %2 lines, at most %3"_s.arg(file.path).arg(lines.size() - 1).arg(most));

    // Top-level functions: the brace stands alone in the first column, the closing one has no semicolon.
    const int mostInFunction = 60;
    const int mostInWindowConstructor = 40;
    qsizetype opened = -1;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines.at(i) == "{"_L1)
            opened = i;
        if (lines.at(i) != "}"_L1 || opened < 0)
            continue;
        const bool isConstructor = isWindow && opened > 0 && file.text.contains("MainWindow::MainWindow("_L1)
            && lines.mid(qMax(qsizetype(0), opened - 12), qMin(opened, qsizetype(12)))
                   .join(u'\n')
                   .contains("MainWindow::MainWindow("_L1);
        const qsizetype length = i - opened - 1;
        if (length > (isConstructor ? mostInWindowConstructor : mostInFunction))
            found.append(u"%1:%2: a function of %3 lines"_s.arg(file.path).arg(opened + 1).arg(length));
        opened = -1;
    }
    return found;
}
