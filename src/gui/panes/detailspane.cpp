// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/panes/detailspane.h"

#include "base/errortext.h"
#include "gui/articlesurroundings.h"
#include "gui/banner.h"
#include "gui/currentarticle.h"
#include "gui/desk.h"
#include "gui/fieldbeginnings.h"
#include "gui/minuteformat.h"
#include "gui/models/sourcesmodel.h"
#include "gui/statewords.h"
#include "gui/wheelguard.h"
#include "panes/ui_detailspane.h"
#include "workflow/publishing.h"

#include <QHeaderView>
#include <QLocale>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace {

QString moment(const std::optional<QDateTime> &utc)
{
    return utc ? QLocale().toString(utc->toLocalTime(), minuteFormat()) : QString();
}

QString embargoLine(const Article &article)
{
    if (article.scheduledAtUtc)
        return DetailsPane::tr("Scheduled for %1").arg(moment(article.scheduledAtUtc));
    if (!article.embargo)
        return DetailsPane::tr("None");
    const QString until = article.embargo->liftsAt
        ? DetailsPane::tr("Embargo until %1").arg(moment(article.embargo->liftsAt))
        : DetailsPane::tr("Embargo until an editor lifts it");
    return article.embargo->reason.isEmpty() ? until : until + u"\n"_s + article.embargo->reason;
}

QString signOffLine(const CurrentArticle &article)
{
    const std::optional<SignOff> &signOff = article.article().signOff;
    if (!signOff)
        return DetailsPane::tr("Not signed off");
    const QString who = DetailsPane::tr("%1, %2").arg(signOff->person, moment(signOff->signedAtUtc));
    return article.isSignedOff() ? who : DetailsPane::tr("Void since the text changed (was: %1)").arg(who);
}

void setIfDifferent(QLineEdit *field, const QString &text)
{
    if (field->text() == text)
        return;
    field->setText(text);
    field->home(false);
}

} // namespace

