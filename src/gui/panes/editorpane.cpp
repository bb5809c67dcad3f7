// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/panes/editorpane.h"

#include "base/errortext.h"
#include "editor/previewview.h"
#include "editor/sourceeditor.h"
#include "editor/writingview.h"
#include "gui/actionregistry.h"
#include "gui/banner.h"
#include "gui/currentarticle.h"
#include "gui/desk.h"
#include "gui/dialogs/comparisondialog.h"
#include "gui/dialogs/conflictdialog.h"
#include "gui/dialogs/publicationdialog.h"
#include "gui/linkopening.h"
#include "gui/newsroomfacts.h"
#include "gui/opentabs.h"
#include "gui/pagepreview.h"
#include "gui/panes/articleheader.h"
#include "gui/panes/articletabbar.h"
#include "gui/panes/copiedreader.h"
#include "gui/panes/picturereader.h"
#include "gui/presencewatch.h"

#include <QAction>
#include <QEvent>
#include <QGuiApplication>
#include <QInputMethod>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedLayout>
#include <QTextDocument>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

EditorPane::EditorPane(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_banner(new Banner(this))
    , m_outcome(new Banner(this))
    , m_others(new Banner(this))
    , m_presence(new PresenceWatch(desk, this))
    , m_header(new ArticleHeader(desk, this))
    , m_writing(new WritingView(this))
    , m_page(new PagePreview(desk, this))
    , m_pages(new QStackedLayout)
{
    auto *articlePage = new QWidget;
    auto *articleColumn = new QVBoxLayout(articlePage);
    articleColumn->setContentsMargins(0, 0, 0, 0);
    articleColumn->setSpacing(0);
    articleColumn->addWidget(m_header);
    articleColumn->addWidget(newToolRow());
    articleColumn->addWidget(m_writing, 1);
    m_pages->addWidget(newEmptyPage());
    m_pages->addWidget(articlePage);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addWidget(m_outcome);
    column->addWidget(m_others);
    column->addLayout(m_pages, 1);
    m_outcome->setObjectName(u"outcome"_s);
    m_others->setObjectName(u"others"_s);
    connect(m_presence, &PresenceWatch::othersChanged, this, &EditorPane::showOthers);
    m_writing->setObjectName(u"writing"_s);
    m_writing->setPictureLoader(pictureReader(desk, this));
    m_writing->source()->setHtmlReader(copiedReader(desk, this));
    connect(m_writing->source(), &SourceEditor::pastesDropped, this, [this] {
        m_desk.tell(tr("What was pasted last had not been read yet, and stands nowhere: paste it again."));
    });
    setFocusProxy(m_writing->source());
    m_writing->source()->installEventFilter(this);
    m_writing->preview()->installEventFilter(this); // the page alone is searched
    connectArticle();
    showArticle();
}

EditorPane::~EditorPane() = default;

void EditorPane::useTabs(OpenTabs &tabs)
{
    m_tabs = &tabs;
    static_cast<QVBoxLayout *>(layout())->insertWidget(0, new ArticleTabBar(tabs, this));
    connect(&tabs, &OpenTabs::changed, this, [this] {
        std::erase_if(m_kept, [this](const auto &kept) { return !m_tabs->holds(kept.first); });
    });
}

bool EditorPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show || event->type() == QEvent::Hide)
        Q_EMIT sourceShownOrHidden();
    return QWidget::eventFilter(watched, event);
}

QWidget *EditorPane::newEmptyPage()
{
    auto *page = new QWidget;
    auto *label = new QLabel(tr("Choose an article in the library, or begin a new one."), page);
    label->setAlignment(Qt::AlignCenter);
    auto *create = new QPushButton(tr("New Article"), page);
    connect(create, &QPushButton::clicked, this,
            [this] { m_desk.actions().action(u"article.new"_s)->trigger(); });
    auto *column = new QVBoxLayout(page);
    column->setSpacing(16);
    column->addStretch(2);
    column->addWidget(label);
    column->addWidget(create, 0, Qt::AlignHCenter);
    column->addStretch(3);
    return page;
}

