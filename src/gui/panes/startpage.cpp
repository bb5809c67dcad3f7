// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/panes/startpage.h"

#include "editorial/slug.h"
#include "gui/banner.h"
#include "gui/filedialogs.h"
#include "gui/publicationwords.h"
#include "gui/settings.h"
#include "panes/ui_startpage.h"
#include "workflow/appservices.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QKeyEvent>
#include <QStandardPaths>
#include <QTimeZone>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

QString documentsFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

/// "harbour-post.galley — /home/mei/Documents": what tells newsrooms of the same name apart.
QString recentText(const QString &address)
{
    if (isServerAddress(address))
        return shownAddress(address);
    const QFileInfo file(address);
    return file.fileName() + u" — "_s + file.path();
}

} // namespace

StartPage::StartPage(Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_ui(std::make_unique<Ui::StartPage>())
    , m_banner(new Banner(this))
    , m_wrongField(new Banner(this))
{
    m_ui->setupUi(this);
    m_ui->column->insertWidget(0, m_banner);
    m_ui->column->insertWidget(m_ui->column->indexOf(m_ui->createGrid) + 1, m_wrongField);
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
    const QByteArray zone = QTimeZone::systemTimeZoneId();
    m_ui->timeZone->setText(zone.isEmpty() ? u"UTC"_s : QString::fromLatin1(zone));
    m_ui->person->setText(settings.value(settingsTable.personName));
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
    connect(m_ui->masthead, &QLineEdit::textChanged, m_ui->create,
            [this](const QString &name) { m_ui->create->setEnabled(!name.trimmed().isEmpty()); });
    // Not itemActivated: whether a click or a double click is meant by that is the platform's affair.
    connect(m_ui->recent, &QListWidget::itemClicked, this, &StartPage::openRecent);
    connect(m_ui->person, &QLineEdit::editingFinished, this, [this] {
        const QString name = m_ui->person->text().simplified();
        if (name == m_settings.value(settingsTable.personName))
            return;
        m_settings.setValue(settingsTable.personName, name);
        Q_EMIT personChanged();
    });
    connectServer();
}

void StartPage::connectServer()
{
    connect(m_ui->address, &QLineEdit::textChanged, m_ui->connectTo,
            [this](const QString &address) { m_ui->connectTo->setEnabled(!address.trimmed().isEmpty()); });
    connect(m_ui->connectTo, &QPushButton::clicked, this, [this] {
        QString address = m_ui->address->text().trimmed();
        if (!m_ui->password->text().isEmpty()) {
            QUrl url(address);
            url.setPassword(m_ui->password->text(), QUrl::DecodedMode);
            if (url.isValid()) // else the address is refused as it was typed
                address = url.toString(QUrl::FullyEncoded);
        }
        m_ui->password->clear();
        if (const QString kept = rememberedAddress(address); !kept.isEmpty())
            m_ui->address->setText(kept); // a password typed into it does not stay on the screen
        Q_EMIT openRequested(address);
    });
    connect(m_ui->address, &QLineEdit::returnPressed, m_ui->connectTo, &QPushButton::click);
    connect(m_ui->password, &QLineEdit::returnPressed, m_ui->connectTo, &QPushButton::click);
}

void StartPage::refresh(Way way)
{
    m_banner->clear();
    m_wrongField->clear();
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
    if (hasRecent)
        m_ui->recent->setCurrentRow(0);
}

void StartPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    QWidget *first = m_ui->recent->isHidden() ? static_cast<QWidget *>(m_ui->sample) : m_ui->recent;
    first->setFocus();
}

void StartPage::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape && !m_ui->back->isHidden())
        Q_EMIT backRequested();
    else if (!isEnter || !enter())
        QWidget::keyPressEvent(event);
}

bool StartPage::enter()
{
    QWidget *place = focusWidget();
    if (place == m_ui->recent && m_ui->recent->currentItem())
        openRecent(m_ui->recent->currentItem());
    else if (QList<QWidget *>{m_ui->masthead, m_ui->language, m_ui->tagline, m_ui->timeZone, m_ui->contact}
                 .contains(place))
        choosePlace();
    else
        return false;
    return true;
}

void StartPage::openRecent(const QListWidgetItem *item)
{
    Q_EMIT openRequested(item->data(Qt::UserRole).toString());
}

void StartPage::beginOwn()
{
    m_ui->masthead->setFocus();
}

void StartPage::showFailure(const QString &text)
{
    m_banner->say(Tone::Failure, text);
}

void StartPage::askPassword(const QString &address)
{
    m_ui->address->setText(address);
    m_ui->password->setFocus();
}

Publication StartPage::planned() const
{
    Publication publication;
    publication.name = m_ui->masthead->text().simplified();
    publication.tagline = m_ui->tagline->text().simplified();
    publication.language = m_ui->language->currentData().toString();
    publication.timeZone = m_ui->timeZone->text().trimmed();
    publication.contactAddress = m_ui->contact->text().trimmed();
    return publication;
}

void StartPage::chooseFile()
{
    auto *dialog = newFileDialog(this, tr("Open a Newsroom"), documentsFolder());
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Newsrooms (*.galley)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &StartPage::openRequested);
    dialog->open();
}

void StartPage::choosePlace()
{
    const Publication publication = planned();
    m_banner->clear();
    m_wrongField->clear();
    if (publication.name.isEmpty()) {
        beginOwn();
        return;
    }
    if (const QString wrong = wrongField(publication); !wrong.isEmpty()) {
        m_wrongField->say(Tone::Failure, wrongFieldText(wrong));
        if (auto *field = findChild<QLineEdit *>(wrong == "contactAddress"_L1 ? u"contact"_s : wrong))
            field->setFocus();
        return;
    }
    auto *dialog = newFileDialog(this, tr("Where the Newsroom Is Kept"), documentsFolder());
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"galley"_s);
    dialog->setNameFilters({tr("Newsrooms (*.galley)")});
    dialog->selectFile(Slug::fromHeadline(publication.name).text() + u".galley"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this, publication](const QString &path) {
        Q_EMIT createRequested({path, publication});
    });
    dialog->open();
}
