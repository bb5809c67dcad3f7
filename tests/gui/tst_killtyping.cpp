// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDateTime>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// What may be lost of the latest typing (product.md, "Nothing typed is ever lost").
constexpr qint64 mayBeLostMs = 1000;

struct Key
{
    qint64 pressedAtMs = 0;
    QByteArray text; ///< The source after it, in base64.
};

struct Typing
{
    QList<Key> keys;
    qint64 killedAtMs = 0;
};

QList<Key> keysOf(const QByteArray &output)
{
    QList<Key> keys;
    const QList<QByteArray> lines = output.split('\n');
    // What stands after the last line end was cut off by the kill.
    for (const QByteArray &line : lines.first(lines.size() - 1)) {
        const qsizetype blank = line.indexOf(' ');
        keys.append({line.left(blank).toLongLong(), line.sliced(blank + 1)});
    }
    return keys;
}

} // namespace

/// Kills the desk while somebody types, at any moment: the next start has all that is older than a second.
/// GALLEY_KILLS tells how often; "./dev kill-typing N" sets it.
class TestKillTyping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatIsOlderThanASecondIsThere();

private:
    /// Answers what the program wrote.
    [[nodiscard]] QByteArray run(const QStringList &words);
    [[nodiscard]] Typing typeUntilKilled(int keys, int thenMs);
    void start(QProcess &typist, const QStringList &words) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_article;
    QString m_path;
};

void TestKillTyping::initTestCase()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"kill.galley"_s);
    m_article = run({u"make"_s, m_path});
    QVERIFY(!m_article.isEmpty());
}

void TestKillTyping::start(QProcess &typist, const QStringList &words) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"XDG_DATA_HOME"_s, m_folder->filePath(u"data"_s));
    environment.insert(u"XDG_CONFIG_HOME"_s, m_folder->filePath(u"config"_s));
    typist.setProcessEnvironment(environment);
    typist.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    typist.start(QStringLiteral(GALLEY_TYPIST), words);
}

QByteArray TestKillTyping::run(const QStringList &words)
{
    QProcess typist;
    start(typist, words);
    if (!typist.waitForFinished(60'000) || typist.exitCode() != 0)
        return {};
    return typist.readAllStandardOutput().trimmed();
}

Typing TestKillTyping::typeUntilKilled(int keys, int thenMs)
{
    QProcess typist;
    start(typist, {u"type"_s, m_path, QString::fromUtf8(m_article)});
    QByteArray output;
    while (output.count('\n') < keys && typist.waitForReadyRead(60'000))
        output += typist.readAllStandardOutput();
    // Waits for nothing: this is the moment of the kill.
    QTest::qWait(thenMs);
    const qint64 killedAtMs = QDateTime::currentMSecsSinceEpoch(); // not after reaping and reading it
    typist.kill();
    typist.waitForFinished();
    return {keysOf(output + typist.readAllStandardOutput()), killedAtMs};
}

void TestKillTyping::whatIsOlderThanASecondIsThere()
{
    const int kills = std::max(1, qEnvironmentVariableIntValue("GALLEY_KILLS"));
    QList<qint64> losses;
    for (int kill = 0; kill < kills; ++kill) {
        auto *const chance = QRandomGenerator::global();
        const auto [typed, killedAtMs] = typeUntilKilled(chance->bounded(5, 30), chance->bounded(100));
        QVERIFY(typed.size() >= 5);
        const QByteArray recovered = run({u"recover"_s, m_path, QString::fromUtf8(m_article)});
        const auto kept = std::find_if(typed.crbegin(), typed.crend(),
                                       [&recovered](const Key &key) { return key.text == recovered; });
        QVERIFY2(kept != typed.crend(), "what came back is not what stood in the source at any time");
        // The first key that is gone was pressed that long before the kill.
        losses.append(kept == typed.crbegin() ? 0 : killedAtMs - std::prev(kept)->pressedAtMs);
        QVERIFY2(losses.constLast() <= mayBeLostMs, qPrintable(u"%1 ms are lost"_s.arg(losses.constLast())));
    }
    std::ranges::sort(losses);
    qInfo("kills %lld, survived %lld, lost p50 %lld ms, p99 %lld ms, max %lld ms", qlonglong(kills),
          qlonglong(losses.size()), losses.at(losses.size() / 2), losses.at(losses.size() * 99 / 100),
          losses.constLast());
}

QTEST_GUILESS_MAIN(TestKillTyping)
#include "tst_killtyping.moc"