QWidget *EditorPane::newToolRow()
{
    auto *bar = new QToolBar(tr("Format"));
    bar->setIconSize({16, 16});
    bar->setContentsMargins(8, 0, 8, 0);
    const auto add = [this, bar](const QString &id) {
        if (QAction *action = m_desk.actions().action(id))
            bar->addAction(action);
    };
    for (const auto &id : {u"format.strong"_s, u"format.emphasis"_s, u"format.link"_s, u"format.picture"_s,
                           u"format.heading"_s, u"format.quote"_s, u"format.bullets"_s})
        add(id);
    auto *gap = new QWidget(bar);
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(gap);
    for (const auto &id : {u"view.both"_s, u"view.source"_s, u"view.preview"_s})
        add(id);
    return bar;
}

void EditorPane::connectArticle()
{
    CurrentArticle &article = m_desk.article();
    article.setBodySource([this] { return m_writing->markdown(); });
    // What an input method still composes is typed too.
    connect(&article, &CurrentArticle::aboutToSave, this, [this] {
        if (m_writing->source()->hasFocus())
            QGuiApplication::inputMethod()->commit();
    });
    connect(m_writing, &WritingView::edited, &article, [this, &article](const Utf8Mirror::Edit &edit) {
        const QByteArray &body = m_writing->source()->mirror().text();
        article.noteBodyEdited({edit.start, edit.removed, body.mid(edit.start, edit.added)});
    });
    connect(m_writing, &WritingView::linkActivated, this, &EditorPane::followLink);
    connect(m_page, &PagePreview::frameChanged, m_writing, &WritingView::setFrame);
    connect(m_page, &PagePreview::leftOutChanged, m_writing, &WritingView::setLeftOut);
    connect(&article, &CurrentArticle::opened, this, &EditorPane::showArticle);
    connect(&article, &CurrentArticle::stateChanged, this,
            [this, &article] { m_head = article.article().head; });
    const auto followLanguage = [this] {
        m_writing->setLanguage(m_desk.facts().language(m_desk.article().text().language));
    };
    connect(&article, &CurrentArticle::fieldsEdited, this, followLanguage);
    connect(&m_desk.facts(), &NewsroomFacts::changed, this, followLanguage);
    connect(&article, &CurrentArticle::opened, m_outcome, &Banner::clear);
    connect(&m_desk, &Desk::noticed, this, &EditorPane::showNotice);
    connect(&article, &CurrentArticle::conflictFound, this, &EditorPane::offerSides);
    connect(&article, &CurrentArticle::overtaken, this, &EditorPane::sayOvertaken);
    connect(&article, &CurrentArticle::placeRequested, this, &EditorPane::showPlace);
    connect(&article, &CurrentArticle::failed, this, [this](const Error &error) {
        // The clash has a strip of its own, with what can be done about it.
        if (error.code == ErrorCode::Conflict && m_desk.article().saveState() == SaveState::Conflict)
            return;
        showFailure(error);
    });
    connect(&article, &CurrentArticle::saveStateChanged, this, [this] {
        if (m_desk.article().saveState() == SaveState::Saved)
            m_banner->clear();
    });
}

void EditorPane::showFailure(const Error &error)
{
    CurrentArticle &article = m_desk.article();
    if (article.saveState() == SaveState::Failed) {
        m_banner->say(Tone::Failure,
                      tr("%1. Your text stays here: go on writing, and save again when the cause is gone.")
                          .arg(errorText(error)));
        m_banner->offer(tr("Save Again"), this, [&article] { article.save(RevisionReason::Saved); });
    } else {
        m_banner->say(Tone::Failure, errorText(error));
    }
    if (article.theirs())
        offerComparison();
}

void EditorPane::sayOvertaken()
{
    m_banner->say(Tone::Warning,
                  tr("A newer text of this article was saved meanwhile, and is shown now: read it before "
                     "you go on."));
}

void EditorPane::followLink(const QString &address)
{
    if (address == "galley:report"_L1)
        m_desk.showPane(u"reports"_s);
    else
        openLink(m_desk, address);
}

void EditorPane::leavePlace()
{
    if (m_shown.isNull())
        return;
    m_places.insert(m_shown, sourcePlace(*m_writing->source()));
    Q_EMIT placeLeft(m_shown, m_places.value(m_shown));
}

void EditorPane::showArticle()
{
    const CurrentArticle &article = m_desk.article();
    leavePlace();
    m_banner->clear();
    m_pages->setCurrentIndex(article.isOpen() ? 1 : 0);
    const ArticleId before = std::exchange(m_shown, article.id());
    if (!article.isOpen())
        return;
    showBody(before);
    if (const auto place = m_places.constFind(m_shown); place != m_places.constEnd())
        showSourcePlace(*m_writing->source(), *place);
    if (article.isRecovered())
        offerRecovery();
}

