// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How long from starting the program until the library of the sample newsroom is painted and takes keys. Each
// round is a process of its own that does what galley's main does. bench_start [--json]

#include "base/clock.h"
#include "base/errortext.h"
#include "benchreport.h"
#include "gui/appearance.h"
#include "gui/deskcontroller.h"
#include "gui/mainwindow.h"
#include "gui/settings.h"
#include "gui/translations.h"
#include "workflow/newsroom.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QProcess>
#include <QTemporaryDir>

#include <chrono>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 12;

/// The same in every process of the machine.
qint64 steadyNs()
{
    return std::chrono::steady_clock::now().time_since_epoch().count();
}

/// Tells, once, when a list that has rows was painted.
class FirstRows : public QObject
{
public:
    explicit FirstRows(qint64 startedNs)
        : m_startedNs(startedNs)
    { }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::Paint || !watched->parent())
            return false;
        const auto *view = qobject_cast<QAbstractItemView *>(watched->parent());
        if (view && view->model() && view->model()->rowCount() > 0 && !m_isTold) {
            m_isTold = true;
            // After the paint that is about to happen, and after the keys that wait.
            QMetaObject::invokeMethod(
                this, [this, rows = view->model()->rowCount()] { tell(rows); }, Qt::QueuedConnection);
        }
        return false;
    }

private:
    void tell(int rows) const
    {
        std::printf("%.3f %d %.1f\n", double(steadyNs() - m_startedNs) / 1e6, rows, residentMegabytes());
        QApplication::exit(0);
    }
    qint64 m_startedNs;
    bool m_isTold = false;
};

int runOnce(QApplication &application, qint64 startedNs, const QString &newsroom)
{
    Settings settings(newsroom + u".ini"_s);
    installTranslations({});
    applyAppearance(Appearance::System);
    const SystemClock clock;
    FirstRows firstRows(startedNs);
    application.installEventFilter(&firstRows);
    DeskController controller(settings, clock);
    controller.start(newsroom);
    return QApplication::exec();
}

int measure(BenchReport &report, const QString &newsroom)
{
    QList<double> times;
    int rows = 0;
    double megabytes = 0;
    for (int round = 0; round < rounds; ++round) {
        QProcess child;
        child.start(QApplication::applicationFilePath(),
                    {u"--once"_s, QString::number(steadyNs()), newsroom});
        if (!child.waitForFinished() || child.exitCode() != 0) {
            std::fprintf(stderr, "round %d: %s\n%s", round, qPrintable(child.errorString()),
                         child.readAllStandardError().constData());
            return 1;
        }
        const QList<QByteArray> words = child.readAllStandardOutput().simplified().split(' ');
        times.append(words.value(0).toDouble());
        rows = words.value(1).toInt();
        megabytes = std::max(megabytes, words.value(2).toDouble());
    }
    report.row(u"start to painted library"_s, rows, times, {.residentMegabytes = megabytes});
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.value(1) == "--once"_L1)
        return runOnce(application, arguments.value(2).toLongLong(), arguments.value(3));
    const QTemporaryDir folder;
    const QString newsroom = folder.filePath(u"sample.galley"_s);
    if (const auto made = createNewsroom(newsroom, NewsroomContent::Sample, SystemClock()); !made)
        qFatal("%s", qPrintable(errorText(made.error())));
    BenchReport report(u"start"_s, arguments.mid(1), {});
    return measure(report, newsroom);
}
