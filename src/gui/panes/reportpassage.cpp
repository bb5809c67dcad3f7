// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/panes/reportpassage.h"

#include "base/errortext.h"
#include "gui/appearance.h"
#include "gui/currentarticle.h"
#include "gui/desk.h"
#include "gui/icons.h"
#include "panes/ui_reportpassage.h"
#include "workflow/articles.h"

#include <QEvent>

using namespace Qt::StringLiterals;

namespace {

constexpr int signSize = 16;
constexpr int textMargin = 16;

} // namespace

ReportPassage::ReportPassage(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_ui(std::make_unique<Ui::ReportPassage>())
    , m_load(desk.services().jobs, this)
{
    m_ui->setupUi(this);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_ui->line->setForegroundRole(QPalette::Mid);
    m_ui->articleText->document()->setDocumentMargin(textMargin);
    connect(m_ui->match, &QPushButton::clicked, this, &ReportPassage::matchRequested);
    connect(&desk.article(), &CurrentArticle::opened, this, &ReportPassage::showOpenArticle);
    connect(&desk.article(), &CurrentArticle::stored, this, [this](const ArticleId &id) {
        if (m_report && m_report->article == id)
            load();
    });
    setReport({});
}

ReportPassage::~ReportPassage() = default;

void ReportPassage::setReport(const std::optional<ErrorReport> &report)
{
    const bool isSame = m_report && report && m_report->id == report->id;
    m_report = report;
    setVisible(report.has_value());
    m_ui->unmatched->setVisible(report && report->article.isNull());
    m_ui->articleText->setVisible(report && !report->article.isNull());
    if (!isSame) {
        m_ui->articleHeadline->clear();
        m_ui->articleText->clear();
        m_place.reset();
        mark();
        paintSign();
    }
    showOpenArticle();
    load();
}

void ReportPassage::load()
{
    m_load.cancel();
    if (!m_report)
        return;
    if (m_report->article.isNull()) {
        m_ui->articleHeadline->setText(tr("No article matched"));
        paintSign();
        return;
    }
    const auto work = [&articles = m_desk.services().articles, id = m_report->article,
                       quote = m_report->quote](const std::stop_token &) -> Result<Passage> {
        const auto opened = articles.open(id);
        if (!opened)
            return opened.error();
        const ArticleText &text = opened->article.text;
        return Passage{text.headline, text.body, findQuote(text.body, quote)};
    };
    m_load.start(work, [this](const Result<Passage> &passage) { showPassage(passage); });
}

void ReportPassage::showPassage(const Result<Passage> &passage)
{
    m_place.reset();
    if (!passage) {
        m_ui->articleHeadline->setText(errorText(passage.error()));
        paintSign();
        return;
    }
    m_ui->articleHeadline->setText(passage->headline);
    if (m_ui->articleText->toPlainText() != passage->body)
        m_ui->articleText->setPlainText(passage->body);
    m_place = passage->place;
    mark();
    if (m_place->match == QuoteMatch::Exact)
        m_ui->found->setText(tr("The passage stands in the article."));
    else if (m_place->match == QuoteMatch::Fuzzy)
        m_ui->found->setText(tr("Not word for word: this may be the passage, changed since."));
    else if (m_report->quote.isEmpty())
        m_ui->found->setText(tr("The reader quoted no passage."));
    else
        m_ui->found->setText(tr("The passage was not found in the present text."));
    paintSign();
}

void ReportPassage::mark()
{
    QList<QTextEdit::ExtraSelection> marks;
    if (m_place && m_place->match != QuoteMatch::NotFound) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(m_ui->articleText->document());
        mark.cursor.setPosition(int(m_place->start));
        mark.cursor.setPosition(int(m_place->start + m_place->length), QTextCursor::KeepAnchor);
        mark.format.setBackground(palette().color(QPalette::Highlight));
        mark.format.setForeground(palette().color(QPalette::HighlightedText));
        marks.append(mark);
        QTextCursor there = mark.cursor;
        there.clearSelection();
        m_ui->articleText->setTextCursor(there);
        m_ui->articleText->centerCursor();
    }
    m_ui->articleText->setExtraSelections(marks);
}

void ReportPassage::showOpenArticle()
{
    const bool isOpen = m_desk.article().isOpen();
    const QString headline = isOpen ? m_desk.article().text().headline.simplified() : QString();
    m_ui->match->setEnabled(isOpen);
    m_ui->onDesk->setText(!isOpen                  ? tr("No article is open.")
                              : headline.isEmpty() ? tr("On the desk: an article without a headline")
                                                   : tr("On the desk: “%1”").arg(headline));
}

void ReportPassage::paintSign()
{
    QString icon;
    Tone tone = Tone::Warning;
    if (m_place && m_place->match == QuoteMatch::Exact) {
        icon = u"ok"_s;
        tone = Tone::Good;
    } else if (m_place && m_report && !m_report->quote.isEmpty()) {
        icon = u"warning"_s;
    } else if (m_place) {
        icon = u"note"_s;
        tone = Tone::Neutral;
    }
    m_ui->foundSign->setVisible(!icon.isEmpty());
    m_ui->found->setVisible(!icon.isEmpty());
    if (!icon.isEmpty())
        m_ui->foundSign->setPixmap(
            galleyPixmap(icon, signSize, toneColour(tone, palette()), devicePixelRatioF()));
}

void ReportPassage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        mark();
        paintSign();
    }
}
