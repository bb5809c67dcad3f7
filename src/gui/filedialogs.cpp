// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/filedialogs.h"

#include <QDir>
#include <QFileDialog>
#include <QFileIconProvider>

namespace {

class IconsByName : public QFileIconProvider
{
public:
    using QFileIconProvider::icon;
    [[nodiscard]] QIcon icon(const QFileInfo &info) const override
    {
        return icon(info.isDir() ? Folder : File);
    }
    [[nodiscard]] QString type(const QFileInfo &info) const override
    {
        return info.isDir() ? QFileIconProvider::type(info) : info.suffix();
    }
};

} // namespace

QFileDialog *newFileDialog(QWidget *parent, const QString &title, const QString &folder)
{
    // Never destroyed: the thread of a dialog's model may ask until the very end.
    static auto *const icons = new IconsByName;
    // It begins to look at once, before it can be told how.
    auto *dialog = new QFileDialog(parent, title, QDir::rootPath());
    dialog->setIconProvider(icons);
    dialog->setDirectory(folder.isEmpty() ? QDir::currentPath() : folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    return dialog;
}
