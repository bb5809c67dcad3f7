// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/newsroomspelling.h"

#include "base/errortext.h"
#include "editor/spelledwords.h"
#include "editor/writingview.h"
#include "gui/actionregistry.h"
#include "gui/currentarticle.h"
#include "gui/desk.h"
#include "gui/newsroomfacts.h"
#include "gui/settings.h"
#include "workflow/newsroom.h"

#include <QAction>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr int mostSuggestions = 7;

/// As those who speak it call it.
QString nameOf(const QString &language)
{
    const QString name = QLocale(language).nativeLanguageName();
    return name.isEmpty() ? language : name;
}

/// The word to remember of one in the text: "Galley's" is right where "Galley" is.
QString remembered(const QString &inText)
{
    QString word = lookedUpForm(inText);
    if (word.endsWith("'s"_L1))
        word.chop(2);
    return word;
}

} // namespace

NewsroomSpelling::NewsroomSpelling(Desk &desk, WritingView &writing)
    : QObject(&writing)
    , m_desk(desk)
    , m_source(*writing.source())
    , m_spelling(new Spelling(m_source))
    , m_words(desk.services().jobs, this)
{
    connect(&m_source, &SourceEditor::menuRequested, this, &NewsroomSpelling::openMenu);
    connect(m_spelling, &Spelling::dictionaryChanged, this, [this] {
        if (!m_told.contains(m_spelling->language()))
            tellMissing();
    });
    connect(m_spelling, &Spelling::nothingFound, this, [this] { m_desk.tell(tr("No misspelt words.")); });
    connect(m_spelling, &Spelling::reached, this, [this](Spelling::Range word) {
        QTextCursor start = m_source.textCursor();
        start.setPosition(word.start);
        openWordMenu(word, m_source.viewport()->mapToGlobal(m_source.cursorRect(start).bottomLeft()));
    });
    connect(&desk.article(), &CurrentArticle::opened, this, [this] {
        followLanguage();
        accept();
        readWords(); // with those that others added meanwhile
    });
    connect(&desk.article(), &CurrentArticle::fieldsEdited, this, &NewsroomSpelling::followLanguage);
    connect(&desk.facts(), &NewsroomFacts::changed, this, &NewsroomSpelling::followLanguage);
    followLanguage();
    m_spelling->setOn(desk.settings().value(settingsTable.spelling));
}

void NewsroomSpelling::setOn(bool on)
{
    m_desk.settings().setValue(settingsTable.spelling, on);
    m_spelling->setOn(on);
}

void NewsroomSpelling::followLanguage()
{
    QString language = m_desk.facts().language(m_desk.article().text().language);
    // English of no place is spelt as the publication spells it.
    if (const QString house = m_desk.facts().publication().language; house.startsWith(language + u'-'))
        language = house;
    if (!m_desk.article().isOpen() || language == m_spelling->language())
        return;
    m_spelling->setLanguage(language);
    readWords();
}

void NewsroomSpelling::readWords()
{
    m_words.start([&newsroom = m_desk.services().newsroom, language = m_spelling->language()](
                      const std::stop_token &) { return newsroom.spellingWords(language); },
                  [this](const Result<QStringList> &words) {
                      if (!words) {
                          m_desk.tell(errorText(words.error()));
                          return;
                      }
                      m_newsroomWords = *words;
                      accept();
                  });
}

void NewsroomSpelling::accept()
{
    m_spelling->setAccepted(m_newsroomWords + m_ignored.value(m_desk.article().id()));
}

void NewsroomSpelling::tellMissing()
{
    if (m_spelling->dictionary() != Spelling::Dictionary::Missing || m_spelling->language().isEmpty())
        return;
    m_told.insert(m_spelling->language());
    m_desk.tell(tr("No dictionary for this language is installed, so spelling is not checked: %1")
                    .arg(nameOf(m_spelling->language())));
}

void NewsroomSpelling::goTo(Spelling::Direction direction)
{
    tellMissing();
    m_spelling->goTo(direction);
}

void NewsroomSpelling::openMenuAtCursor()
{
    openMenu(m_source.textCursor().position(),
             m_source.viewport()->mapToGlobal(m_source.cursorRect().bottomLeft()));
}

bool NewsroomSpelling::isAtWord() const
{
    return m_spelling->markAt(m_source.textCursor().position()).has_value();
}

void NewsroomSpelling::addWordAtCursor()
{
    if (const auto word = m_spelling->markAt(m_source.textCursor().position()))
        addToDictionary(*word);
}

void NewsroomSpelling::ignoreWordAtCursor()
{
    if (const auto word = m_spelling->markAt(m_source.textCursor().position()))
        ignoreInArticle(*word);
}

