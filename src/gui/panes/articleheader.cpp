// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/panes/articleheader.h"

#include "base/errortext.h"
#include "gui/banner.h"
#include "gui/bylinetext.h"
#include "gui/currentarticle.h"
#include "gui/desk.h"
#include "gui/fieldbeginnings.h"
#include "gui/newsroomfacts.h"
#include "gui/panes/listcompleter.h"
#include "gui/statewords.h"
#include "gui/wheelguard.h"
#include "panes/ui_articleheader.h"
#include "workflow/articles.h"
#include "workflow/jobrunner.h"

#include <QSignalBlocker>
#include <QStringListModel>

using namespace Qt::StringLiterals;

namespace {

/// Sets a field from outside without moving the cursor of somebody who types the same text.
void showIn(QLineEdit &field, const QString &text)
{
    if (field.text() == text)
        return;
    const QSignalBlocker quiet(field);
    field.setText(text);
    field.setCursorPosition(0);
}

void chooseIn(QComboBox &box, const QVariant &key)
{
    const QSignalBlocker quiet(box);
    box.setCurrentIndex(box.findData(key));
}

/// A language by its own name: "English", "简体中文".
QString languageName(const QString &code)
{
    if (code == "zh-Hans"_L1)
        return u"简体中文"_s;
    if (code == "zh-Hant"_L1)
        return u"繁體中文"_s;
    const QLocale locale(code);
    return locale.language() == QLocale::English ? u"English"_s : locale.nativeLanguageName();
}

ListCompleter *newCompleter(QLineEdit *field)
{
    auto *completer = new ListCompleter(new QStringListModel(field), field);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    field->setCompleter(completer);
    return completer;
}

void setWords(QLineEdit &field, const QStringList &words)
{
    static_cast<QStringListModel *>(field.completer()->model())->setStringList(words);
}

} // namespace

