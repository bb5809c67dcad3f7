// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/reportfixture.h"
#include "gui/textsuggestions.h"
#include "support/verifyok.h"

using namespace Qt::StringLiterals;

namespace {

/// What was answered, and how often.
struct Answers
{
    int count = 0;
    QStringList headlines; ///< Of the last.

    void take(const Result<QList<RelatedSuggestion>> &suggestions)
    {
        ++count;
        headlines.clear();
        for (const RelatedSuggestion &suggestion : suggestions.value_or({}))
            headlines.append(suggestion.article.headline);
    }
};

} // namespace

/// Suggestions for what is being written.
class TestTextSuggestions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theyFollowTheTextThatIsBeingWritten()
    {
        ScratchDesk scratch;
        QVERIFY(scratch.open());
        for (int i = 0; i < 40; ++i) // words that everything holds tell nothing apart
            (void)addPublished(scratch, u"Council %1"_s.arg(i), u"The council met on item%1."_s.arg(i));
        (void)addPublished(scratch, u"Lighthouse keeper retires"_s, u"The lamp goes dark."_s);
        const ArticleId holder = scratch.add(u"Untitled"_s);
        QVERIFY(scratch.show(holder));
        const AppServices &services = scratch.desk().services();
        TextSuggestions suggestions(scratch.article(), services.related, services.jobs, nullptr);
        Answers answers;
        connect(&suggestions, &TextSuggestions::answered, this,
                [&answers](const Result<QList<RelatedSuggestion>> &found) { answers.take(found); });
        suggestions.ask();
        QTRY_COMPARE(answers.count, 1);
        QVERIFY(!answers.headlines.contains(u"Lighthouse keeper retires"_s));
        scratch.article().edit([](ArticleText &text) { text.body = u"The keeper of the lighthouse."_s; });
        QTRY_VERIFY(answers.headlines.contains(u"Lighthouse keeper retires"_s));
        QVERIFY(scratch.article().isUnsaved()); // no revision holds those words yet

        suggestions.stop();
        const int before = answers.count;
        scratch.article().edit([](ArticleText &text) { text.body = u"Nothing of it."_s; });
        suggestions.ask(); // one answer: what was typed before does not ask by itself any more
        QTRY_COMPARE(answers.count, before + 1);
        QVERIFY(!answers.headlines.contains(u"Lighthouse keeper retires"_s));
    }
};

QTEST_MAIN(TestTextSuggestions)
#include "tst_textsuggestions.moc"
