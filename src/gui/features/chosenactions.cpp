// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/features/chosenactions.h"

#include "gui/desk.h"
#include "gui/manyarticles.h"
#include "gui/newsroomfacts.h"

#include <QCoreApplication>
#include <QInputDialog>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct ChosenText
{
    Q_DECLARE_TR_FUNCTIONS(ChosenText)
};

enum class Choice { OfThese, OrAnother };

/// One of `items`, or what is typed in their place; nothing else can be entered.
void ask(Desk &desk, const QString &title, const QString &label, const QStringList &items, Choice choice,
         const std::function<void(const QString &)> &chosen)
{
    auto *dialog = new QInputDialog(desk.window());
    dialog->setObjectName(u"chosenArticlesDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(label);
    dialog->setComboBoxEditable(choice == Choice::OrAnother);
    dialog->setComboBoxItems(items);
    if (choice == Choice::OrAnother)
        dialog->setTextValue({});
    QObject::connect(dialog, &QInputDialog::textValueSelected, dialog, [chosen](const QString &text) {
        if (!text.trimmed().isEmpty())
            chosen(text.trimmed());
    });
    dialog->open();
}

QString countText(qsizetype count)
{
    return ChosenText::tr("%n article(s) selected", nullptr, int(count));
}

/// Makes the rows of the submenu.
class ChosenRows
{
public:
    using Articles = QList<ArticleNumber>;

    ChosenRows(Desk &desk, std::function<Articles()> chosen)
        : m_desk(desk)
        , m_many(*new ManyArticles(desk)) // a child of the desk
        , m_chosen(std::move(chosen))
    { }
    [[nodiscard]] QList<Action> rows() const;

private:
    [[nodiscard]] Action row(const QString &id, const char *text, int group, const QString &key,
                             const std::function<void(const Articles &)> &run) const
    {
        return {.id = u"chosen."_s + id,
                .text = text,
                .menu = Menu::Article,
                .group = group,
                .submenu = QT_TRANSLATE_NOOP("Menu", "&For the Selected Articles"),
                .shortcuts = {QKeySequence(u"Ctrl+M, "_s + key)},
                .run = [run, chosen = m_chosen] { run(chosen()); },
                .enabledWhen = [&many = m_many,
                                chosen = m_chosen] { return !many.isRunning() && !chosen().isEmpty(); },
                .isOfPlace = true};
    }
    [[nodiscard]] Action move(const QString &id, const char *text, const QString &key, WorkflowState to) const
    {
        return row(id, text, 71, key,
                   [&many = m_many, to](const Articles &articles) { many.change(articles, to); });
    }
    [[nodiscard]] QList<Action> textRows() const;
    [[nodiscard]] Action undoRow() const;

    Desk &m_desk;
    ManyArticles &m_many;
    std::function<Articles()> m_chosen;
};

QList<Action> ChosenRows::textRows() const
{
    const auto addTag = [&desk = m_desk, &many = m_many](const Articles &articles) {
        ask(desk, ChosenText::tr("Add a Tag"), countText(articles.size()), desk.facts().tags(),
            Choice::OrAnother, [&many, articles](const QString &tag) { many.change(articles, AddTag{tag}); });
    };
    const auto removeTag = [&desk = m_desk, &many = m_many](const Articles &articles) {
        ask(desk, ChosenText::tr("Take a Tag Off"), countText(articles.size()), desk.facts().tags(),
            Choice::OfThese,
            [&many, articles](const QString &tag) { many.change(articles, RemoveTag{tag}); });
    };
    const auto putInSection = [&desk = m_desk, &many = m_many](const Articles &articles) {
        const QList<Section> sections = desk.facts().sections();
        QStringList names;
        for (const Section &section : sections)
            names.append(section.name);
        ask(desk, ChosenText::tr("Put in a Section"), countText(articles.size()), names, Choice::OfThese,
            [&many, articles, sections](const QString &name) {
                const auto section = std::ranges::find(sections, name, &Section::name);
                if (section != sections.end())
                    many.change(articles, PutInSection{section->id});
            });
    };
    return {row(u"addTag"_s, QT_TRANSLATE_NOOP("Action", "Add a &Tag to the Selected Articles…"), 70, u"T"_s,
                addTag),
            row(u"removeTag"_s, QT_TRANSLATE_NOOP("Action", "Take a Tag &Off the Selected Articles…"), 70,
                u"Shift+T"_s, removeTag),
            row(u"section"_s, QT_TRANSLATE_NOOP("Action", "Put the Selected Articles in a &Section…"), 70,
                u"S"_s, putInSection)};
}

Action ChosenRows::undoRow() const
{
    Action undo = row(u"undo"_s, QT_TRANSLATE_NOOP("Action", "&Undo the Change of the Selected Articles"), 73,
                      u"U"_s, [&many = m_many](const Articles &) { many.undo(); });
    undo.enabledWhen = [&many = m_many] { return many.canUndo(); };
    return undo;
}

QList<Action> ChosenRows::rows() const
{
    return textRows()
        + QList<Action>{
            move(u"review"_s, QT_TRANSLATE_NOOP("Action", "Send the Selected Articles to &Review"), u"R"_s,
                 WorkflowState::InReview),
            move(u"ready"_s, QT_TRANSLATE_NOOP("Action", "Mark the Selected Articles as Rea&dy"), u"Y"_s,
                 WorkflowState::Ready),
            move(u"draft"_s, QT_TRANSLATE_NOOP("Action", "Put the Selected Articles &Back to Draft"), u"B"_s,
                 WorkflowState::Draft),
            move(u"spike"_s, QT_TRANSLATE_NOOP("Action", "S&pike the Selected Articles"), u"K"_s,
                 WorkflowState::Spiked),
            row(u"export"_s, QT_TRANSLATE_NOOP("Action", "&Export the Pages of the Selected Articles…"), 72,
                u"E"_s, [&many = m_many](const Articles &articles) { many.exportPages(articles); }),
            undoRow()};
}

} // namespace

QList<Action> chosenActions(Desk &desk, const std::function<QList<ArticleNumber>()> &chosen)
{
    return ChosenRows(desk, chosen).rows();
}
