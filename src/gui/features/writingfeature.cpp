// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/findbar.h"
#include "editor/sourceeditor.h"
#include "editor/writingview.h"
#include "gui/actionregistry.h"
#include "gui/desk.h"
#include "gui/desksession.h"
#include "gui/features/copyactions.h"
#include "gui/features/features.h"
#include "gui/features/findactions.h"
#include "gui/features/linkactions.h"
#include "gui/features/moveactions.h"
#include "gui/features/pictureinsertion.h"
#include "gui/features/sightactions.h"
#include "gui/features/snippetactions.h"
#include "gui/features/spellingactions.h"
#include "gui/focusedtext.h"
#include "gui/newsroomsnippets.h"
#include "gui/newsroomspelling.h"
#include "gui/panes/editorpane.h"
#include "gui/settings.h"

#include <QCoreApplication>
#include <QPointer>

#include <algorithm>
#include <array>
#include <functional>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

/// The writing view exists once the window has made its pane; commands reach it through this.
using Writing = std::shared_ptr<QPointer<WritingView>>;

/// What changes a source that nobody sees would be found there much later.
std::function<bool()> whileSourceIsSeen(const Writing &writing)
{
    return [writing] { return *writing && (*writing)->source()->isVisible(); };
}

QString codeOf(WritingLayout layout)
{
    switch (layout) {
    case WritingLayout::SideBySide:
        return u"both"_s;
    case WritingLayout::SourceOnly:
        return u"source"_s;
    case WritingLayout::PreviewOnly:
        return u"preview"_s;
    }
    Q_UNREACHABLE();
}

WritingLayout layoutFrom(const QString &code)
{
    for (const auto layout : {WritingLayout::SourceOnly, WritingLayout::PreviewOnly}) {
        if (codeOf(layout) == code)
            return layout;
    }
    return WritingLayout::SideBySide;
}

class FormatRows
{
public:
    FormatRows(Desk &desk, Writing writing)
        : m_desk(desk)
        , m_writing(std::move(writing))
    { }

    [[nodiscard]] Action row(const QString &id, const char *text, int group, const QString &key,
                             const QString &icon, std::function<void(WritingView &)> run) const
    {
        return {.id = u"format."_s + id,
                .text = text,
                .menu = Menu::Format,
                .group = group,
                .shortcuts = key.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence>{QKeySequence(key)},
                .icon = icon,
                .run =
                    [writing = m_writing, run = std::move(run)] {
                        if (*writing)
                            run(**writing);
                    },
                .enabledWhen = whileSourceIsSeen(m_writing)};
    }
    [[nodiscard]] Action layoutRow(const char *text, const QString &key, const QString &icon,
                                   WritingLayout layout) const
    {
        return {.id = u"view."_s + codeOf(layout),
                .text = text,
                .menu = Menu::View,
                .group = 15,
                .shortcuts = {QKeySequence(key)},
                .icon = icon,
                .run =
                    [&desk = m_desk, writing = m_writing, layout] {
                        desk.settings().setValue(settingsTable.writingLayout, codeOf(layout));
                        if (*writing)
                            (*writing)->setLayoutMode(layout);
                    },
                .checkedWhen = [writing = m_writing,
                                layout] { return *writing && (*writing)->layoutMode() == layout; }};
    }

private:
    Desk &m_desk;
    Writing m_writing;
};

