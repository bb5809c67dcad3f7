// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Exporting every article as its page, and the floor: writing the same bytes to the same number of files.

#include "benchnewsroom.h"
#include "benchreport.h"
#include "workflow/archive.h"
#include "workflow/publishing.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace {

QList<ArticleSummary> allArticles(const Archive &archive, int n)
{
    const auto page = archive.list({}, {}, n);
    if (!page)
        qFatal("the archive could not be listed");
    return page->articles;
}

/// Each file of `from` written once more by a plain temporary file and rename.
QList<double> writeFloor(const QString &from, const QString &to)
{
    QDir().mkpath(to);
    QList<double> times;
    QDirIterator files(from, {u"*.html"_s}, QDir::Files, QDirIterator::Subdirectories);
    for (int number = 0; files.hasNext(); ++number) {
        QFile source(files.next());
        if (!source.open(QIODevice::ReadOnly))
            qFatal("a page could not be read again");
        const QByteArray bytes = source.readAll();
        times.append(timedMs([&] {
            QSaveFile copy(u"%1/%2.html"_s.arg(to).arg(number));
            if (!copy.open(QIODevice::WriteOnly) || copy.write(bytes) != bytes.size() || !copy.commit())
                qFatal("a page could not be written");
        }));
    }
    return times;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    BenchReport report(u"site"_s, QCoreApplication::arguments(), {300});
    for (const int n : report.sizes()) {
        const BenchNewsroom newsroom(n);
        const Publishing &publishing = newsroom.services().publishing;
        const QString folder = newsroom.path(u"site"_s);
        QList<double> first;
        QList<double> again;
        for (QList<double> *times : {&first, &again}) {
            for (const ArticleSummary &article : allArticles(newsroom.services().archive, n)) {
                times->append(timedMs([&] {
                    if (!publishing.exportPage(article.id, folder, PageForm::Folder))
                        qFatal("a page could not be exported");
                }));
            }
        }
        const QList<double> floor = writeFloor(folder, newsroom.path(u"floor"_s));
        report.row(u"floor: write a page"_s, n, floor);
        report.row(u"export a page"_s, n, first, {.ratioTo = u"floor"_s, .peerMs = medianMs(floor)});
        report.row(u"export it unchanged"_s, n, again, {.ratioTo = u"floor"_s, .peerMs = medianMs(floor)});
    }
    return 0;
}
