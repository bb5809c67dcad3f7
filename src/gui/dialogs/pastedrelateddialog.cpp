// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/dialogs/pastedrelateddialog.h"

#include "base/errortext.h"
#include "gui/banner.h"
#include "gui/currentarticle.h"
#include "gui/desk.h"
#include "gui/models/relatedmodel.h"
#include "gui/newsroomfacts.h"
#include "gui/statewords.h"
#include "workflow/latestjob.h"
#include "workflow/pastedrelated.h"
#include "workflow/relatedarticles.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

enum Column { LineColumn, WhatColumn, ColumnCount };

bool isLeftOut(PastedKind kind)
{
    return kind == PastedKind::Itself || kind == PastedKind::Double || kind == PastedKind::Furniture;
}

class PastedRelatedDialog final : public QDialog
{
    Q_DECLARE_TR_FUNCTIONS(PastedRelatedDialog)

public:
    using Add = std::function<void(const QList<RelatedArticle> &)>;

    PastedRelatedDialog(Desk &desk, const ArticleId &holder, QWidget &context, Add add);
    void read(const QList<RelatedEntry> &entries, const QString &text);

private:
    void show(const QList<PastedRelated> &lines);
    void addRow(const PastedRelated &line);
    void addChoice(QTreeWidgetItem *item, const QList<RelatedArticle> &found);
    void keepUnknown(bool keep);
    void showState();
    [[nodiscard]] QString what(const PastedRelated &line) const;
    [[nodiscard]] QString described(const RelatedArticle &found) const;
    [[nodiscard]] RelatedArticle chosenAt(int row) const;
    [[nodiscard]] QList<RelatedArticle> chosen() const;
    [[nodiscard]] bool isKept(int row) const;
    void finish();

    Desk &m_desk;
    QPointer<QWidget> m_context;
    Add m_add;
    ArticleId m_holder;
    Banner *m_banner;
    QLabel *m_summary;
    QTreeWidget *m_rows;
    QCheckBox *m_keepUnknown;
    QPushButton *m_ok;
    LatestJob m_read;
    QList<PastedRelated> m_lines;
};

PastedRelatedDialog::PastedRelatedDialog(Desk &desk, const ArticleId &holder, QWidget &context, Add add)
    : QDialog(context.window())
    , m_desk(desk)
    , m_context(&context)
    , m_add(std::move(add))
    , m_holder(holder)
    , m_banner(new Banner(this))
    , m_summary(new QLabel(tr("Comparing with the archive…"), this))
    , m_rows(new QTreeWidget(this))
    , m_keepUnknown(new QCheckBox(tr("&Keep unknown lines as headlines without an article"), this))
    , m_read(desk.services().jobs, this)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Pasted Headlines and Addresses"));
    setObjectName(u"pastedRelated"_s);
    m_summary->setObjectName(u"summary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_rows->setObjectName(u"rows"_s);
    m_rows->setAccessibleName(tr("Pasted lines"));
    m_rows->setColumnCount(ColumnCount);
    m_rows->setHeaderLabels({tr("Line"), tr("What it is")});
    m_rows->setRootIsDecorated(false);
    m_rows->header()->setSectionResizeMode(LineColumn, QHeaderView::Stretch);
    m_rows->header()->setSectionResizeMode(WhatColumn, QHeaderView::Stretch);
    m_keepUnknown->setObjectName(u"keepUnknown"_s);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setText(tr("&Add"));
    auto *layout = new QVBoxLayout(this);
    for (QWidget *part :
         {static_cast<QWidget *>(m_banner), static_cast<QWidget *>(m_summary), static_cast<QWidget *>(m_rows),
          static_cast<QWidget *>(m_keepUnknown), static_cast<QWidget *>(buttons)})
        layout->addWidget(part);
    connect(m_keepUnknown, &QCheckBox::toggled, this, &PastedRelatedDialog::keepUnknown);
    connect(m_rows, &QTreeWidget::itemChanged, this, &PastedRelatedDialog::showState);
    connect(buttons, &QDialogButtonBox::accepted, this, &PastedRelatedDialog::finish);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(840, 560);
    showState();
}

void PastedRelatedDialog::read(const QList<RelatedEntry> &entries, const QString &text)
{
    m_read.start([&related = m_desk.services().related, id = m_holder, entries,
                  text](const std::stop_token &stop) { return related.matchPasted(id, entries, text, stop); },
                 [this](const Result<QList<PastedRelated>> &lines) {
                     m_summary->clear();
                     if (lines)
                         show(*lines);
                     else
                         m_banner->say(Tone::Failure, errorText(lines.error()));
                 });
}

void PastedRelatedDialog::show(const QList<PastedRelated> &lines)
{
    m_lines = lines;
    const auto count = [&lines](PastedKind kind) {
        return QString::number(std::ranges::count(lines, kind, &PastedRelated::kind));
    };
    const auto leftOut =
        std::ranges::count_if(lines, [](const PastedRelated &line) { return isLeftOut(line.kind); });
    m_summary->setText(tr("Lines: %1. Articles of the archive: %2. Several of one headline: %3. Other sites: "
                          "%4. Unknown: %5. Left out: %6.")
                           .arg(QString::number(lines.size()), count(PastedKind::Article),
                                count(PastedKind::Several), count(PastedKind::Elsewhere),
                                count(PastedKind::Unknown), QString::number(leftOut)));
    for (const PastedRelated &line : lines)
        addRow(line);
    m_keepUnknown->setEnabled(std::ranges::find(lines, PastedKind::Unknown, &PastedRelated::kind)
                              != lines.end());
    m_rows->setCurrentItem(m_rows->topLevelItem(0));
    m_rows->setFocus();
    showState();
}

