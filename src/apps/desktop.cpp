// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/clock.h"
#include "gui/appearance.h"
#include "gui/deskcontroller.h"
#include "gui/settings.h"
#include "gui/translations.h"

#include <QApplication>
#include <QCommandLineParser>

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
    controller.start(parser.positionalArguments().value(0));
    return QApplication::exec();
}
