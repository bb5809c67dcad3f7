// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/sourceeditor.h"
#include "gui/focusedtext.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

class TestFocusedText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aFieldOffersWhatItCan();
    void aReadOnlyTextOffersCopiesOnly();
    void plainTextIsPastedIntoAnyText();
    void aDialogInFrontDoesNotTakeItsPlace();

private:
    [[nodiscard]] QStringList offered() const;

    std::unique_ptr<QWidget> m_window;
    QLineEdit *m_field = nullptr;
    QPlainTextEdit *m_text = nullptr;
    std::unique_ptr<FocusedText> m_focused;
};

void TestFocusedText::init()
{
    m_focused.reset();
    m_window = std::make_unique<QWidget>();
    m_field = new QLineEdit;
    m_text = new QPlainTextEdit;
    auto *column = new QVBoxLayout(m_window.get());
    column->addWidget(m_field);
    column->addWidget(m_text);
    m_focused = std::make_unique<FocusedText>(*m_window, nullptr);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QApplication::clipboard()->clear();
}

QStringList TestFocusedText::offered() const
{
    const std::pair<TextCommand, QString> all[] = {
        {TextCommand::Undo, u"undo"_s}, {TextCommand::Redo, u"redo"_s},   {TextCommand::Cut, u"cut"_s},
        {TextCommand::Copy, u"copy"_s}, {TextCommand::Paste, u"paste"_s}, {TextCommand::SelectAll, u"all"_s}};
    QStringList names;
    for (const auto &[command, name] : all) {
        if (m_focused->can(command))
            names.append(name);
    }
    return names;
}

void TestFocusedText::aFieldOffersWhatItCan()
{
    m_field->setFocus();
    QCOMPARE(offered(), QStringList());
    QTest::keyClicks(m_field, u"Gulls"_s);
    QCOMPARE(offered(), (QStringList{u"undo"_s, u"all"_s}));
    m_field->selectAll();
    QCOMPARE(offered(), (QStringList{u"undo"_s, u"cut"_s, u"copy"_s, u"all"_s}));
    m_focused->run(TextCommand::Cut);
    QCOMPARE(m_field->text(), QString());
    QCOMPARE(offered(), (QStringList{u"undo"_s, u"paste"_s}));
    m_focused->run(TextCommand::Undo);
    QCOMPARE(m_field->text(), u"Gulls"_s);
    QVERIFY(offered().contains(u"redo"_s));
}

void TestFocusedText::aReadOnlyTextOffersCopiesOnly()
{
    m_text->setPlainText(u"Gulls"_s);
    m_text->setReadOnly(true);
    m_text->setFocus();
    m_text->selectAll();
    QApplication::clipboard()->setText(u"words"_s);
    QCOMPARE(offered(), (QStringList{u"copy"_s, u"all"_s}));
}

void TestFocusedText::plainTextIsPastedIntoAnyText()
{
    SourceEditor source;
    m_window->layout()->addWidget(&source);
    source.show();
    QApplication::clipboard()->setText(u"a\tb\nc\td"_s);
    source.setFocus();
    m_focused->run(TextCommand::PastePlain);
    QCOMPARE(source.markdown(), u"a\tb\nc\td"_s);
    source.selectAll();
    m_focused->run(TextCommand::Paste);
    QCOMPARE(source.markdown(), u"| a   | b   |\n|-----|-----|\n| c   | d   |"_s);
    m_field->setFocus();
    m_focused->run(TextCommand::PastePlain);
    QVERIFY(m_field->text().startsWith(u"a"_s));
}

void TestFocusedText::aDialogInFrontDoesNotTakeItsPlace()
{
    m_field->setFocus();
    QTest::keyClicks(m_field, u"Gulls"_s);
    QDialog palette(m_window.get());
    auto *letters = new QLineEdit(&palette);
    palette.show();
    palette.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&palette));
    letters->setFocus();
    QTRY_VERIFY(QApplication::focusWidget() == letters);
    m_focused->run(TextCommand::SelectAll);
    QCOMPARE(m_field->selectedText(), u"Gulls"_s);
}

QTEST_MAIN(TestFocusedText)
#include "tst_focusedtext.moc"
