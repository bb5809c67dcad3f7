// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/savedviewrepository.h"
#include "support/temporarynewsroom.h"
#include "support/verifyok.h"

using namespace Qt::StringLiterals;

class TestSavedViews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void viewsAreChangedAsTheyWereRead_data() { addBackends(); }
    void viewsAreChangedAsTheyWereRead();
};

void TestSavedViews::viewsAreChangedAsTheyWereRead()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    SavedViewRepository views(newsroom.db());
    QVERIFY(views.all()->isEmpty());
    const SavedView review{SavedViewId::make(), u"Zur 'Durchsicht' 待审 \U0001F6A2"_s,
                           u"{\"words\":\"a:\\\"b\\\"\"}"_s};
    const SavedView all{SavedViewId::make(), u"All"_s, u"{}"_s};
    VERIFY_OK(views.add(review));
    VERIFY_OK(views.add(all));
    QCOMPARE(*views.all(), (QList<SavedView>{review, all})); // not by name
    QCOMPARE(views.add({SavedViewId::make(), all.name, u"{}"_s}).error().code, ErrorCode::Conflict);
    SavedView mine = review;
    mine.filter = u"{}"_s;
    VERIFY_OK(views.replace(review, mine));
    QCOMPARE(views.replace(review, all).error().code, ErrorCode::Conflict);
    QCOMPARE(views.remove(review).error().code, ErrorCode::Conflict);
    SavedView sameName = mine;
    sameName.name = all.name;
    QCOMPARE(views.replace(mine, sameName).error().code, ErrorCode::Conflict);
    QCOMPARE(*views.all(), (QList<SavedView>{mine, all}));
    VERIFY_OK(views.remove(mine));
    QCOMPARE(views.remove(mine).error().code, ErrorCode::NotFound);
    QCOMPARE(views.replace(mine, review).error().code, ErrorCode::NotFound);
    QCOMPARE(*views.all(), QList<SavedView>{all});
}

QTEST_GUILESS_MAIN(TestSavedViews)
#include "tst_savedviews.moc"
