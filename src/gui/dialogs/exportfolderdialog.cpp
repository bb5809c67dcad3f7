// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/dialogs/exportfolderdialog.h"

#include "dialogs/ui_exportfolderdialog.h"
#include "gui/filedialogs.h"

#include <QDialog>
#include <QDir>
#include <QFileDialog>
#include <QPushButton>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace {

QString documentsFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

/// As a shell would read it; a name alone stands among the documents.
QString wholePath(const QString &typed)
{
    QString path = QDir::fromNativeSeparators(typed.trimmed());
    if (path == "~"_L1 || path.startsWith("~/"_L1))
        path.replace(0, 1, QDir::homePath());
    return path.isEmpty() ? QString() : QDir::cleanPath(QDir(documentsFolder()).absoluteFilePath(path));
}

class ExportFolderDialog final : public QDialog
{
    Q_DECLARE_TR_FUNCTIONS(ExportFolderDialog)

public:
    ExportFolderDialog(QWidget *parent, const QString &present, const ExportFolderWords &words);
    [[nodiscard]] QString folder() const { return wholePath(m_ui.folder->text()); }

private:
    void browse();
    void showPlace();

    Ui::ExportFolderDialog m_ui;
    QString m_place; ///< What is said of the folder "%1".
};

ExportFolderDialog::ExportFolderDialog(QWidget *parent, const QString &present,
                                       const ExportFolderWords &words)
    : QDialog(parent)
    , m_place(words.place)
{
    m_ui.setupUi(this);
    if (!words.title.isEmpty())
        setWindowTitle(words.title);
    if (m_place.isEmpty())
        m_place = tr("Pages go to %1. If there is no such folder yet, it is made when you export.");
    setObjectName(u"exportFolderDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui.buttons->button(QDialogButtonBox::Ok)->setText(tr("Export Here"));
    connect(m_ui.folder, &QLineEdit::textChanged, this, &ExportFolderDialog::showPlace);
    connect(m_ui.browse, &QPushButton::clicked, this, &ExportFolderDialog::browse);
    m_ui.folder->setText(QDir::toNativeSeparators(present.isEmpty() ? documentsFolder() : present));
    m_ui.folder->selectAll();
    m_ui.folder->setFocus();
}

void ExportFolderDialog::showPlace()
{
    const QString path = folder();
    m_ui.buttons->button(QDialogButtonBox::Ok)->setEnabled(!path.isEmpty());
    m_ui.place->setText(path.isEmpty() ? tr("Name the folder, or choose one.")
                                       : m_place.arg(QDir::toNativeSeparators(path)));
}

void ExportFolderDialog::browse()
{
    QFileDialog *dialog = newFileDialog(this, windowTitle(), folder());
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setLabelText(QFileDialog::Accept, tr("Choose"));
    connect(dialog, &QFileDialog::fileSelected, m_ui.folder, &QLineEdit::setText);
    dialog->open();
}

} // namespace

void showExportFolderDialog(QWidget *window, const QString &present,
                            const std::function<void(const QString &folder)> &chosen,
                            const ExportFolderWords &words)
{
    auto *dialog = new ExportFolderDialog(window, present, words);
    QObject::connect(dialog, &QDialog::accepted, dialog, [dialog, chosen] { chosen(dialog->folder()); });
    dialog->open();
}
