// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/findbar.h"

#include <QApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>

#include <array>

using namespace Qt::StringLiterals;

namespace {

struct SwitchRow
{
    const char *text;
    const char *hint;
    const char *name;
    Qt::Key key; ///< With Alt.
};

constexpr std::array switchRows{
    SwitchRow{QT_TRANSLATE_NOOP("FindBar", "Aa"),
              QT_TRANSLATE_NOOP("FindBar", "Match capital letters (Alt+C)"), "findCase", Qt::Key_C},
    SwitchRow{QT_TRANSLATE_NOOP("FindBar", "W"), QT_TRANSLATE_NOOP("FindBar", "Whole words only (Alt+W)"),
              "findWord", Qt::Key_W},
    SwitchRow{QT_TRANSLATE_NOOP("FindBar", ".*"), QT_TRANSLATE_NOOP("FindBar", "Regular expression (Alt+R)"),
              "findExpression", Qt::Key_R},
    SwitchRow{QT_TRANSLATE_NOOP("FindBar", "[…]"),
              QT_TRANSLATE_NOOP("FindBar", "Only in what is selected (Alt+L)"), "findSelection", Qt::Key_L},
};

} // namespace

FindBar::FindBar(SourceEditor *source, QWidget *parent)
    : QWidget(parent)
    , m_source(source)
    , m_text(source)
    , m_pattern(new QLineEdit)
    , m_replacement(new QLineEdit)
    , m_count(new QLabel)
    , m_fault(new QLabel)
    , m_replaceRow(new QWidget)
{
    buildSwitches();
    build();
    hide();
    m_searching.setSingleShot(true);
    connect(&m_searching, &QTimer::timeout, this, [this] { whenFound({}); });
    connect(m_pattern, &QLineEdit::textChanged, this, &FindBar::searchAnew);
    connect(m_source, &SourceEditor::textReplaced, this, &FindBar::followText);
    connect(m_source, &SourceEditor::documentExchanged, this, [this] {
        m_steps.clear(); // what waits for its hits was meant for the other text
        setScope(false);
        followText();
    });
}

void FindBar::buildSwitches()
{
    for (const SwitchRow &row : switchRows) {
        auto *button = new QToolButton;
        button->setObjectName(QLatin1StringView(row.name));
        button->setText(tr(row.text));
        button->setToolTip(tr(row.hint));
        button->setAccessibleName(tr(row.hint));
        button->setCheckable(true);
        m_switches.append(button);
        const bool isScope = m_switches.size() - 1 == qsizetype(Switch::Selection);
        connect(button, &QToolButton::toggled, this, [this, isScope](bool isOn) {
            if (isScope)
                setScope(isOn);
            searchAnew();
            Q_EMIT switched();
        });
    }
}

void FindBar::build()
{
    const auto button = [this](const QString &text, const QString &hint, void (FindBar::*slot)()) {
        auto *made = new QToolButton;
        made->setText(text);
        made->setToolTip(hint);
        made->setAccessibleName(hint);
        connect(made, &QToolButton::clicked, this, slot);
        return made;
    };
    m_pattern->setObjectName(u"findPattern"_s);
    m_pattern->setPlaceholderText(tr("Find"));
    m_pattern->setAccessibleName(tr("Find"));
    m_pattern->setClearButtonEnabled(true);
    m_replacement->setObjectName(u"findReplacement"_s);
    m_replacement->setPlaceholderText(tr("Replace with"));
    m_replacement->setAccessibleName(tr("Replace with"));
    m_fault->setObjectName(u"findFault"_s);
    m_fault->setTextFormat(Qt::PlainText);
    m_fault->setWordWrap(true);
    m_fault->hide();
    m_count->setObjectName(u"findCount"_s);
    m_count->setMinimumWidth(m_count->fontMetrics().horizontalAdvance(tr("%1 of %2").arg(9999).arg(9999)));
    for (QLineEdit *line : {m_pattern, m_replacement})
        line->installEventFilter(this);

    auto *findRow = new QHBoxLayout;
    findRow->setSpacing(4);
    findRow->addWidget(m_pattern, 1);
    findRow->addWidget(button(u"\u2191"_s, tr("Previous hit (Shift+Enter)"), &FindBar::findPrevious));
    findRow->addWidget(button(u"\u2193"_s, tr("Next hit (Enter)"), &FindBar::findNext));
    findRow->addWidget(button(u"\u2715"_s, tr("Close (Esc)"), &FindBar::close));
    auto *switchRow = new QHBoxLayout;
    switchRow->setSpacing(4);
    for (QToolButton *button : std::as_const(m_switches))
        switchRow->addWidget(button);
    switchRow->addStretch();
    switchRow->addWidget(m_count);
    auto *replaceRow = new QHBoxLayout(m_replaceRow);
    replaceRow->setContentsMargins(0, 0, 0, 0);
    replaceRow->setSpacing(4);
    replaceRow->addWidget(m_replacement, 1);
    auto *replaceOne =
        button(tr("Replace"), tr("Replace this hit and find the next"), &FindBar::replaceCurrent);
    auto *replaceEvery = button(tr("Replace All"), tr("Replace every hit in the text"), &FindBar::replaceAll);
    replaceRow->addWidget(replaceOne);
    replaceRow->addWidget(replaceEvery);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(8, 4, 8, 4);
    rows->setSpacing(4);
    rows->addLayout(findRow);
    rows->addLayout(switchRow);
    rows->addWidget(m_fault);
    rows->addWidget(m_replaceRow);
    // What is written comes first, then what is done with it.
    setTabOrder(m_pattern, m_replacement);
    setTabOrder(m_replacement, replaceOne);
    setTabOrder(replaceOne, replaceEvery);
}

