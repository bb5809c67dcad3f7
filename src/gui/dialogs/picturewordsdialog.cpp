// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/dialogs/picturewordsdialog.h"

#include "dialogs/ui_picturewords.h"
#include "dialogs/ui_picturewordsdialog.h"
#include "gui/desk.h"
#include "gui/panes/picturereader.h"

#include <QPixmap>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int thumbnailWidth = 160;
constexpr int thumbnailHeight = 160;
constexpr int mostShown = 3; ///< Forms that the dialog has room for before it scrolls.

bool isAnswered(const Ui::PictureWords &form)
{
    return form.decorative->isChecked() || !form.alt->text().trimmed().isEmpty();
}

void showThumbnail(QLabel &label, const QImage &image)
{
    QImage shown = image;
    if (shown.height() > thumbnailHeight)
        shown = shown.scaledToHeight(thumbnailHeight, Qt::SmoothTransformation);
    label.setPixmap(QPixmap::fromImage(shown));
}

} // namespace

PictureWordsDialog::PictureWordsDialog(Desk &desk, const QList<Picture> &pictures, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::PictureWordsDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->buttons->button(QDialogButtonBox::Ok)->setText(tr("Insert"));
    for (const Picture &picture : pictures)
        addForm(desk, picture);
    m_ui->pictures->addStretch();
    const int shown = std::min(mostShown, int(pictures.size()));
    m_ui->scroll->setMinimumHeight(shown * m_ui->pictures->itemAt(0)->minimumSize().height());
    showWhatIsMissing();
    m_forms.front()->alt->setFocus();
}

PictureWordsDialog::~PictureWordsDialog() = default;

void PictureWordsDialog::addForm(Desk &desk, const Picture &picture)
{
    auto *widget = new QWidget(m_ui->content);
    auto &form = *m_forms.emplace_back(std::make_unique<Ui::PictureWords>());
    form.setupUi(widget);
    widget->setObjectName(picture.address);
    form.name->setText(picture.address);
    form.alt->setText(picture.alt);
    form.caption->setText(picture.caption);
    form.credit->setText(picture.credit);
    for (QLineEdit *field : {form.alt, form.caption, form.credit})
        field->home(false);
    connect(form.alt, &QLineEdit::textChanged, this, &PictureWordsDialog::showWhatIsMissing);
    connect(form.decorative, &QCheckBox::toggled, this, &PictureWordsDialog::showWhatIsMissing);
    connect(form.decorative, &QCheckBox::toggled, form.alt, &QLineEdit::setDisabled);
    m_ui->pictures->addWidget(widget);
    pictureReader(desk, form.thumbnail, thumbnailWidth)(
        picture.address, [label = form.thumbnail](const QImage &image) { showThumbnail(*label, image); });
}

void PictureWordsDialog::showWhatIsMissing()
{
    const bool isWhole = std::ranges::all_of(m_forms, [](const auto &form) { return isAnswered(*form); });
    m_ui->buttons->button(QDialogButtonBox::Ok)->setEnabled(isWhole);
    m_ui->hint->setEnabled(!isWhole); // it keeps its place, so that nothing moves under the pointer
}

QList<Picture> PictureWordsDialog::pictures() const
{
    QList<Picture> pictures;
    for (const auto &form : m_forms) {
        const QString alt = form->decorative->isChecked() ? QString() : form->alt->text().trimmed();
        pictures.append({.address = form->name->text(),
                         .alt = alt,
                         .caption = form->caption->text().trimmed(),
                         .credit = form->credit->text().trimmed()});
    }
    return pictures;
}
