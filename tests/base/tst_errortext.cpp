// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/errortext.h"

#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace {

class ChineseTranslator : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *, const char *text, const char *, int) const override
    {
        if (qstrcmp(text, "%1 was refused") == 0)
            return u"“%1”被拒绝"_s;
        return qstrcmp(text, "The headline has %1 characters.") == 0 ? u"标题有%1个字。"_s : QString();
    }
};

} // namespace

/// One line for people, made at the edge and in its language.
class TestErrorText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRuleIsSaidInItsOwnWords()
    {
        const Error error{ErrorCode::Refused, u"storm"_s, u"headline-length"_s,
                          Sentence{"Check", "The headline has %1 characters.", {u"120"_s}}};
        QCOMPARE(errorText(error),
                 u"storm was refused: The headline has 120 characters. (headline-length)"_s);
        ChineseTranslator translator;
        QVERIFY(QCoreApplication::installTranslator(&translator));
        QCOMPARE(errorText(error), u"“storm”被拒绝: 标题有120个字。 (headline-length)"_s);
    }

    void theSystemsWordEndsTheLine()
    {
        QCOMPARE(errorText({ErrorCode::Io, u"storm.html"_s, u"No space left on device"_s}),
                 u"storm.html could not be read or written: No space left on device"_s);
        QCOMPARE(errorText({ErrorCode::NotFound, u"storm"_s, {}}), u"storm was not found"_s);
    }

    void itStaysOneLine()
    {
        QCOMPARE(errorText({ErrorCode::NotFound, u"a\nb\u0007c"_s, {}}), u"a b c was not found"_s);
    }
};

QTEST_GUILESS_MAIN(TestErrorText)
#include "tst_errortext.moc"
