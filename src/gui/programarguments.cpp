// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/programarguments.h"

#include "gui/translations.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(QCoreApplication::translate("Desktop", "The desk of a newsroom."));
    parser.addPositionalArgument(
        u"newsroom"_s, QCoreApplication::translate("Desktop", "A newsroom file, or a postgresql:// address."),
        u"[FILE|URL]"_s);
    parser.addHelpOption();
    parser.addVersionOption();
}

} // namespace

void answerWithoutDisplay(int &argc, char *argv[], const QString &language)
{
    const QCoreApplication application(argc, argv);
    installTranslations(language);
    QCommandLineParser parser;
    // "-stylesheet", which is the window's, is no "-h" among other letters.
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    describe(parser);
    parser.parse(QCoreApplication::arguments());
    if (parser.isSet(u"version"_s))
        parser.showVersion();
    if (parser.isSet(u"help"_s) || parser.isSet(u"help-all"_s))
        parser.showHelp();
}

QString newsroomNamed()
{
    QCommandLineParser parser;
    describe(parser);
    parser.process(QCoreApplication::arguments());
    const QString address = parser.positionalArguments().value(0);
    const bool isFile = !address.isEmpty() && !address.contains("://"_L1);
    return isFile ? QFileInfo(address).absoluteFilePath() : address;
}
