// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/panes/checkspane.h"

#include "base/errortext.h"
#include "gui/articlefindings.h"
#include "gui/currentarticle.h"
#include "gui/desk.h"
#include "gui/models/findingsmodel.h"
#include "gui/panes/twolinedelegate.h"
#include "panes/ui_checkspane.h"

ChecksPane::ChecksPane(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_ui(std::make_unique<Ui::ChecksPane>())
    , m_model(new FindingsModel(this))
{
    m_ui->setupUi(this);
    m_ui->list->setModel(m_model);
    m_ui->list->setItemDelegate(new TwoLineDelegate(this));
    connect(m_ui->list, &QListView::activated, this, &ChecksPane::goTo);
    connect(m_ui->list, &QListView::clicked, this, &ChecksPane::goTo);
    connect(&desk.findings(), &ArticleFindings::changed, this, &ChecksPane::showFindings);
    connect(&desk.article(), &CurrentArticle::opened, this, &ChecksPane::showFindings);
    showFindings();
}

ChecksPane::~ChecksPane() = default;

void ChecksPane::showFindings()
{
    const ArticleFindings &checks = m_desk.findings();
    const QList<Finding> &findings = checks.list();
    m_model->setFindings(findings);
    const auto blocking = std::ranges::count(findings, Finding::Severity::Blocks, &Finding::severity);
    const bool isOpen = m_desk.article().isOpen();
    m_ui->list->setVisible(!findings.isEmpty());
    m_ui->spacer->setVisible(findings.isEmpty());
    if (!isOpen)
        m_ui->summary->setText(tr("Open an article to see what the checks say."));
    else if (checks.failure())
        m_ui->summary->setText(tr("The text could not be checked: %1").arg(errorText(*checks.failure())));
    else if (!checks.hasAnswer())
        m_ui->summary->setText(tr("Checking…"));
    else if (findings.isEmpty())
        m_ui->summary->setText(tr("Nothing to report. The article may be published."));
    else if (blocking > 0)
        m_ui->summary->setText(tr("%n finding(s) stop publication.", nullptr, int(blocking)));
    else
        m_ui->summary->setText(
            tr("Nothing stops publication; %n finding(s) to look at.", nullptr, int(findings.size())));
}

void ChecksPane::goTo(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const Finding &finding = m_model->at(index.row());
    m_desk.article().showPlace({.field = finding.field, .start = finding.position, .length = finding.length});
}