DetailsPane::DetailsPane(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_ui(std::make_unique<Ui::DetailsPane>())
    , m_banner(new Banner(this))
    , m_sources(new SourcesModel(this))
    , m_pictures(desk.services().jobs, this)
{
    m_ui->setupUi(this);
    new WheelGuard(*this);
    new FieldBeginnings(*this);
    m_ui->layout->insertWidget(0, m_banner);
    m_ui->sources->setModel(m_sources);
    m_ui->sources->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_ui->sources->horizontalHeader()->setSectionResizeMode(SourcesModel::FullCoverageColumn,
                                                            QHeaderView::ResizeToContents);
    connectFields();
    const CurrentArticle &article = desk.article();
    connect(&article, &CurrentArticle::opened, this, &DetailsPane::showArticle);
    connect(&article, &CurrentArticle::fieldsEdited, this, &DetailsPane::showFields);
    connect(&article, &CurrentArticle::aboutToSave, this, &DetailsPane::storeSlugline);
    connect(&article, &CurrentArticle::aboutToSave, this, &DetailsPane::storeOpenCell);
    connect(&article, &CurrentArticle::stateChanged, this, &DetailsPane::showStates);
    connect(&article, &CurrentArticle::saveStateChanged, this, &DetailsPane::showStates);
    connect(&desk, &Desk::picturesChanged, this, &DetailsPane::showPictureNames);
    connect(&desk.surroundings(), &ArticleSurroundings::changed, this, &DetailsPane::showDisclosure);
    connect(&desk.surroundings(), &ArticleSurroundings::failed, this,
            [this](const Error &error) { m_ui->disclosure->setText(errorText(error)); });
    showArticle();
}

DetailsPane::~DetailsPane() = default;

void DetailsPane::connectFields()
{
    connect(m_ui->picture, &QComboBox::currentTextChanged, this, [this](const QString &name) {
        m_desk.article().edit([&](ArticleText &text) { text.leadImage.address = name; });
    });
    bind(m_ui->alt, &Picture::alt);
    bind(m_ui->caption, &Picture::caption);
    bind(m_ui->credit, &Picture::credit);
    connect(m_ui->slugline, &QLineEdit::editingFinished, this, &DetailsPane::storeSlugline);
    connect(m_sources, &SourcesModel::edited, this, [this] {
        m_desk.article().edit([this](ArticleText &text) { text.sources = m_sources->sources(); });
    });
    connect(m_ui->addSource, &QPushButton::clicked, this, [this] {
        m_sources->append({});
        const QModelIndex added = m_sources->index(m_sources->rowCount() - 1, SourcesModel::TitleColumn);
        m_ui->sources->setCurrentIndex(added);
        m_ui->sources->edit(added);
    });
    connect(m_ui->removeSource, &QPushButton::clicked, this, [this] {
        if (m_ui->sources->currentIndex().isValid())
            m_sources->remove(m_ui->sources->currentIndex().row());
    });
}

void DetailsPane::bind(QLineEdit *field, QString Picture::*member)
{
    connect(field, &QLineEdit::textEdited, this, [this, member](const QString &typed) {
        m_desk.article().edit([&](ArticleText &text) { text.leadImage.*member = typed; });
    });
}

void DetailsPane::showArticle()
{
    setEnabled(m_desk.article().isOpen());
    m_banner->clear();
    if (m_shown != m_desk.article().id()) {
        m_shown = m_desk.article().id();
        m_ui->slugline->setModified(false);
        m_handedOver.reset();
    }
    m_ui->disclosure->clear(); // until the answer for this article is here
    showPictureNames();
    showFields();
    showStates();
}

void DetailsPane::showFields()
{
    const ArticleText &text = m_desk.article().text();
    const QSignalBlocker quiet(m_ui->picture);
    if (m_ui->picture->findText(text.leadImage.address) < 0)
        m_ui->picture->addItem(text.leadImage.address);
    m_ui->picture->setCurrentText(text.leadImage.address);
    setIfDifferent(m_ui->alt, text.leadImage.alt);
    setIfDifferent(m_ui->caption, text.leadImage.caption);
    setIfDifferent(m_ui->credit, text.leadImage.credit);
    const bool hasPicture = !text.leadImage.address.isEmpty();
    for (QLineEdit *field : {m_ui->alt, m_ui->caption, m_ui->credit})
        field->setEnabled(hasPicture);
    m_sources->setSources(text.sources);
}

void DetailsPane::showStates()
{
    const Article &article = m_desk.article().article();
    if (article.id.isNull())
        return;
    m_ui->state->setText(
        u"%1 · %2"_s.arg(workflowWord(article.workflow), publicationWord(article.publication)));
    m_ui->published->setText(
        article.publishedAtUtc
            ? tr("Revision %1, %2").arg(article.published.number).arg(moment(article.publishedAtUtc))
            : tr("Never"));
    m_ui->revision->setText(tr("Revision %1").arg(article.head.number));
    m_ui->embargo->setText(embargoLine(article));
    m_ui->signOff->setText(signOffLine(m_desk.article()));
    // What is typed stays until it is stored.
    if (!m_ui->slugline->isModified() || m_ui->slugline->text().trimmed() == article.slugline) {
        setIfDifferent(m_ui->slugline, article.slugline);
        m_ui->slugline->setModified(false);
        m_handedOver.reset();
    }
}

void DetailsPane::showDisclosure()
{
    const Disclosure &disclosure = m_desk.surroundings().page().disclosure;
    if (disclosure.missing)
        m_ui->disclosure->setText(
            tr("The policy asks for a disclaimer, but none is valid in this language."));
    else if (disclosure.label.isEmpty() && disclosure.text.isEmpty())
        m_ui->disclosure->setText(tr("None: the policy asks for none."));
    else
        m_ui->disclosure->setText(tr("Label “%1”, and the disclaimer below the text").arg(disclosure.label));
}

void DetailsPane::showPictureNames()
{
    m_pictures.start([&publishing = m_desk.services().publishing](
                         const std::stop_token &) { return publishing.pictureNames(); },
                     [this](const Result<QStringList> &names) {
                         if (!names) {
                             m_banner->say(Tone::Failure, errorText(names.error()));
                             return;
                         }
                         const QSignalBlocker quiet(m_ui->picture);
                         const QString present = m_desk.article().text().leadImage.address;
                         m_ui->picture->clear();
                         m_ui->picture->addItem(QString());
                         m_ui->picture->addItems(*names);
                         if (m_ui->picture->findText(present) < 0)
                             m_ui->picture->addItem(present);
                         m_ui->picture->setCurrentText(present);
                     });
}

void DetailsPane::storeOpenCell()
{
    // A view hands over what is typed in a cell when another becomes the current one.
    const QModelIndex current = m_ui->sources->currentIndex();
    m_ui->sources->setCurrentIndex({});
    m_ui->sources->setCurrentIndex(current);
}

void DetailsPane::storeSlugline()
{
    CurrentArticle &article = m_desk.article();
    const QString slugline = m_ui->slugline->text().trimmed();
    if (!article.isOpen() || !m_ui->slugline->isModified() || slugline == article.article().slugline)
        return;
    // Enter, leaving the field and saving all tell of the same edit.
    if (slugline == m_handedOver)
        return;
    m_handedOver = slugline;
    const auto work = [&articles = m_desk.services().articles, id = article.id(), slugline,
                       actor = m_desk.actor()](const std::stop_token &) {
        return articles.setSlugline(id, slugline, actor);
    };
    m_desk.services().jobs.write(this, work, [this, id = article.id()](const Result<void> &stored) {
        const bool isShown = id == m_desk.article().id();
        if (!stored && isShown) {
            m_handedOver.reset(); // It is tried again.
            m_banner->say(Tone::Failure, errorText(stored.error()));
        } else if (!stored) {
            m_desk.tell(errorText(stored.error()));
        } else {
            if (isShown)
                m_banner->clear();
            m_desk.article().noteChanged(id);
        }
    });
}