QList<Action> formatActions(Desk &desk, const FormatRows &rows)
{
    QList<Action> actions{
        rows.row(u"strong"_s, QT_TRANSLATE_NOOP("Action", "&Strong"), 10, u"Ctrl+B"_s, u"bold"_s,
                 [](WritingView &writing) { writing.toggleMark(u"**"_s); }),
        rows.row(u"emphasis"_s, QT_TRANSLATE_NOOP("Action", "&Emphasis"), 10, u"Ctrl+I"_s, u"italic"_s,
                 [](WritingView &writing) { writing.toggleMark(u"_"_s); }),
        rows.row(u"strikethrough"_s, QT_TRANSLATE_NOOP("Action", "St&rikethrough"), 10, u"Ctrl+Shift+X"_s, {},
                 [](WritingView &writing) { writing.toggleMark(u"~~"_s); }),
        rows.row(u"code"_s, QT_TRANSLATE_NOOP("Action", "&Code"), 10, u"Ctrl+`"_s, u"code"_s,
                 [](WritingView &writing) { writing.toggleMark(u"`"_s); }),
        rows.row(u"picture"_s, QT_TRANSLATE_NOOP("Action", "&Picture…"), 20, u"Ctrl+Shift+G"_s, u"picture"_s,
                 [&desk](WritingView &writing) { choosePictures(desk, writing); }),
        rows.row(u"footnote"_s, QT_TRANSLATE_NOOP("Action", "Foot&note"), 20, u"Ctrl+Alt+F"_s, {},
                 [](WritingView &writing) { writing.source()->toggleFootnote(); }),
        rows.row(u"heading"_s, QT_TRANSLATE_NOOP("Action", "&Heading"), 30, u"Ctrl+Alt+1"_s, u"heading"_s,
                 [](WritingView &writing) { writing.setHeadingLevel(1); }),
        rows.row(u"heading2"_s, QT_TRANSLATE_NOOP("Action", "Heading of the &Second Rank"), 30,
                 u"Ctrl+Alt+2"_s, {}, [](WritingView &writing) { writing.setHeadingLevel(2); }),
        rows.row(u"heading3"_s, QT_TRANSLATE_NOOP("Action", "Heading of the Thir&d Rank"), 30,
                 u"Ctrl+Alt+3"_s, {}, [](WritingView &writing) { writing.setHeadingLevel(3); }),
        rows.row(u"paragraph"_s, QT_TRANSLATE_NOOP("Action", "Plain &Paragraph"), 30, u"Ctrl+Alt+0"_s, {},
                 [](WritingView &writing) { writing.setHeadingLevel(0); }),
    };
    return actions;
}

QList<Action> blockActions(const FormatRows &rows)
{
    return {
        rows.row(u"quote"_s, QT_TRANSLATE_NOOP("Action", "&Quote"), 40, u"Ctrl+Alt+Q"_s, u"quote"_s,
                 [](WritingView &writing) { writing.source()->toggleLines(LineMark::Quote); }),
        rows.row(u"numbers"_s, QT_TRANSLATE_NOOP("Action", "N&umbered List"), 40, u"Ctrl+Alt+7"_s, {},
                 [](WritingView &writing) { writing.source()->toggleLines(LineMark::Numbers); }),
        rows.row(u"bullets"_s, QT_TRANSLATE_NOOP("Action", "&Bulleted List"), 40, u"Ctrl+Alt+8"_s, u"list"_s,
                 [](WritingView &writing) { writing.source()->toggleLines(LineMark::Bullets); }),
        rows.row(u"tasks"_s, QT_TRANSLATE_NOOP("Action", "T&ask List"), 40, u"Ctrl+Alt+9"_s, {},
                 [](WritingView &writing) { writing.source()->toggleLines(LineMark::Tasks); }),
        rows.row(u"codeBlock"_s, QT_TRANSLATE_NOOP("Action", "Code Bloc&k"), 40, u"Ctrl+Alt+C"_s, {},
                 [](WritingView &writing) { writing.source()->toggleCodeBlock(); }),
    };
}

/// A command of the Table submenu; its keys begin with Ctrl+T.
Action tableAction(const FormatRows &rows, const QString &id, const char *text, int group, const QString &key,
                   std::function<void(WritingView &)> run)
{
    Action action = rows.row(u"table."_s + id, text, group, u"Ctrl+T, "_s + key, {}, std::move(run));
    action.submenu = QT_TRANSLATE_NOOP("Menu", "&Table");
    return action;
}

void changeTable(Desk &desk, WritingView &writing, TableChange change)
{
    if (!writing.source()->changeTable(change))
        desk.tell(QCoreApplication::translate("WritingFeature", "There is no table at the cursor."));
}