void NewsroomSpelling::openMenu(int position, const QPoint &place)
{
    if (const auto word = m_spelling->markAt(position)) {
        openWordMenu(*word, place);
        return;
    }
    makeMenu()->popup(place);
}

QMenu *NewsroomSpelling::makeMenu()
{
    // Qt's names of its rows, and the commands that take their place: those say by which keys they go.
    static constexpr std::pair<const char *, const char *> rows[] = {
        {"edit-undo", "edit.undo"},       {"edit-redo", "edit.redo"},   {"edit-cut", "edit.cut"},
        {"edit-copy", "edit.copy"},       {"edit-paste", "edit.paste"}, {"edit-paste", "edit.pastePlain"},
        {"select-all", "edit.selectAll"},
    };
    QMenu *menu = m_source.createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_desk.actions().refresh();
    for (const auto &[name, id] : rows) {
        auto *usual = menu->findChild<QAction *>(QLatin1StringView(name));
        QAction *command = m_desk.actions().action(QLatin1StringView(id));
        if (!usual || !command)
            continue;
        menu->insertAction(usual, command);
        usual->setVisible(false);
    }
    return menu;
}

void NewsroomSpelling::openWordMenu(Spelling::Range word, const QPoint &place)
{
    m_spelling->suggestFor(word, mostSuggestions, [this, word, place](const QStringList &suggestions) {
        QMenu *menu = makeMenu();
        menu->setObjectName(u"spellingMenu"_s);
        menu->installEventFilter(this);
        // Another text, or the same one changed: what the menu offers is for a place that is no more.
        connect(&m_source, &QPlainTextEdit::textChanged, menu, &QMenu::close);
        addSuggestions(*menu, word, suggestions);
        menu->popup(place);
        menu->setActiveAction(menu->actions().constFirst());
    });
}

void NewsroomSpelling::addSuggestions(QMenu &menu, Spelling::Range word, const QStringList &suggestions)
{
    QAction *below = menu.actions().constFirst();
    const auto insert = [&menu, below](const QString &text, bool isEnabled) {
        auto *action = new QAction(text, &menu);
        action->setEnabled(isEnabled);
        menu.insertAction(below, action);
        return action;
    };
    for (const QString &suggestion : suggestions) {
        QAction *action = insert(QString(suggestion).replace(u'&', "&&"_L1), !m_source.isReadOnly());
        QFont font = menu.font();
        font.setBold(true);
        action->setFont(font);
        connect(action, &QAction::triggered, m_spelling,
                [this, word, suggestion] { m_spelling->replace(word, suggestion); });
    }
    if (suggestions.isEmpty())
        insert(tr("No Suggestions"), false);
    menu.insertSeparator(below);
    QAction *add = insert(tr("Add to the Newsroom's &Dictionary"), true);
    add->setObjectName(u"spelling.add"_s);
    connect(add, &QAction::triggered, this, [this, word] { addToDictionary(word); });
    QAction *ignore = insert(tr("&Ignore in This Article"), true);
    ignore->setObjectName(u"spelling.ignore"_s);
    connect(ignore, &QAction::triggered, this, [this, word] { ignoreInArticle(word); });
    menu.insertSeparator(below);
}

bool NewsroomSpelling::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    const QKeySequence key(static_cast<QKeyEvent *>(event)->keyCombination());
    for (const auto &[id, direction] : {std::pair(u"spelling.next"_s, Spelling::Direction::Next),
                                        std::pair(u"spelling.previous"_s, Spelling::Direction::Previous)}) {
        const QAction *action = m_desk.actions().action(id);
        if (action && action->shortcuts().contains(key)) {
            static_cast<QMenu *>(watched)->close();
            goTo(direction);
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

QString NewsroomSpelling::wordAt(Spelling::Range word) const
{
    QTextCursor cursor = m_source.textCursor();
    cursor.setPosition(word.start);
    cursor.setPosition(word.start + word.length, QTextCursor::KeepAnchor);
    return remembered(cursor.selectedText());
}

void NewsroomSpelling::ignoreInArticle(Spelling::Range word)
{
    m_ignored[m_desk.article().id()].append(wordAt(word));
    accept();
}

void NewsroomSpelling::addToDictionary(Spelling::Range word)
{
    const QString text = wordAt(word);
    m_desk.services().jobs.write(
        this,
        [&newsroom = m_desk.services().newsroom, language = m_spelling->language(), text,
         actor = m_desk.actor()](const std::stop_token &) {
            return newsroom.addSpellingWord(language, text, actor);
        },
        [this, text](const Result<void> &added) {
            if (added)
                readWords();
            else
                m_desk.notify({Tone::Failure,
                               tr("“%1” was not added to the newsroom's dictionary. %2.")
                                   .arg(text, errorText(added.error())),
                               {}});
        });
}
