// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/features/sightactions.h"

#include "editor/sourceeditor.h"
#include "editor/writingview.h"
#include "gui/desk.h"
#include "gui/settings.h"

#include <QFontDatabase>
#include <QFontDialog>
#include <QMetaEnum>

using namespace Qt::StringLiterals;

namespace {

using Writing = std::shared_ptr<QPointer<WritingView>>;
using Focus = SourceEditor::Focus;

QString codeOf(Focus focus)
{
    return QString::fromLatin1(QMetaEnum::fromType<Focus>().valueToKey(int(focus))).toLower();
}

Focus focusFrom(const QString &code)
{
    for (const auto focus : {Focus::Paragraph, Focus::Sentence}) {
        if (codeOf(focus) == code)
            return focus;
    }
    return Focus::All;
}

std::function<bool()> whileSourceIsSeen(const Writing &writing)
{
    return [writing] { return *writing && (*writing)->source()->isVisible(); };
}

/// A second time it is switched off.
Action focusAction(Desk &desk, const Writing &writing, const char *text, const QString &key, Focus focus)
{
    return {
        .id = u"view.focus."_s + codeOf(focus),
        .text = text,
        .menu = Menu::View,
        .group = 30,
        .shortcuts = {QKeySequence(key)},
        .run =
            [&desk, writing, focus] {
                SourceEditor &source = *(*writing)->source();
                source.setFocusMode(source.focusMode() == focus ? Focus::All : focus);
                desk.settings().setValue(settingsTable.writingFocus, codeOf(source.focusMode()));
            },
        .enabledWhen = whileSourceIsSeen(writing),
        .checkedWhen = [writing, focus] { return *writing && (*writing)->source()->focusMode() == focus; }};
}

Action typewriterAction(Desk &desk, const Writing &writing)
{
    return {.id = u"view.typewriter"_s,
            .text = QT_TRANSLATE_NOOP("Action", "&Typewriter Scrolling"),
            .menu = Menu::View,
            .group = 30,
            .shortcuts = {QKeySequence(u"F9"_s)},
            .run =
                [&desk, writing] {
                    SourceEditor &source = *(*writing)->source();
                    source.setTypewriter(!source.isTypewriter());
                    desk.settings().setValue(settingsTable.typewriter, source.isTypewriter());
                },
            .enabledWhen = whileSourceIsSeen(writing),
            .checkedWhen = [writing] { return *writing && (*writing)->source()->isTypewriter(); }};
}

Action widthAction(Desk &desk, const Writing &writing, const QString &id, const char *text, int characters)
{
    return {.id = u"view.width."_s + id,
            .text = text,
            .menu = Menu::View,
            .group = 37,
            .run =
                [&desk, writing, characters] {
                    if (*writing)
                        (*writing)->source()->setMeasure(characters);
                    desk.settings().setValue(settingsTable.sourceMeasure, characters);
                },
            .checkedWhen =
                [writing, characters] { return *writing && (*writing)->source()->measure() == characters; }};
}

/// An empty family is the system's font for text of even width.
void setSourceFamily(Desk &desk, WritingView &writing, const QString &family)
{
    desk.settings().setValue(settingsTable.sourceFont, family);
    QFont font = writing.source()->font();
    font.setFamilies(family.isEmpty() ? QFontDatabase::systemFont(QFontDatabase::FixedFont).families()
                                      : QStringList{family});
    writing.setBodyFont(font);
}

void chooseSourceFont(Desk &desk, WritingView &writing)
{
    auto *dialog = new QFontDialog(writing.source()->font(), desk.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"sourceFontDialog"_s);
    // Its size is that of the page too, and has keys of its own.
    QObject::connect(dialog, &QFontDialog::fontSelected, &writing,
                     [&desk, &writing](const QFont &font) { setSourceFamily(desk, writing, font.family()); });
    dialog->open();
}

Action fontAction(const Writing &writing, const QString &id, const char *text,
                  std::function<void(WritingView &)> run)
{
    return {.id = u"view.font."_s + id,
            .text = text,
            .menu = Menu::View,
            .group = 36,
            .run = [writing, run = std::move(run)] { run(**writing); },
            .enabledWhen = [writing] { return !writing->isNull(); }};
}

} // namespace

QList<Action> sightActions(Desk &desk, const Writing &writing)
{
    return {
        focusAction(desk, writing, QT_TRANSLATE_NOOP("Action", "Focus on the &Paragraph"), u"F8"_s,
                    Focus::Paragraph),
        focusAction(desk, writing, QT_TRANSLATE_NOOP("Action", "Focus on the Se&ntence"), u"Shift+F8"_s,
                    Focus::Sentence),
        typewriterAction(desk, writing),
        fontAction(writing, u"choose"_s, QT_TRANSLATE_NOOP("Action", "Source &Font…"),
                   [&desk](WritingView &view) { chooseSourceFont(desk, view); }),
        fontAction(writing, u"usual"_s, QT_TRANSLATE_NOOP("Action", "Usual Source F&ont"),
                   [&desk](WritingView &view) { setSourceFamily(desk, view, {}); }),
        widthAction(desk, writing, u"narrow"_s, QT_TRANSLATE_NOOP("Action", "Lines: &Narrow"), 56),
        widthAction(desk, writing, u"usual"_s, QT_TRANSLATE_NOOP("Action", "Lines: &Usual"),
                    settingsTable.sourceMeasure.fallback),
        widthAction(desk, writing, u"wide"_s, QT_TRANSLATE_NOOP("Action", "Lines: &Wide"), 96),
        widthAction(desk, writing, u"full"_s, QT_TRANSLATE_NOOP("Action", "Lines: As Wide as the Pane"), 0),
    };
}

void restoreSight(Desk &desk, WritingView &writing)
{
    const Settings &settings = desk.settings();
    SourceEditor &source = *writing.source();
    source.setFocusMode(focusFrom(settings.value(settingsTable.writingFocus)));
    source.setTypewriter(settings.value(settingsTable.typewriter));
    source.setMeasure(settings.value(settingsTable.sourceMeasure));
    writing.restoreState(settings.value(settingsTable.sourceAndPage));
    writing.setHandleWidth(1); // a state saved by an older style may bring its own along
    if (const QString family = settings.value(settingsTable.sourceFont); !family.isEmpty())
        setSourceFamily(desk, writing, family);
}
