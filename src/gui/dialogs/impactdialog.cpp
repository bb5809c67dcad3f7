// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/dialogs/impactdialog.h"

#include "base/errortext.h"
#include "gui/banner.h"
#include "gui/currentarticle.h"
#include "gui/desk.h"
#include "gui/models/relatedmodel.h"
#include "gui/models/twolineroles.h"
#include "gui/panes/twolinedelegate.h"
#include "gui/statewords.h"
#include "workflow/impact.h"
#include "workflow/latestjob.h"
#include "workflow/relatedarticles.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int IdRole = FirstFreeRole;

class ImpactDialog final : public QDialog
{
    Q_DECLARE_TR_FUNCTIONS(ImpactDialog)

public:
    explicit ImpactDialog(Desk &desk);

private:
    void read();
    void show(const QList<ImpactedPage> &pages);
    void add(const ImpactedPage &page);
    [[nodiscard]] static QString causes(const ImpactedPage &page);
    [[nodiscard]] static QString hindrance(const ImpactedPage &page);
    void openPage(const QListWidgetItem *item);

    Desk &m_desk;
    Banner *m_banner;
    QLabel *m_summary;
    QListWidget *m_pages;
    LatestJob m_read;
};

ImpactDialog::ImpactDialog(Desk &desk)
    : QDialog(desk.window())
    , m_desk(desk)
    , m_banner(new Banner(this))
    , m_summary(new QLabel(tr("Looking for the pages…"), this))
    , m_pages(new QListWidget(this))
    , m_read(desk.services().jobs, this)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("What Changes"));
    setObjectName(u"impact"_s);
    m_summary->setObjectName(u"summary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_pages->setObjectName(u"pages"_s);
    m_pages->setAccessibleName(tr("Pages that change"));
    m_pages->setItemDelegate(new TwoLineDelegate(this));
    m_pages->setResizeMode(QListView::Adjust);
    m_pages->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_banner);
    layout->addWidget(m_summary);
    layout->addWidget(m_pages);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_pages, &QListWidget::itemActivated, this, &ImpactDialog::openPage);
    resize(640, 480);
    m_pages->setFocus();
    read();
}

void ImpactDialog::read()
{
    m_read.start([&related = m_desk.services().related, id = m_desk.article().id()](
                     const std::stop_token &stop) { return related.impact(id, stop); },
                 [this](const Result<QList<ImpactedPage>> &pages) {
                     m_summary->clear();
                     if (pages)
                         show(*pages);
                     else
                         m_banner->say(Tone::Failure, errorText(pages.error()));
                 });
}

void ImpactDialog::show(const QList<ImpactedPage> &pages)
{
    const auto changing =
        std::ranges::count_if(pages, [](const ImpactedPage &page) { return page.causes != ImpactCauses(); });
    m_summary->setText(
        tr("Pages that change when they are exported again: %1. Articles whose list holds this "
           "one: %2.")
            .arg(changing)
            .arg(pages.size() - 1));
    for (const ImpactedPage &page : pages)
        add(page);
    m_pages->setCurrentRow(0);
}

void ImpactDialog::add(const ImpactedPage &page)
{
    auto *item = new QListWidgetItem(page.article.headline, m_pages);
    const StateSign sign = stateSign(page.article);
    const QString what = page.isItself ? tr("this article") : tr("holds it");
    QStringList parts{what, sign.word, causes(page)};
    parts.removeAll(QString());
    item->setData(IdRole, page.article.id.text());
    item->setData(DetailRole, parts.join(u" · "_s));
    item->setData(SignIconRole, sign.icon);
    item->setData(QuietRole, page.causes == ImpactCauses());
    item->setData(AttentionRole, hindrance(page));
    item->setData(Qt::AccessibleTextRole,
                  (QStringList{page.article.headline} + parts + QStringList{hindrance(page)}).join(u", "_s));
}

QString ImpactDialog::causes(const ImpactedPage &page)
{
    QStringList words;
    if (page.causes & ImpactCause::List)
        words.append(tr("the list"));
    if (page.causes & ImpactCause::Headline)
        words.append(tr("the headline"));
    if (page.causes & ImpactCause::State)
        words.append(tr("the state"));
    return words.isEmpty() ? QString() : tr("changes with: %1").arg(words.join(u", "_s));
}

QString ImpactDialog::hindrance(const ImpactedPage &page)
{
    if (!page.hasPage)
        return tr("Readers have no page of it yet");
    if (page.isBeyondCap)
        return tr("Its list holds the article further down than a page shows");
    return exclusionText(page.exclusion);
}

void ImpactDialog::openPage(const QListWidgetItem *item)
{
    m_desk.article().open(ArticleId(item->data(IdRole).toString()));
    accept();
}

} // namespace

void showImpactDialog(Desk &desk)
{
    (new ImpactDialog(desk))->open();
}