void EditorPane::showBody(const ArticleId &before)
{
    const CurrentArticle &article = m_desk.article();
    const QString language = m_desk.facts().language(article.text().language);
    const Revision headBefore = std::exchange(m_head, article.article().head);
    if (m_shown == before || !m_tabs) {
        m_writing->setMarkdown(article.text().body, language);
        return;
    }
    const auto found = m_kept.find(m_shown);
    KeptText kept = found == m_kept.end() ? KeptText() : std::move(found->second);
    if (kept.document && kept.head < m_head)
        sayOvertaken();
    auto left = m_writing->exchangeText(std::move(kept.document), article.text().body, language);
    m_kept.erase(m_shown);
    if (m_tabs->holds(before))
        m_kept.insert_or_assign(before, KeptText{std::move(left), headBefore});
}

void EditorPane::showPlace(const TextPlace &place)
{
    if (place.field.startsWith("publication."_L1)) {
        showPublicationDialog(m_desk, place.field.section(u'.', 1));
        return;
    }
    m_desk.showPane(u"articles"_s);
    if (place.field == "body"_L1) {
        if (place.start >= 0)
            m_writing->showRange(place.start, place.length);
        focusText();
    } else if (!m_header->focusField(place.field)) {
        const bool hasOwnPane = place.field == "related"_L1 || place.field == "notes"_L1;
        m_desk.showPane(hasOwnPane ? place.field : u"details"_s);
    }
}

void EditorPane::focusText()
{
    const bool isSourceShown = m_writing->layoutMode() != WritingLayout::PreviewOnly;
    (isSourceShown ? static_cast<QWidget *>(m_writing->source()) : m_writing->preview())->setFocus();
}

void EditorPane::showNotice(const Notice &notice)
{
    // Another view is worked in, perhaps by keys that would go on in this one's text: it stays in front.
    if (!isVisible())
        m_desk.tell(notice.text);
    m_outcome->say(notice.tone, notice.text);
    for (const Notice::Offer &offer : notice.offers)
        m_outcome->offer(offer.label, this, offer.run);
}

void EditorPane::showOthers()
{
    QStringList people = m_presence->others();
    if (people.isEmpty()) {
        m_others->clear();
        return;
    }
    std::ranges::replace(people, m_desk.actor(), tr("you, in another window"));
    people.removeDuplicates();
    m_others->say(Tone::Information,
                  tr("This article is open elsewhere too: %1. If you both change it, whoever saves second "
                     "merges the texts.")
                      .arg(people.join(u"; "_s)));
}

void EditorPane::offerRecovery()
{
    const QString moment =
        QLocale().toString(m_desk.article().storedAtUtc().toLocalTime(), QLocale::ShortFormat);
    m_banner->say(Tone::Information,
                  tr("Here is the unsaved text of %1; it is in no revision yet.").arg(moment));
    m_banner->offer(tr("Save It"), this, [this] { m_desk.article().save(RevisionReason::Saved); });
    m_banner->offer(tr("Back to the Last Revision"), this,
                    [&article = m_desk.article()] { article.goBackTo(article.article().text); });
    m_banner->offer(tr("Compare…"), this, [this] {
        // The question stands again behind the answer.
        offerRecovery();
        const CurrentArticle &article = m_desk.article();
        showComparisonDialog(m_desk, {tr("The last revision"), article.article().text},
                             {tr("The unsaved text"), article.text()});
    });
}

void EditorPane::offerSides()
{
    const QString text = tr("Somebody else saved this article meanwhile. Nothing is lost: "
                            "merge both texts, or choose one; the other stays in the history.");
    // Whoever saves or leaves once more would see nothing move.
    if (m_banner->text() == text) {
        m_desk.showPane(u"articles"_s);
        m_desk.tell(tr("First merge the two texts, or choose one."));
    }
    m_banner->say(Tone::Warning, text);
    offerComparison();
}

void EditorPane::offerComparison()
{
    m_banner->offer(tr("Compare and Merge…"), this,
                    [this] { showConflictDialog(m_desk, [this] { offerSides(); }); });
}
