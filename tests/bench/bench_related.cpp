// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Suggestions for a related list, as the Related tab asks for them.

#include "benchnewsroom.h"
#include "benchreport.h"
#include "workflow/archive.h"
#include "workflow/relatedarticles.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    BenchReport report(u"related"_s, QCoreApplication::arguments(), {1000});
    for (const int n : report.sizes()) {
        const BenchNewsroom newsroom(n);
        const auto page = newsroom.services().archive.list({}, {}, 100);
        if (!page)
            qFatal("the archive could not be listed");
        QList<double> times;
        for (const ArticleSummary &article : page->articles) {
            times.append(timedMs([&] {
                if (!newsroom.services().related.suggest(article.id, 20))
                    qFatal("no suggestions");
            }));
        }
        report.row(u"suggest 20"_s, n, times);
    }
    return 0;
}
