// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/clock.h"
#include "gui/appearance.h"
#include "gui/deskcontroller.h"
#include "gui/settings.h"
#include "gui/translations.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

/// galley [FILE|URL]: the desk.
int main(int argc, char *argv[])
{
    QApplication::setApplicationName(u"galley"_s);
    QApplication::setApplicationVersion(QStringLiteral(GALLEY_VERSION));
    QApplication::setDesktopFileName(u"galley"_s);
    QApplication application(argc, argv);

    Settings settings;
    installTranslations(settings.value(settingsTable.interfaceLanguage));

    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate("Desktop", "The desk of a newsroom."));
    parser.addPositionalArgument(
        u"newsroom"_s, QCoreApplication::translate("Desktop", "A newsroom file, or a postgresql:// address."),
        u"[FILE|URL]"_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(application);

    applyAppearance(appearanceFrom(settings.value(settingsTable.appearance)));
    const SystemClock clock;
    DeskController controller(settings, clock);
    const QString address = parser.positionalArguments().value(0);
    const bool isFile = !address.isEmpty() && !address.contains("://"_L1);
    controller.start(isFile ? QFileInfo(address).absoluteFilePath() : address);
    // File dialogs begin in the working directory, and where the program was started is no place of an
    // editor's.
    QDir::setCurrent(QDir::homePath());
    return QApplication::exec();
}
