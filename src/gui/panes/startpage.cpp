// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/panes/startpage.h"

#include "editorial/slug.h"
#include "gui/banner.h"
#include "gui/settings.h"
#include "panes/ui_startpage.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace {

QString documentsFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

/// "harbour-post.galley — /home/mei/Documents": what tells newsrooms of the same name apart.
QString recentText(const QString &address)
{
    if (address.startsWith("postgresql:"_L1))
        return address;
    const QFileInfo file(address);
    return file.fileName() + u" — "_s + file.path();
}

} // namespace

StartPage::StartPage(Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_ui(std::make_unique<Ui::StartPage>())
    , m_banner(new Banner(this))
{
    m_ui->setupUi(this);
    m_ui->column->insertWidget(0, m_banner);
    QFont title = font();
    title.setPointSizeF(title.pointSizeF() * 2.4);
    title.setWeight(QFont::DemiBold);
    m_ui->title->setFont(title);
    QFont heading = font();
    heading.setWeight(QFont::DemiBold);
    for (QLabel *label : {m_ui->sampleTitle, m_ui->createTitle, m_ui->openTitle, m_ui->recentTitle})
        label->setFont(heading);
    m_ui->language->addItem(u"English"_s, u"en"_s);
    m_ui->language->addItem(u"简体中文"_s, u"zh-Hans"_s);
    connectButtons();
    refresh(Way::MustChoose);
}

StartPage::~StartPage() = default;

void StartPage::connectButtons()
{
    connect(m_ui->sample, &QPushButton::clicked, this, &StartPage::sampleRequested);
    connect(m_ui->back, &QPushButton::clicked, this, &StartPage::backRequested);
    connect(m_ui->openFile, &QPushButton::clicked, this, &StartPage::chooseFile);
    connect(m_ui->create, &QPushButton::clicked, this, &StartPage::choosePlace);
    connect(m_ui->masthead, &QLineEdit::returnPressed, this, &StartPage::choosePlace);
    connect(m_ui->masthead, &QLineEdit::textChanged, m_ui->create,
            [this](const QString &name) { m_ui->create->setEnabled(!name.trimmed().isEmpty()); });
    connect(m_ui->address, &QLineEdit::textChanged, m_ui->connectTo,
            [this](const QString &address) { m_ui->connectTo->setEnabled(!address.trimmed().isEmpty()); });
    const auto openAddress = [this] { Q_EMIT openRequested(m_ui->address->text().trimmed()); };
    connect(m_ui->connectTo, &QPushButton::clicked, this, openAddress);
    connect(m_ui->address, &QLineEdit::returnPressed, m_ui->connectTo, &QPushButton::click);
    connect(m_ui->recent, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        Q_EMIT openRequested(item->data(Qt::UserRole).toString());
    });
    connect(m_ui->recent, &QListWidget::itemClicked, this, [this](const QListWidgetItem *item) {
        Q_EMIT openRequested(item->data(Qt::UserRole).toString());
    });
}

void StartPage::refresh(Way way)
{
    m_banner->clear();
    m_ui->back->setVisible(way == Way::MayReturn);
    m_ui->create->setEnabled(!m_ui->masthead->text().trimmed().isEmpty());
    m_ui->connectTo->setEnabled(!m_ui->address->text().trimmed().isEmpty());
    m_ui->recent->clear();
    for (const QString &address : m_settings.value(settingsTable.recentNewsrooms)) {
        auto *item = new QListWidgetItem(recentText(address), m_ui->recent);
        item->setData(Qt::UserRole, address);
    }
    const bool hasRecent = m_ui->recent->count() > 0;
    m_ui->recent->setVisible(hasRecent);
    m_ui->recentTitle->setVisible(hasRecent);
}

void StartPage::showFailure(const QString &text)
{
    m_banner->say(Tone::Failure, text);
}

void StartPage::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Open a Newsroom"), documentsFolder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Newsrooms (*.galley)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &StartPage::openRequested);
    dialog->open();
}

void StartPage::choosePlace()
{
    const QString masthead = m_ui->masthead->text().simplified();
    if (masthead.isEmpty())
        return;
    auto *dialog = new QFileDialog(this, tr("Where the Newsroom Is Kept"), documentsFolder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"galley"_s);
    dialog->setNameFilters({tr("Newsrooms (*.galley)")});
    dialog->selectFile(Slug::fromHeadline(masthead).text() + u".galley"_s);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, masthead, language = m_ui->language->currentData().toString()](const QString &path) {
                Q_EMIT createRequested({path, masthead, language});
            });
    dialog->open();
}