ArticleHeader::ArticleHeader(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_ui(std::make_unique<Ui::ArticleHeader>())
    , m_banner(new Banner(this))
{
    m_ui->setupUi(this);
    new WheelGuard(*this);
    new FieldBeginnings(*this);
    m_ui->column->insertWidget(0, m_banner);
    // The head belongs to the sheet one writes on.
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setFonts();
    for (const auto use :
         {AiUse::None, AiUse::Assisted, AiUse::GeneratedReviewed, AiUse::GeneratedUnreviewed})
        m_ui->aiUse->addItem(aiUseWord(use), int(use));
    newCompleter(m_ui->byline);
    newCompleter(m_ui->tags);
    connectFields();
    connect(&desk.article(), &CurrentArticle::opened, this, &ArticleHeader::showArticle);
    connect(&desk.article(), &CurrentArticle::aboutToSave, this, &ArticleHeader::storeSlug);
    connect(&desk.article(), &CurrentArticle::fieldsEdited, this, &ArticleHeader::showFields);
    connect(&desk.article(), &CurrentArticle::stateChanged, this, &ArticleHeader::showSlug);
    connect(&desk.facts(), &NewsroomFacts::changed, this, &ArticleHeader::showFacts);
    showFacts();
}

ArticleHeader::~ArticleHeader() = default;

void ArticleHeader::setFonts()
{
    QFont headline = font();
    headline.setPointSizeF(headline.pointSizeF() * 1.7);
    headline.setWeight(QFont::DemiBold);
    m_ui->headline->setFont(headline);
    QFont standfirst = font();
    standfirst.setPointSizeF(standfirst.pointSizeF() * 1.1);
    m_ui->standfirst->setFont(standfirst);
}

template <typename Field>
void ArticleHeader::bindText(Field *field, QString ArticleText::*member)
{
    connect(field, &Field::textEdited, this, [this, member](const QString &text) {
        m_desk.article().edit([member, &text](ArticleText &article) { article.*member = text; });
    });
}

void ArticleHeader::connectFields()
{
    CurrentArticle &article = m_desk.article();
    bindText(m_ui->headline, &ArticleText::headline);
    bindText(m_ui->standfirst, &ArticleText::standfirst);
    bindText(m_ui->kicker, &ArticleText::kicker);
    bindText(m_ui->dateline, &ArticleText::dateline);
    connect(m_ui->slug, &QLineEdit::editingFinished, this, &ArticleHeader::storeSlug);
    // textChanged, not textEdited: a chosen completion is no typing.
    connect(m_ui->byline, &QLineEdit::textChanged, this, [this, &article](const QString &typed) {
        article.edit([this, &typed](ArticleText &text) {
            text.byline = bylineFromTyped(typed, m_desk.facts().people());
        });
    });
    connect(m_ui->tags, &QLineEdit::textChanged, this, [&article](const QString &typed) {
        article.edit([&typed](ArticleText &text) { text.tags = tagsFromTyped(typed); });
    });
    connect(m_ui->section, &QComboBox::activated, this, [this, &article] {
        article.edit(
            [this](ArticleText &text) { text.section = SectionId(m_ui->section->currentData().toString()); });
    });
    connect(m_ui->aiUse, &QComboBox::activated, this, [this, &article] {
        article.edit([this](ArticleText &text) { text.aiUse = AiUse(m_ui->aiUse->currentData().toInt()); });
    });
    connect(m_ui->language, &QComboBox::activated, this, [this, &article] {
        article.edit([this](ArticleText &text) { text.language = m_ui->language->currentData().toString(); });
    });
}

void ArticleHeader::showArticle()
{
    // A slug that was typed belongs to its own article, but stays when that is only shown anew.
    if (m_shown != m_desk.article().id()) {
        // Nor is it lost without a word where it could not be stored.
        if (!m_banner->text().isEmpty())
            m_desk.tell(m_banner->text());
        m_shown = m_desk.article().id();
        m_ui->slug->setModified(false);
        m_handedOver = {};
        m_banner->clear();
    }
    showFields();
}

void ArticleHeader::showFields()
{
    const ArticleText &text = m_desk.article().text();
    showIn(*m_ui->headline, text.headline);
    m_ui->standfirst->setText(text.standfirst);
    showIn(*m_ui->kicker, text.kicker);
    showIn(*m_ui->dateline, text.dateline);
    // While one types, "Mei Lin," means the same as "Mei Lin", and the comma must stay.
    if (bylineFromTyped(m_ui->byline->text(), m_desk.facts().people()) != text.byline)
        showIn(*m_ui->byline, typedByline(text.byline));
    if (tagsFromTyped(m_ui->tags->text()) != text.tags)
        showIn(*m_ui->tags, text.tags.join(u", "_s));
    chooseIn(*m_ui->section, text.section.text());
    chooseIn(*m_ui->aiUse, int(text.aiUse));
    if (m_ui->language->findData(text.language) < 0)
        m_ui->language->addItem(languageName(text.language), text.language);
    chooseIn(*m_ui->language, text.language);
    showSlug();
}

void ArticleHeader::showSlug()
{
    const Article &article = m_desk.article().article();
    const bool isFrozen = article.firstPublishedAtUtc.has_value();
    // What is typed stays until it is stored: an answer about something else must not throw it away.
    if (isFrozen || !m_ui->slug->isModified() || typedSlug() == article.slug) {
        showIn(*m_ui->slug, article.slug.text());
        m_ui->slug->setModified(false);
        m_handedOver = {};
    }
    m_ui->slug->setReadOnly(isFrozen);
    m_ui->slug->setToolTip(isFrozen ? tr("The slug is frozen since the first publication.")
                                    : tr("The article's part of the address; frozen at first publication."));
}

Slug ArticleHeader::typedSlug() const
{
    return Slug(m_ui->slug->text().trimmed());
}

void ArticleHeader::storeSlug()
{
    CurrentArticle &article = m_desk.article();
    if (!article.isOpen() || !m_ui->slug->isModified())
        return;
    const Slug slug = typedSlug();
    // Emptied, the field goes back to what is stored.
    if (slug.isEmpty() || slug == article.article().slug) {
        m_ui->slug->setModified(false);
        m_banner->clear();
        showSlug();
        return;
    }
    // Enter, leaving the field and saving all tell of the same edit.
    if (slug == m_handedOver)
        return;
    m_handedOver = slug;
    const auto work = [&articles = m_desk.services().articles, id = article.id(), slug,
                       actor = m_desk.actor()](const std::stop_token &) {
        return articles.setSlug(id, slug, actor);
    };
    m_desk.services().jobs.write(this, work, [this, id = article.id()](const Result<void> &stored) {
        const bool isShown = id == m_desk.article().id();
        if (!stored && isShown) {
            m_handedOver = {}; // It is tried again.
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

void ArticleHeader::showFacts()
{
    const NewsroomFacts &facts = m_desk.facts();
    m_ui->section->clear();
    for (const Section &section : facts.sections())
        m_ui->section->addItem(section.name, section.id.text());
    m_ui->language->clear();
    m_ui->language->addItem(tr("%1 (usual)").arg(languageName(facts.publication().language)), QString());
    for (const auto &code : {u"en"_s, u"zh-Hans"_s})
        m_ui->language->addItem(languageName(code), code);
    QStringList names;
    for (const Person &person : facts.people())
        names.append(person.name);
    setWords(*m_ui->byline, names);
    setWords(*m_ui->tags, facts.tags());
    showFields();
}

bool ArticleHeader::focusField(const QString &field)
{
    auto *widget = findChild<QWidget *>(field);
    if (!widget)
        return false;
    widget->setFocus();
    if (auto *line = qobject_cast<QLineEdit *>(widget))
        line->selectAll();
    else if (widget == m_ui->standfirst)
        m_ui->standfirst->selectAll();
    return true;
}
