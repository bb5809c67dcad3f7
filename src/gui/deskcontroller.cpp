// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/deskcontroller.h"

#include "base/errortext.h"
#include "gui/begunnotes.h"
#include "gui/currentarticle.h"
#include "gui/desk.h"
#include "gui/mainwindow.h"
#include "gui/newsroomfacts.h"
#include "gui/panes/startpage.h"
#include "gui/recoveryoffer.h"
#include "workflow/newsroom.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype recentCount = 6;

/// What was asked of a newsroom that was just made; the rest stays as every new one has it.
Result<void> setMasthead(Newsroom &newsroom, const Publication &planned)
{
    const auto stored = newsroom.publication();
    if (!stored)
        return stored.error();
    Publication publication = *stored;
    publication.name = planned.name;
    publication.tagline = planned.tagline;
    publication.language = planned.language;
    publication.timeZone = planned.timeZone;
    publication.contactAddress = planned.contactAddress;
    return newsroom.setPublication({*stored, publication}, {});
}

Result<std::unique_ptr<OpenNewsroom>> prepareAndOpen(const QString &address,
                                                     const DeskController::Prepare &prepare,
                                                     const DeskController::Finish &finish, const Clock &clock,
                                                     JobRunner &jobs)
{
    if (prepare) {
        if (const auto prepared = prepare(clock); !prepared)
            return prepared.error();
    }
    auto opened = openNewsroom(address, clock, jobs);
    if (opened && finish) {
        if (const auto finished = finish((*opened)->services().newsroom); !finished)
            return finished.error();
    }
    return opened;
}

} // namespace

DeskController::DeskController(Settings &settings, const Clock &clock)
    : m_settings(settings)
    , m_clock(clock)
    , m_journal(defaultJournalFolder(), clock)
    , m_window(std::make_unique<MainWindow>(settings))
{
    const StartPage &page = m_window->startPage();
    connect(&page, &StartPage::sampleRequested, this, &DeskController::openSample);
    connect(&page, &StartPage::openRequested, this, &DeskController::open);
    connect(&page, &StartPage::createRequested, this, &DeskController::create);
    connect(&page, &StartPage::personChanged, this, [this] {
        if (m_desk)
            m_desk->readActor();
    });
    connect(m_window.get(), &MainWindow::startPageRequested, m_window.get(), &MainWindow::showStartPage);
    forgetPasswords();
}

DeskController::~DeskController()
{
    closeDesk();
}

void DeskController::start(const QString &address)
{
    const QString last = m_settings.value(settingsTable.lastNewsroom);
    if (!address.isEmpty())
        open(isServerAddress(address) ? address : QFileInfo(address).absoluteFilePath());
    else if (!last.isEmpty() && (isServerAddress(last) || QFileInfo::exists(last)))
        open(last);
    else
        openSample();
    m_window->show();
}

void DeskController::open(const QString &address)
{
    openInWorker(address, {}, {});
}

void DeskController::openSample()
{
    const QString path = defaultNewsroomPath();
    openInWorker(path,
                 [path](const Clock &clock) -> Result<void> {
                     if (QFileInfo::exists(path))
                         return {};
                     return createNewsroom(path, NewsroomContent::Sample, clock);
                 },
                 {});
}

void DeskController::create(const NewsroomPlan &plan)
{
    openInWorker(
        plan.path,
        [plan](const Clock &clock) { return createNewsroom(plan.path, NewsroomContent::Empty, clock); },
        [plan](Newsroom &newsroom) { return setMasthead(newsroom, plan.publication); });
}

void DeskController::leaveDesk(const std::function<void()> &then)
{
    if (!m_desk) {
        then();
        return;
    }
    m_desk->article().leave([this, then](const Result<void> &left) {
        if (!left) {
            endChange();
            m_window->showStartPage();
            m_window->startPage().showFailure(errorText(left.error()));
            return;
        }
        // The answer comes from a job of the desk that is about to go.
        QMetaObject::invokeMethod(
            this,
            [this, then] {
                closeDesk();
                then();
            },
            Qt::QueuedConnection);
    });
}

void DeskController::closeDesk()
{
    m_window->removeDesk();
    m_desk.reset();
}