void FindBar::open(Mode mode)
{
    const QString selected = m_source->textCursor().selectedText();
    const bool isPassage = selected.contains(QChar::ParagraphSeparator);
    m_replaceRow->setVisible(mode == Mode::Replace && m_text == m_source);
    show();
    if (isPassage) {
        setScope(true);
    } else if (!selected.isEmpty() && !isOn(Switch::Expression)) {
        const QSignalBlocker silence(m_pattern);
        m_pattern->setText(selected);
    }
    m_pattern->selectAll();
    m_pattern->setFocus(Qt::ShortcutFocusReason);
    searchAnew();
    Q_EMIT switched();
}

void FindBar::close()
{
    hide();
    m_searcher.cancel();
    m_steps.clear();
    m_isAsking = false;
    m_isAnswered = false;
    m_answer = {};
    m_current = -1;
    setScope(false);
    m_source->setFoundRanges({}, -1);
    m_text->setFocus(Qt::OtherFocusReason);
    Q_EMIT marked({}, -1);
    Q_EMIT switched();
}

void FindBar::moveTo(QWidget *pane, QWidget *text)
{
    m_text = text;
    if (parentWidget() == pane)
        return;
    const bool wasOpen = !isHidden();
    const bool hadKeys = isAncestorOf(QApplication::focusWidget());
    pane->layout()->addWidget(this);
    if (m_text != m_source)
        m_replaceRow->hide();
    setVisible(wasOpen); // another parent hides it
    if (wasOpen && hadKeys)
        m_pattern->setFocus(Qt::OtherFocusReason);
    if (wasOpen)
        whenFound({});
}

void FindBar::toggle(Switch which)
{
    m_switches[int(which)]->toggle();
}

bool FindBar::isOn(Switch which) const
{
    return m_switches[int(which)]->isChecked();
}

void FindBar::setScope(bool toSelection)
{
    const QTextCursor cursor = m_source->textCursor();
    const bool isSet = toSelection && cursor.hasSelection();
    m_scopeStart = isSet ? cursor : QTextCursor();
    m_scopeEnd = m_scopeStart;
    if (isSet) {
        m_scopeStart.setPosition(cursor.selectionStart());
        m_scopeStart.setKeepPositionOnInsert(true); // a hit at the border is replaced inside
        m_scopeEnd.setPosition(cursor.selectionEnd());
        // The hits are looked for from its beginning on.
        m_source->selectRange({cursor.selectionStart(), 0});
    }
    QToolButton *button = m_switches[int(Switch::Selection)];
    const QSignalBlocker silence(button);
    button->setChecked(isSet);
}

void FindBar::followText()
{
    ++m_edits;
    // Nothing of it is left, or another article is shown.
    if (isOn(Switch::Selection) && m_scopeStart.position() >= m_scopeEnd.position())
        setScope(false);
    if (isVisible())
        m_searching.start(60);
}

bool FindBar::takeKey(const QKeyEvent &key)
{
    const bool isPress = key.type() == QEvent::KeyPress;
    if ((key.modifiers() & ~Qt::KeypadModifier) == Qt::AltModifier) {
        for (std::size_t row = 0; row < switchRows.size(); ++row) {
            if (switchRows[row].key != key.key())
                continue;
            if (isPress)
                toggle(Switch(row));
            return true;
        }
    }
    return false;
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    // Alt and a letter would open a menu, or be written into the field.
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (isKey && takeKey(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter)
        return QWidget::eventFilter(watched, event);
    if (watched == m_replacement)
        replaceCurrent();
    else if (key->modifiers() & Qt::ShiftModifier)
        findPrevious();
    else
        findNext();
    return true;
}

bool FindBar::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && takeKey(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else if (!takeKey(*event))
        QWidget::keyPressEvent(event);
}
