// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/dialogs/lengthtargetdialog.h"

#include "dialogs/ui_lengthtargetdialog.h"
#include "gui/articletarget.h"
#include "gui/currentarticle.h"
#include "gui/desk.h"

#include <QDialog>
#include <QPushButton>

namespace {

constexpr LengthTarget usual{.unit = LengthUnit::Words, .amount = 600};

class LengthTargetDialog final : public QDialog
{
    Q_DECLARE_TR_FUNCTIONS(LengthTargetDialog)

public:
    LengthTargetDialog(Desk &desk, ArticleTarget &target);

private:
    [[nodiscard]] LengthTarget chosen() const;
    void answer(const std::optional<LengthTarget> &target);

    ArticleTarget &m_target;
    ArticleId m_article;
    Slug m_slug;
    Ui::LengthTargetDialog m_ui;
};

LengthTargetDialog::LengthTargetDialog(Desk &desk, ArticleTarget &target)
    : QDialog(desk.window())
    , m_target(target)
    , m_article(desk.article().id())
    , m_slug(desk.article().article().slug)
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui.setupUi(this);
    const LengthTarget shown = target.target().value_or(usual);
    m_ui.amount->setRange(LengthTarget::smallest, LengthTarget::largest);
    m_ui.amount->setValue(shown.amount);
    (shown.unit == LengthUnit::Words ? m_ui.words : m_ui.characters)->setChecked(true);
    m_ui.amount->selectAll();
    m_ui.buttons->button(QDialogButtonBox::Ok)->setText(tr("Set Target"));
    QPushButton *none = m_ui.buttons->addButton(tr("&No Target"), QDialogButtonBox::ResetRole);
    none->setObjectName(QStringLiteral("none"));
    none->setEnabled(target.target().has_value());
    connect(none, &QPushButton::clicked, this, [this] { answer({}); });
    connect(m_ui.buttons, &QDialogButtonBox::accepted, this, [this] { answer(chosen()); });
}

LengthTarget LengthTargetDialog::chosen() const
{
    return {.unit = m_ui.words->isChecked() ? LengthUnit::Words : LengthUnit::Characters,
            .amount = m_ui.amount->value()};
}

void LengthTargetDialog::answer(const std::optional<LengthTarget> &target)
{
    m_target.set(m_article, m_slug, target);
    accept();
}

} // namespace

void showLengthTargetDialog(Desk &desk, ArticleTarget &target)
{
    (new LengthTargetDialog(desk, target))->open();
}