QList<Action> tableActions(Desk &desk, const FormatRows &rows)
{
    struct Row
    {
        const char *id;
        const char *text;
        int group;
        const char *key;
        TableChange change;
    };
    static constexpr std::array changes{
        Row{"align", QT_TRANSLATE_NOOP("Action", "&Align Table"), 50, "A", TableChange::Align},
        Row{"rowBelow", QT_TRANSLATE_NOOP("Action", "Add Row &Below"), 51, "Down", TableChange::AddRowBelow},
        Row{"rowAbove", QT_TRANSLATE_NOOP("Action", "Add Row Abo&ve"), 51, "Up", TableChange::AddRowAbove},
        Row{"rowUp", QT_TRANSLATE_NOOP("Action", "Move Row &Up"), 51, "Shift+Up", TableChange::MoveRowUp},
        Row{"rowDown", QT_TRANSLATE_NOOP("Action", "Move Row &Down"), 51, "Shift+Down",
            TableChange::MoveRowDown},
        Row{"deleteRow", QT_TRANSLATE_NOOP("Action", "Delete &Row"), 51, "Del", TableChange::DeleteRow},
        Row{"columnRight", QT_TRANSLATE_NOOP("Action", "Add Column to the Ri&ght"), 52, "Right",
            TableChange::AddColumnRight},
        Row{"columnLeft", QT_TRANSLATE_NOOP("Action", "Add Column to the &Left"), 52, "Left",
            TableChange::AddColumnLeft},
        Row{"moveLeft", QT_TRANSLATE_NOOP("Action", "Move Column L&eft"), 52, "Shift+Left",
            TableChange::MoveColumnLeft},
        Row{"moveRight", QT_TRANSLATE_NOOP("Action", "Move Column Rig&ht"), 52, "Shift+Right",
            TableChange::MoveColumnRight},
        Row{"deleteColumn", QT_TRANSLATE_NOOP("Action", "Delete &Column"), 52, "Shift+Del",
            TableChange::DeleteColumn},
    };
    QList<Action> actions{tableAction(rows, u"insert"_s, QT_TRANSLATE_NOOP("Action", "&Insert Table"), 50,
                                      u"T"_s, [](WritingView &writing) { writing.source()->insertTable(); })};
    for (const Row &row : changes) {
        actions.append(tableAction(
            rows, QString::fromLatin1(row.id), row.text, row.group, QString::fromLatin1(row.key),
            [&desk, change = row.change](WritingView &writing) { changeTable(desk, writing, change); }));
    }
    return actions;
}

QList<Action> layoutActions(const FormatRows &rows)
{
    return {
        rows.layoutRow(QT_TRANSLATE_NOOP("Action", "Source and &Page"), u"Ctrl+Alt+B"_s, u"side-by-side"_s,
                       WritingLayout::SideBySide),
        rows.layoutRow(QT_TRANSLATE_NOOP("Action", "&Source Only"), u"Ctrl+Alt+S"_s, u"source-only"_s,
                       WritingLayout::SourceOnly),
        rows.layoutRow(QT_TRANSLATE_NOOP("Action", "Pa&ge Only"), u"Ctrl+Alt+P"_s, u"preview-only"_s,
                       WritingLayout::PreviewOnly),
    };
}

constexpr auto usualSize = "usualSize"; ///< Property of the view: the points it began with.
constexpr int smallestPoints = 8;
constexpr int largestPoints = 32;

/// Sets the size of source and preview; 0 = as the editor began.
void setTextSize(Desk &desk, WritingView &writing, int points)
{
    desk.settings().setValue(settingsTable.textSize, points);
    QFont font = writing.source()->font();
    font.setPointSize(points == 0 ? writing.property(usualSize).toInt() : points);
    writing.setBodyFont(font);
}

Action sizeAction(Desk &desk, const Writing &writing, const QString &id, const char *text,
                  const QList<QKeySequence> &keys, int step)
{
    return {.id = u"view."_s + id,
            .text = text,
            .menu = Menu::View,
            .group = 35,
            .shortcuts = keys,
            .run = [&desk, writing, step] {
                if (!*writing)
                    return;
                const int now = (*writing)->source()->font().pointSize();
                setTextSize(desk, **writing,
                            step == 0 ? 0 : std::clamp(now + step, smallestPoints, largestPoints));
            }};
}

QList<Action> sizeActions(Desk &desk, const Writing &writing)
{
    return {
        sizeAction(desk, writing, u"larger"_s, QT_TRANSLATE_NOOP("Action", "La&rger Text"),
                   {QKeySequence(u"Ctrl++"_s), QKeySequence(u"Ctrl+="_s)}, 1),
        sizeAction(desk, writing, u"smaller"_s, QT_TRANSLATE_NOOP("Action", "S&maller Text"),
                   {QKeySequence(u"Ctrl+-"_s)}, -1),
        sizeAction(desk, writing, u"usualSize"_s, QT_TRANSLATE_NOOP("Action", "&Usual Text Size"),
                   {QKeySequence(u"Ctrl+0"_s)}, 0),
    };
}

/// Cut, copy and their like go to whatever has the focus: a field of the header or the source.
Action focusAction(FocusedText &focused, const QString &id, const char *text, int group,
                   QKeySequence::StandardKey key, TextCommand command)
{
    return {.id = u"edit."_s + id,
            .text = text,
            .menu = Menu::Edit,
            .group = group,
            .shortcuts = QKeySequence::keyBindings(key),
            .run = [&focused, command] { focused.run(command); },
            .enabledWhen = [&focused, command] { return focused.can(command); }};
}

