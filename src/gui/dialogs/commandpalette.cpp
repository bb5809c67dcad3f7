// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/dialogs/commandpalette.h"

#include "gui/actionregistry.h"
#include "gui/dialogs/filterpalette.h"
#include "gui/models/palettemodel.h"

#include <QAction>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

class CommandPalette final : public FilterPalette
{
    Q_DECLARE_TR_FUNCTIONS(CommandPalette)

public:
    CommandPalette(PaletteModel *commands, QWidget *window)
        : FilterPalette(commands, window)
        , m_commands(*commands)
    {
        setObjectName(u"palette"_s);
        setWords(tr("Type a command…"), tr("Command"), tr("Commands"));
    }

protected:
    void setLetters(const QString &letters) override { m_commands.setLetters(letters); }
    void run(int row) override
    {
        // After the popup has given the focus back: some commands work on what has it.
        QMetaObject::invokeMethod(m_commands.at(row), &QAction::trigger, Qt::QueuedConnection);
    }

private:
    PaletteModel &m_commands;
};

} // namespace

void showCommandPalette(ActionRegistry &registry, QWidget *window)
{
    registry.refreshAll();
    (new CommandPalette(new PaletteModel(registry, nullptr), window))->popUp();
}
