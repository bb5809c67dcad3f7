// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The library pane of the real window over a large newsroom: from opening to painted rows, jumps of the
// scroll bar, and the memory of the whole process beside that of an empty newsroom's. Each newsroom has a
// process of its own. bench_library [--json] [--in=FOLDER] [ARTICLES…]

#include "base/clock.h"
#include "benchnewsroom.h"
#include "benchreport.h"
#include "gui/appearance.h"
#include "gui/deskcontroller.h"
#include "gui/mainwindow.h"
#include "gui/models/librarymodel.h"
#include "gui/settings.h"
#include "gui/translations.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QListView>
#include <QProcess>
#include <QScrollBar>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 120'000;
constexpr int jumps = 200;
constexpr int pages = 300;

void waitFor(const std::function<bool()> &isSo)
{
    QElapsedTimer clock;
    clock.start();
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (isSo() || clock.hasExpired(patienceMs))
            loop.quit();
    });
    look.start(1);
    loop.exec();
    if (!isSo())
        qFatal("it was waited for in vain");
}

/// The library's list under a hand that scrolls.
class ScrolledLibrary
{
public:
    explicit ScrolledLibrary(const MainWindow &window)
    {
        for (QListView *view : window.findChildren<QListView *>()) {
            if (auto *model = qobject_cast<LibraryModel *>(view->model())) {
                m_view = view;
                m_model = model;
            }
        }
    }
    [[nodiscard]] bool isWhole(int articles) const
    {
        return m_model && m_model->isWhole() && m_model->rowCount() == articles;
    }
    [[nodiscard]] int rows() const { return m_model->rowCount(); }
    /// The window waits so long; the rows are read beside it.
    [[nodiscard]] double pausedFor(int place)
    {
        return timedMs([&] {
            m_view->verticalScrollBar()->setValue(place);
            m_view->viewport()->repaint();
        });
    }
    /// Every row in sight has its article.
    void waitForRows() const
    {
        waitFor([this] {
            const QRect sight = m_view->viewport()->rect();
            const int first = m_view->indexAt(sight.topLeft()).row();
            const int last = m_view->indexAt(sight.bottomLeft()).row();
            for (int row = first; row >= 0 && row <= (last < 0 ? rows() - 1 : last); ++row) {
                if (m_model->idAt(row).isNull())
                    return false;
            }
            return first >= 0;
        });
    }
    /// Questions of every kind, as somebody types them: each reader of the newsroom has answered some.
    void search()
    {
        for (const QString &words :
             {u"harbour council"_s, u"regat"_s, u"section:c quay"_s, u"state:review night"_s,
              u"by:\"writer 7\""_s, u"-regatta"_s, u"\u66f4\u6b63"_s, u""_s}) {
            bool isAnswered = false;
            const auto answered = QObject::connect(m_model, &LibraryModel::loaded, m_model,
                                                   [&isAnswered] { isAnswered = true; });
            m_model->setFilter({.words = words}, {});
            waitFor([&isAnswered] { return isAnswered; });
            QObject::disconnect(answered);
            m_view->viewport()->repaint();
        }
        waitFor([this] { return m_model->isWhole(); });
    }
    [[nodiscard]] int end() const { return m_view->verticalScrollBar()->maximum(); }
    [[nodiscard]] int page() const { return m_view->verticalScrollBar()->pageStep(); }

private:
    QListView *m_view = nullptr;
    LibraryModel *m_model = nullptr;
};

QString line(const QString &name, const QList<double> &times)
{
    QStringList words{name};
    for (const double time : times)
        words.append(QString::number(time, 'f', 3));
    return words.join(u'\t');
}

void tell(const QString &name, const QList<double> &times)
{
    std::printf("%s\n", qPrintable(line(name, times)));
}

void scroll(ScrolledLibrary &library)
{
    QList<double> pauses;
    QList<double> shown;
    const auto go = [&](int place) {
        shown.append(timedMs([&] {
            pauses.append(library.pausedFor(place));
            library.waitForRows();
        }));
    };
    for (int jump = 0; jump < jumps; ++jump)
        go(int(qint64(jump) * 7919 * 104'729 % std::max(1, library.end())));
    for (const int place : {0, library.end(), 0, library.end()})
        go(place);
    tell(u"jump: the window waits"_s, pauses);
    tell(u"jump: until all rows are read"_s, shown);
    pauses.clear();
    int place = library.end() / 2;
    for (int page = 0; page < pages; ++page)
        pauses.append(library.pausedFor(place += library.page()));
    tell(u"page down: the window waits"_s, pauses);
}

/// One newsroom in the real window; lines of name and figures on standard output.
void open(const QString &newsroom, int articles)
{
    Settings settings(newsroom + u".ini"_s);
    installTranslations({});
    applyAppearance(Appearance::System);
    const SystemClock clock;
    QElapsedTimer since;
    since.start();
    DeskController controller(settings, clock);
    controller.start(newsroom);
    std::unique_ptr<ScrolledLibrary> library;
    waitFor([&] {
        library = std::make_unique<ScrolledLibrary>(controller.window());
        return library->isWhole(articles);
    });
    tell(u"window to whole list"_s, {double(since.nsecsElapsed()) / 1e6});
    if (library->rows() > 0) {
        library->waitForRows();
        scroll(*library);
        library->search();
    }
    tell(u"memory"_s, {residentMegabytes()});
}

/// What a process of its own tells of the newsroom; by name.
QHash<QString, QList<double>> openedElsewhere(const QString &newsroom, int articles)
{
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QApplication::applicationFilePath(), {u"--open"_s, newsroom, QString::number(articles)});
    if (!child.waitForFinished(-1) || child.exitCode() != 0)
        qFatal("the window could not be opened: %s", qPrintable(child.errorString()));
    QHash<QString, QList<double>> told;
    const QStringList lines =
        QString::fromUtf8(child.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &one : lines) {
        QStringList words = one.split(u'\t');
        const QString name = words.takeFirst();
        for (const QString &word : std::as_const(words))
            told[name].append(word.toDouble());
    }
    return told;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.value(1) == "--open"_L1) {
        open(arguments.value(2), arguments.value(3).toInt());
        return 0;
    }
    BenchReport report(u"library"_s, arguments, {1000});
    const BenchNewsroom empty(0);
    const double least = openedElsewhere(empty.address(), 0).value(u"memory"_s).first();
    for (const int n : report.sizes()) {
        const BenchNewsroom newsroom(n, benchPlace(arguments));
        const auto told = openedElsewhere(newsroom.address(), n);
        const double megabytes = told.value(u"memory"_s).first();
        for (const QString &name : {u"window to whole list"_s, u"jump: the window waits"_s,
                                    u"jump: until all rows are read"_s, u"page down: the window waits"_s})
            report.row(name, n, told.value(name), {.residentMegabytes = megabytes});
        std::printf("# n %d: %.1f MB over an empty newsroom's %.1f\n", n, megabytes - least, least);
    }
    return 0;
}
