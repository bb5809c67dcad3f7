// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/dialogs/linkdialog.h"

#include "base/errortext.h"
#include "dialogs/ui_linkdialog.h"
#include "editor/sourcelinks.h"
#include "editor/typedaddress.h"
#include "editor/writingview.h"
#include "gui/banner.h"
#include "gui/currentarticle.h"
#include "gui/desk.h"
#include "gui/linkopening.h"
#include "gui/models/linktargetmodel.h"
#include "gui/newsroomfacts.h"
#include "gui/panes/twolinedelegate.h"
#include "workflow/latestjob.h"
#include "workflow/linktargets.h"
#include "workflow/relatedsearch.h"

#include <QClipboard>
#include <QDialog>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QTimer>
#include <QUrl>

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int mostFound = 50;
constexpr int mostSuggested = 20;

class LinkDialog final : public QDialog
{
    Q_DECLARE_TR_FUNCTIONS(LinkDialog)

public:
    LinkDialog(Desk &desk, WritingView &writing);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectParts();
    void seek();
    void seekArticles(const QString &words);
    void seekPage(const QString &address);
    void suggest();
    void showAnswered(const Result<QList<RelatedArticle>> &found);
    void showState();
    void step(int rows);
    void take();
    void write(const RelatedArticle &chosen);
    [[nodiscard]] QString addressOf(const RelatedArticle &chosen) const;

    Desk &m_desk;
    WritingView &m_writing;
    SourceLink m_link;
    Ui::LinkDialog m_ui;
    Banner *m_notice;
    LinkTargetModel *m_targets;
    LatestJob m_search;
    QTimer m_pause; ///< Between typing and searching.
    TypedAddress m_typed;
    bool m_takesFirst = false; ///< As soon as the search under way is answered.
};