void DeskController::openInWorker(const QString &address, const Prepare &prepare, const Finish &finish)
{
    // A double click, or an impatient second one: the desk that is on its way would be pulled from under its
    // panes.
    if (m_isChanging)
        return;
    m_isChanging = true;
    m_window->showOpening(shownAddress(address));
    // Nothing may be begun on a desk that is about to go.
    m_window->setEnabled(false);
    // Both are shared only until the answer is here: what owns alone cannot be copied through the queue.
    auto runner = std::make_shared<std::unique_ptr<JobRunner>>(std::make_unique<JobRunner>());
    using Answer = std::shared_ptr<Result<OpenedNewsroom>>;
    m_opening.write(
        this,
        [address, prepare, finish, &clock = m_clock, &jobs = **runner, journals = m_journal.folder(),
         actor = Desk::actorOf(m_settings)](const std::stop_token &) -> Answer {
            auto newsroom = prepareAndOpen(address, prepare, finish, clock, jobs);
            if (!newsroom)
                return std::make_shared<Result<OpenedNewsroom>>(newsroom.error());
            auto recovery = recoverTexts((*newsroom)->services(), journals, actor);
            return std::make_shared<Result<OpenedNewsroom>>(
                OpenedNewsroom{std::move(*newsroom), std::move(recovery)});
        },
        [this, address, runner](const Answer &opened) {
            if (!*opened) {
                showRefusal(address, opened->error());
                return;
            }
            leaveDesk([this, address, opened, runner] { // the runner goes before what it works on
                showOpened(address, std::move(*runner), std::move(opened->value()));
            });
        });
}

void DeskController::endChange()
{
    m_isChanging = false;
    m_window->setEnabled(true);
}

void DeskController::showRefusal(const QString &address, const Error &error)
{
    endChange();
    m_window->showStartPage();
    if (isServerAddress(address) && !rememberedAddress(address).isEmpty())
        m_window->startPage().askPassword(rememberedAddress(address));
    m_window->startPage().showFailure(errorText(error));
}

void DeskController::showOpened(const QString &address, std::unique_ptr<JobRunner> jobs,
                                OpenedNewsroom opened)
{
    endChange();
    const bool isFirst = m_settings.value(settingsTable.recentNewsrooms).isEmpty();
    remember(address);
    m_desk = std::make_unique<Desk>(std::move(jobs), std::move(opened.newsroom), m_settings, m_window.get());
    m_window->showDesk(*m_desk);
    m_desk->facts().reload();
    beginTyping(opened.recovery);
    if (isFirst && address == defaultNewsroomPath())
        offerOwnNewsroom();
}

void DeskController::beginTyping(const Result<Recovery> &recovery)
{
    if (!recovery) {
        // The texts stay in their journals and are looked for at the next start.
        m_desk->notify({.tone = Tone::Failure, .text = errorText(recovery.error())});
        return;
    }
    m_desk->article().useJournal(m_journal, recovery->newsroom);
    m_desk->begunNotes().useJournal(m_journal, recovery->newsroom);
    const QString failure = recovery->failure
        ? tr("A text could not be brought back. It is kept, and looked for again at the next start: %1")
              .arg(errorText(*recovery->failure))
        : QString();
    if (!recovery->texts.isEmpty())
        new RecoveryOffer(*m_desk, recovery->texts, failure);
    else if (!failure.isEmpty())
        m_desk->notify({.tone = Tone::Failure, .text = failure});
}

void DeskController::offerOwnNewsroom()
{
    auto *offer = new QObject(m_desk.get());
    const auto say = [this, offer] {
        const auto begin = [this, offer] {
            offer->deleteLater();
            m_window->showStartPage();
            m_window->startPage().beginOwn();
        };
        m_desk->notify({.tone = Tone::Information,
                        .text = tr("This is a sample newsroom: try anything."),
                        .offers = {{tr("Begin Your Own Newsroom"), begin},
                                   {tr("Not Now"), [offer] { offer->deleteLater(); }}}});
    };
    say();
    connect(&m_desk->article(), &CurrentArticle::opened, offer, say);
}

void DeskController::remember(const QString &address)
{
    const QString kept = rememberedAddress(address);
    QStringList recent = m_settings.value(settingsTable.recentNewsrooms);
    recent.removeAll(kept);
    recent.prepend(kept);
    m_settings.setValue(settingsTable.recentNewsrooms, QStringList(recent.mid(0, recentCount)));
    m_settings.setValue(settingsTable.lastNewsroom, kept);
}

void DeskController::forgetPasswords()
{
    // Addresses were once stored as they were typed.
    QStringList recent = m_settings.value(settingsTable.recentNewsrooms);
    std::ranges::transform(recent, recent.begin(), rememberedAddress);
    recent.removeAll(QString());
    recent.removeDuplicates();
    m_settings.setValue(settingsTable.recentNewsrooms, recent);
    const QString last = m_settings.value(settingsTable.lastNewsroom);
    m_settings.setValue(settingsTable.lastNewsroom, rememberedAddress(last));
}