void PastedRelatedDialog::addRow(const PastedRelated &line)
{
    const bool isElsewhere = line.kind == PastedKind::Elsewhere;
    auto *item = new QTreeWidgetItem(m_rows, {isElsewhere ? line.entry.headline : line.line, what(line)});
    item->setToolTip(LineColumn, line.line);
    item->setToolTip(WhatColumn, item->text(WhatColumn));
    if (isLeftOut(line.kind)) {
        item->setFlags(Qt::ItemIsSelectable);
        return;
    }
    const bool isSeen = line.kind == PastedKind::Article && line.found.first().isShown();
    item->setCheckState(LineColumn, isSeen || isElsewhere ? Qt::Checked : Qt::Unchecked);
    // What readers will click on is not always what the line says.
    if (isElsewhere)
        item->setFlags(item->flags() | Qt::ItemIsEditable);
    if (line.kind == PastedKind::Several)
        addChoice(item, line.found);
}

void PastedRelatedDialog::addChoice(QTreeWidgetItem *item, const QList<RelatedArticle> &found)
{
    auto *choice = new QComboBox(m_rows);
    choice->addItem(item->text(WhatColumn));
    for (const RelatedArticle &article : found)
        choice->addItem(described(article));
    choice->setAccessibleName(item->text(LineColumn));
    connect(choice, &QComboBox::currentIndexChanged, this,
            [item](int index) { item->setCheckState(LineColumn, index > 0 ? Qt::Checked : Qt::Unchecked); });
    m_rows->setItemWidget(item, WhatColumn, choice);
}

QString PastedRelatedDialog::what(const PastedRelated &line) const
{
    switch (line.kind) {
    case PastedKind::Article:
        return described(line.found.first());
    case PastedKind::Several:
        return tr("Articles of this headline: %1. Choose one").arg(line.found.size());
    case PastedKind::Elsewhere:
        return tr("Page of another site: %1").arg(line.entry.address);
    case PastedKind::Unknown:
        return line.entry.address.isEmpty() ? tr("No article has this headline")
                                            : tr("No article stands at this address of yours");
    case PastedKind::Itself:
        return exclusionText(RelatedExclusion::Itself);
    case PastedKind::Double:
        return exclusionText(RelatedExclusion::Double);
    case PastedKind::Furniture:
        return tr("Left out: a remain of the page it was copied from");
    }
    Q_UNREACHABLE();
}

QString PastedRelatedDialog::described(const RelatedArticle &found) const
{
    if (!found.target)
        return exclusionText(found.exclusion);
    QStringList parts{found.target->headline, stateSign(*found.target).word};
    if (found.target->firstPublishedAtUtc)
        parts.append(QLocale().toString(found.target->firstPublishedAtUtc->toLocalTime().date(),
                                        QLocale::ShortFormat));
    parts += {m_desk.facts().sectionName(found.target->section), exclusionText(found.exclusion)};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

void PastedRelatedDialog::keepUnknown(bool keep)
{
    for (int row = 0; row < m_lines.size(); ++row) {
        if (m_lines[row].kind == PastedKind::Unknown)
            m_rows->topLevelItem(row)->setCheckState(LineColumn, keep ? Qt::Checked : Qt::Unchecked);
    }
}

bool PastedRelatedDialog::isKept(int row) const
{
    const QTreeWidgetItem *item = m_rows->topLevelItem(row);
    if (isLeftOut(m_lines[row].kind) || !item || item->checkState(LineColumn) != Qt::Checked)
        return false;
    const auto *choice =
        qobject_cast<const QComboBox *>(m_rows->itemWidget(m_rows->topLevelItem(row), WhatColumn));
    return !choice || choice->currentIndex() > 0;
}

RelatedArticle PastedRelatedDialog::chosenAt(int row) const
{
    const PastedRelated &line = m_lines[row];
    QTreeWidgetItem *item = m_rows->topLevelItem(row);
    if (line.kind == PastedKind::Article)
        return line.found.first();
    if (line.kind == PastedKind::Several) {
        const auto *choice = qobject_cast<const QComboBox *>(m_rows->itemWidget(item, WhatColumn));
        return line.found.at(choice->currentIndex() - 1);
    }
    RelatedArticle kept{.entry = line.entry, .target = {}};
    const QString typed = item->text(LineColumn).simplified();
    if (line.kind == PastedKind::Elsewhere && !typed.isEmpty())
        kept.entry.headline = typed;
    return kept;
}

QList<RelatedArticle> PastedRelatedDialog::chosen() const
{
    QList<RelatedArticle> kept;
    for (int row = 0; row < m_lines.size(); ++row) {
        if (isKept(row))
            kept.append(chosenAt(row));
    }
    return kept;
}

void PastedRelatedDialog::showState()
{
    m_ok->setEnabled(!chosen().isEmpty());
}

void PastedRelatedDialog::finish()
{
    if (m_context && (m_holder.isNull() || m_desk.article().id() == m_holder))
        m_add(chosen());
    accept();
}

} // namespace

void showPastedRelatedDialog(Desk &desk, const ArticleId &holder, const QList<RelatedEntry> &entries,
                             const QString &text, QWidget &context,
                             std::function<void(const QList<RelatedArticle> &)> add)
{
    if (text.trimmed().isEmpty()) {
        desk.tell(PastedRelatedDialog::tr("The clipboard holds no text."));
        return;
    }
    auto *dialog = new PastedRelatedDialog(desk, holder, context, std::move(add));
    dialog->read(entries, text);
    dialog->open();
}
