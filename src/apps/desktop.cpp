// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/clock.h"
#include "gui/appearance.h"
#include "gui/deskcontroller.h"
#include "gui/programarguments.h"
#include "gui/settings.h"
#include "gui/translations.h"

#include <QApplication>
#include <QDir>

using namespace Qt::StringLiterals;

/// galley [FILE|URL]: the desk.
int main(int argc, char *argv[])
{
    QApplication::setApplicationName(u"galley"_s);
    QApplication::setApplicationVersion(QStringLiteral(GALLEY_VERSION));
    QApplication::setDesktopFileName(u"galley"_s);
    Settings settings;
    const QString language = settings.value(settingsTable.interfaceLanguage);
    answerWithoutDisplay(argc, argv, language);

    const QApplication application(argc, argv);
    installTranslations(language);
    const QString newsroom = newsroomNamed();
    applyAppearance(appearanceFrom(settings.value(settingsTable.appearance)));
    const SystemClock clock;
    DeskController controller(settings, clock);
    controller.start(newsroom);
    // File dialogs begin in the working directory, and where the program was started is no place of an
    // editor's.
    QDir::setCurrent(QDir::homePath());
    return QApplication::exec();
}