Action findAction(const Writing &writing, const QString &id, const char *text, const QString &key,
                  void (WritingView::*show)(), std::function<bool()> isEnabled)
{
    return {.id = u"edit."_s + id,
            .text = text,
            .menu = Menu::Edit,
            .group = 30,
            .shortcuts = {QKeySequence(key)},
            .run =
                [writing, show] {
                    if (*writing)
                        ((*writing)->*show)();
                },
            .enabledWhen = std::move(isEnabled)};
}

QList<Action> editActions(Desk &desk, const Writing &writing)
{
    auto &focused = *new FocusedText(*desk.window(), &desk);
    Action pastePlain =
        focusAction(focused, u"pastePlain"_s, QT_TRANSLATE_NOOP("Action", "Paste as Plain Te&xt"), 20,
                    QKeySequence::UnknownKey, TextCommand::PastePlain);
    pastePlain.shortcuts = {QKeySequence(u"Ctrl+Shift+V"_s)};
    QList<Action> actions{
        findAction(writing, u"find"_s, QT_TRANSLATE_NOOP("Action", "Fin&d in the Text"), u"Ctrl+F"_s,
                   &WritingView::showFind, [writing] { return *writing && (*writing)->isVisible(); }),
        findAction(writing, u"replace"_s, QT_TRANSLATE_NOOP("Action", "R&eplace in the Text"), u"Ctrl+H"_s,
                   &WritingView::showReplace, whileSourceIsSeen(writing)),
        focusAction(focused, u"undo"_s, QT_TRANSLATE_NOOP("Action", "&Undo"), 10, QKeySequence::Undo,
                    TextCommand::Undo),
        focusAction(focused, u"redo"_s, QT_TRANSLATE_NOOP("Action", "&Redo"), 10, QKeySequence::Redo,
                    TextCommand::Redo),
        focusAction(focused, u"cut"_s, QT_TRANSLATE_NOOP("Action", "Cu&t"), 20, QKeySequence::Cut,
                    TextCommand::Cut),
        focusAction(focused, u"copy"_s, QT_TRANSLATE_NOOP("Action", "&Copy"), 20, QKeySequence::Copy,
                    TextCommand::Copy),
    };
    actions += copyActions(writing);
    actions += {
        focusAction(focused, u"paste"_s, QT_TRANSLATE_NOOP("Action", "&Paste"), 20, QKeySequence::Paste,
                    TextCommand::Paste),
        pastePlain,
        focusAction(focused, u"selectAll"_s, QT_TRANSLATE_NOOP("Action", "Select &All"), 20,
                    QKeySequence::SelectAll, TextCommand::SelectAll),
    };
    return actions;
}

} // namespace

Feature writingFeature(Desk &desk, OpenTabs &tabs)
{
    const auto writing = std::make_shared<QPointer<WritingView>>();
    const FormatRows rows(desk, writing);
    return {
        .id = u"writing"_s,
        .panes = {{.id = u"editor"_s,
                   .title = QT_TRANSLATE_NOOP("Feature", "Editor"),
                   .area = PaneArea::Editor,
                   .create =
                       [&desk, &tabs, writing](QWidget *parent) {
                           auto *pane = new EditorPane(desk, parent);
                           pane->useTabs(tabs);
                           *writing = &pane->writing();
                           QObject::connect(pane, &EditorPane::sourceShownOrHidden, &desk.actions(),
                                            &ActionRegistry::refresh);
                           QObject::connect(pane->writing().findBar(), &FindBar::switched, &desk.actions(),
                                            &ActionRegistry::refresh);
                           QObject::connect(
                               pane->writing().source(), &SourceEditor::picturesPasted, pane,
                               [&desk, pane](const QList<PastedPicture> &pictures, int position) {
                                   insertPictures(desk, pane->writing(), pictures, position);
                               });
                           pane->writing().setLayoutMode(
                               layoutFrom(desk.settings().value(settingsTable.writingLayout)));
                           pane->writing().setProperty(usualSize,
                                                       pane->writing().source()->font().pointSize());
                           if (const int points = desk.settings().value(settingsTable.textSize); points > 0)
                               setTextSize(desk, pane->writing(), points);
                           restoreSight(desk, pane->writing());
                           new NewsroomSpelling(desk, pane->writing()); // the view owns it
                           new NewsroomSnippets(desk, pane->writing()); // and this
                           new DeskSession(desk, *pane, tabs); // a child of the pane
                           return pane;
                       }}},
        .actions = editActions(desk, writing) + findActions(writing) + linkActions(desk, writing)
            + formatActions(desk, rows) + blockActions(rows) + moveActions(writing) + tableActions(desk, rows)
            + cellActions(writing) + layoutActions(rows) + sizeActions(desk, writing)
            + sightActions(desk, writing) + spellingActions(desk, writing) + snippetActions(desk, writing),
    };
}