LinkDialog::LinkDialog(Desk &desk, WritingView &writing)
    : QDialog(desk.window())
    , m_desk(desk)
    , m_writing(writing)
    , m_link(linkAtCursor(*writing.source()))
    , m_notice(new Banner(this))
    , m_targets(
          new LinkTargetModel([&desk](const SectionId &id) { return desk.facts().sectionName(id); }, this))
    , m_search(desk.services().jobs, this)
{
    setObjectName(u"linkDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui.setupUi(this);
    setWindowTitle(m_link.exists ? tr("Change the Link") : tr("Link"));
    m_ui.column->insertWidget(2, m_notice);
    m_ui.found->setModel(m_targets);
    m_ui.found->setItemDelegate(new TwoLineDelegate(this));
    m_ui.words->setText(m_link.words);
    m_ui.target->setText(m_link.exists ? m_link.address : soleAddress(QGuiApplication::clipboard()->text()));
    m_ui.target->selectAll();
    m_ui.link->setText(m_link.exists ? tr("Change") : tr("Link"));
    // A bare address is a link by itself: there are no words that could stay without one.
    m_ui.removeLink->setVisible(!m_link.tail.isEmpty());
    m_ui.openLink->setVisible(m_link.exists);
    m_pause.setSingleShot(true);
    m_pause.setInterval(120ms);
    connectParts();
    seek();
    m_ui.target->setFocus();
}

void LinkDialog::connectParts()
{
    m_ui.words->installEventFilter(this);
    m_ui.target->installEventFilter(this);
    connect(&m_pause, &QTimer::timeout, this, &LinkDialog::seek);
    connect(m_ui.target, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(m_ui.found, &QListView::doubleClicked, this, &LinkDialog::take);
    connect(m_ui.found->selectionModel(), &QItemSelectionModel::currentChanged, this, &LinkDialog::showState);
    connect(m_ui.link, &QPushButton::clicked, this, &LinkDialog::take);
    connect(m_ui.cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui.removeLink, &QPushButton::clicked, this, [this] {
        removeLink(*m_writing.source(), m_link);
        accept();
    });
    connect(m_ui.openLink, &QPushButton::clicked, this, [this] {
        openLink(m_desk, m_link.address);
        reject();
    });
    // Another text came: these places are none of it.
    connect(&m_desk.article(), &CurrentArticle::opened, this, &QDialog::reject);
}

void LinkDialog::seek()
{
    m_pause.stop();
    m_takesFirst = false;
    const QString text = m_ui.target->text().trimmed();
    m_typed = typedAddress(text);
    m_search.cancel();
    if (text.isEmpty())
        suggest();
    else if (m_typed.kind == TypedAddress::Kind::Address)
        seekPage(m_typed.address);
    else if (m_typed.kind == TypedAddress::Kind::Unfinished)
        showAnswered(QList<RelatedArticle>());
    else
        seekArticles(text);
    showState();
}

void LinkDialog::seekArticles(const QString &words)
{
    m_search.start(
        [&services = m_desk.services(), id = m_desk.article().id(), words](const std::stop_token &stop) {
            return searchForRelated(services, id, words, {}, mostFound, stop);
        },
        [this](const Result<QList<RelatedArticle>> &found) { showAnswered(found); });
}

void LinkDialog::seekPage(const QString &address)
{
    m_targets->showAddress(address);
    step(0);
    m_search.start([&services = m_desk.services(), id = m_desk.article().id(),
                    address](const std::stop_token &) { return articleAt(services, id, address); },
                   [this](const Result<std::optional<RelatedArticle>> &page) {
                       if (!page)
                           showAnswered(page.error());
                       else if (*page && (*page)->target)
                           showAnswered(QList<RelatedArticle>{**page});
                       else
                           showAnswered(QList<RelatedArticle>{m_targets->at(0)});
                   });
}

void LinkDialog::suggest()
{
    m_search.start(
        [&related = m_desk.services().related, id = m_desk.article().id(), text = m_desk.article().text()](
            const std::stop_token &stop) { return related.suggest(id, text, mostSuggested, stop); },
        [this](const Result<QList<RelatedSuggestion>> &suggestions) {
            m_takesFirst = false; // nobody chose a suggestion that they had not seen
            if (suggestions)
                m_targets->showSuggestions(*suggestions, m_desk.services().clock.nowUtc());
            showState();
        });
}

void LinkDialog::showAnswered(const Result<QList<RelatedArticle>> &found)
{
    const bool takesFirst = std::exchange(m_takesFirst, false);
    m_targets->showFound(found.value_or({}));
    step(0);
    showState();
    if (!found)
        m_notice->say(Tone::Failure, errorText(found.error()));
    else if (takesFirst)
        take();
}

void LinkDialog::showState()
{
    const QModelIndex chosen = m_ui.found->currentIndex();
    const bool isAnswered = !m_search.isBusy() && !m_pause.isActive();
    const QString warning = chosen.isValid() ? linkWarning(m_targets->at(chosen.row())) : QString();
    m_ui.link->setEnabled(chosen.isValid());
    if (m_typed.kind == TypedAddress::Kind::Refused)
        m_notice->say(Tone::Failure,
                      tr("Pages may not link to “%1:” addresses: only http, https, mailto, "
                         "tel and relative ones.")
                          .arg(m_typed.scheme));
    else if (m_typed.kind == TypedAddress::Kind::Unfinished)
        m_notice->say(Tone::Warning, tr("This address is not complete."));
    else if (!warning.isEmpty())
        m_notice->say(Tone::Warning, warning);
    else if (isAnswered && m_targets->rowCount() == 0 && !m_ui.target->text().trimmed().isEmpty())
        m_notice->say(Tone::Information, tr("No article holds these words, and they are no address."));
    else
        m_notice->clear();
}

void LinkDialog::step(int rows)
{
    int row = m_ui.found->currentIndex().row();
    const int direction = rows < 0 ? -1 : 1;
    row = row < 0 ? (direction > 0 ? 0 : m_targets->rowCount() - 1) : row + rows;
    while (row >= 0 && row < m_targets->rowCount()
           && !m_targets->flags(m_targets->index(row)).testFlag(Qt::ItemIsEnabled))
        row += direction;
    if (row >= 0 && row < m_targets->rowCount())
        m_ui.found->setCurrentIndex(m_targets->index(row));
}

void LinkDialog::take()
{
    if (m_pause.isActive())
        seek();
    // Until then the rows are those of other words.
    if (m_search.isBusy()) {
        m_takesFirst = true;
        return;
    }
    const QModelIndex chosen = m_ui.found->currentIndex();
    if (chosen.isValid())
        write(m_targets->at(chosen.row()));
}

QString LinkDialog::addressOf(const RelatedArticle &chosen) const
{
    QString typed = m_ui.target->text().trimmed();
    if (!chosen.target)
        return chosen.entry.address;
    // Only an address names the article by itself; an empty one, or words, led to what was chosen.
    if (m_typed.kind == TypedAddress::Kind::Address && m_link.exists && typed == m_link.address)
        return typed;
    const QString part =
        m_typed.kind == TypedAddress::Kind::Address ? QUrl(m_typed.address).fragment() : QString();
    return pageLink(chosen.target->slug) + (part.isEmpty() ? QString() : QString(u'#' + part));
}

void LinkDialog::write(const RelatedArticle &chosen)
{
    const QString address = addressOf(chosen);
    QString words = m_ui.words->text().simplified();
    if (words.isEmpty())
        words = chosen.target ? chosen.target->headline : address;
    setLink(*m_writing.source(), m_link, words, address);
    accept();
    m_writing.source()->setFocus();
}

bool LinkDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)
        take();
    else if (key->key() == Qt::Key_Down || key->key() == Qt::Key_Up)
        step(key->key() == Qt::Key_Down ? 1 : -1);
    else
        return QDialog::eventFilter(watched, event);
    return true;
}

} // namespace

void showLinkDialog(Desk &desk, WritingView &writing)
{
    (new LinkDialog(desk, writing))->open();
}
