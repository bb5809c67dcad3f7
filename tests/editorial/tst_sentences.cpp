// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/sentences.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestSentences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sentencesAreCounted_data();
    void sentencesAreCounted();
};

void TestSentences::sentencesAreCounted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("sentences");
    QTest::newRow("empty") << QString() << 0;
    QTest::newRow("only marks") << u"… — !"_s << 0;
    QTest::newRow("two") << u"It rained. Did it? "_s << 2;
    QTest::newRow("without a full stop") << u"It rained"_s << 1;
    QTest::newRow("numbers have points") << u"It cost 3.50 euros."_s << 1;
    QTest::newRow("a line end is a space") << u"It rained\nall day. It\nstopped."_s << 2;
    QTest::newRow("Chinese") << u"今天下雨。明天呢？好！"_s << 3;
    QTest::newRow("emoji") << u"Fine 😀. Good."_s << 2;
}

void TestSentences::sentencesAreCounted()
{
    QFETCH(QString, text);
    QTEST(countSentences(text), "sentences");
}

QTEST_GUILESS_MAIN(TestSentences)
#include "tst_sentences.moc"
