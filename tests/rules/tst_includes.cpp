// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules.h"
#include "sourcetree.h"
#include "support/places.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// The walls of the house: what a module may know at the most. CMake files may grant less, never more.
const QHash<QString, QSet<QString>> &walls()
{
    static const QHash<QString, QSet<QString>> table{
        {u"base"_s, {}},
        {u"editorial"_s, {u"base"_s}},
        {u"markdown"_s, {u"base"_s}},
        {u"storage"_s, {u"base"_s, u"editorial"_s}},
        {u"publishing"_s, {u"base"_s, u"editorial"_s, u"markdown"_s}},
        {u"importing"_s, {u"base"_s, u"editorial"_s, u"markdown"_s}},
        {u"media"_s, {u"base"_s, u"editorial"_s}},
        {u"workflow"_s,
         {u"base"_s, u"editorial"_s, u"markdown"_s, u"storage"_s, u"publishing"_s, u"importing"_s,
          u"media"_s}},
        {u"editor"_s, {u"base"_s, u"markdown"_s}},
        {u"gui"_s, {u"base"_s, u"editorial"_s, u"workflow"_s, u"editor"_s}},
        {u"cli"_s, {u"base"_s, u"editorial"_s, u"workflow"_s}},
        {u"apps"_s, {u"base"_s, u"workflow"_s, u"gui"_s, u"cli"_s}},
    };
    return table;
}

struct ModuleLines
{
    QSet<QString> depends;
    QSet<QString> qt;
    QSet<QString> libs;
};

QSet<QString> words(const QString &line)
{
    const QStringList list = line.section(u' ', 1).split(u' ', Qt::SkipEmptyParts);
    return {list.begin(), list.end()};
}

QHash<QString, ModuleLines> modulesOfTheBuild()
{
    QHash<QString, ModuleLines> modules;
    const QDir folder(buildFolder() + u"/modules"_s);
    for (const QString &name : folder.entryList({u"*.txt"_s}, QDir::Files)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
        modules.insert(name.chopped(4),
                       {words(lines.value(0)), words(lines.value(1)), words(lines.value(2))});
    }
    return modules;
}

} // namespace

/// Who may include whom (docs/architecture.md): every edge is a word in a CMake file, and no edge passes a
/// wall.
class TestIncludes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyModuleIsWalled()
    {
        const auto modules = modulesOfTheBuild();
        QVERIFY(modules.size() >= 10);
        for (auto module = modules.begin(); module != modules.end(); ++module) {
            QVERIFY2(walls().contains(module.key()), qUtf8Printable(module.key()));
            QVERIFY2(walls().value(module.key()).contains(module->depends),
                     qUtf8Printable(module.key() + u" depends on more than the house allows"_s));
        }
    }

    void onlyTheRightModulesLinkSqlAndWidgets()
    {
        const auto modules = modulesOfTheBuild();
        for (auto module = modules.begin(); module != modules.end(); ++module) {
            const QString name = module.key();
            if (name != "storage"_L1)
                QVERIFY2(!module->qt.contains(u"Sql"_s), qUtf8Printable(name));
            if (name != "editor"_L1 && name != "gui"_L1)
                QVERIFY2(!module->qt.contains(u"Widgets"_s), qUtf8Printable(name));
            if (name != "markdown"_L1)
                QVERIFY2(!module->libs.contains(u"md4c::md4c"_s), qUtf8Printable(name));
        }
    }

    void everyIncludeIsGranted()
    {
        ModuleTable table;
        const auto modules = modulesOfTheBuild();
        for (auto module = modules.begin(); module != modules.end(); ++module)
            table.insert(module.key(), module->depends);
        // A main may name what its library is made of: values and services.
        table[u"apps"_s] = walls().value(u"apps"_s);
        Violations found;
        for (const SourceFile &file : sourceFiles(u"src"_s, {u".h"_s, u".cpp"_s}))
            found += includesOutside(file, table);
        QVERIFY2(found.isEmpty(), qUtf8Printable(found.join(u'\n')));
    }

    void aWrongIncludeIsFound()
    {
        const ModuleTable table{{u"gui"_s, {u"base"_s}}};
        const SourceFile wrong{u"src/gui/x.cpp"_s, u"gui"_s, u"#include \"storage/database.h\"\n"_s};
        QCOMPARE(includesOutside(wrong, table).size(), 1);
        const SourceFile right{
            u"src/gui/x.cpp"_s, u"gui"_s,
            u"#include \"base/id.h\"\n#include \"gui/a.h\"\n#include \"panes/ui_a.h\"\n"_s};
        QVERIFY(includesOutside(right, table).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestIncludes)
#include "tst_includes.moc"
