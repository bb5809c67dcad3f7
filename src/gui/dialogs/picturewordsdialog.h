// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/article.h"

#include <QDialog>

#include <memory>
#include <vector>

class Desk;

QT_BEGIN_NAMESPACE
namespace Ui {
class PictureWords;
class PictureWordsDialog;
} // namespace Ui
QT_END_NAMESPACE

/// Asks for alt text, caption and credit of pictures that are in the newsroom already; what they said of
/// themselves stands there. It is accepted only when each has an alt text or is decorative (WCAG 2.2, 1.1.1:
/// then its alt text is empty). Show it with open().
class PictureWordsDialog : public QDialog
{
    Q_OBJECT

public:
    PictureWordsDialog(Desk &desk, const QList<Picture> &pictures, QWidget *parent);
    ~PictureWordsDialog() override;

    /// As they stand in the fields, in the order they were given.
    [[nodiscard]] QList<Picture> pictures() const;

private:
    void addForm(Desk &desk, const Picture &picture);
    void showWhatIsMissing();

    std::unique_ptr<Ui::PictureWordsDialog> m_ui;
    std::vector<std::unique_ptr<Ui::PictureWords>> m_forms; ///< One for each picture.
};
