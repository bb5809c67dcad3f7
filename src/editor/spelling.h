// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/textstretches.h"

#include <QObject>
#include <QStringList>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

class SpellingDictionary;

/// Spell check of a source as one types. Words are looked up beside the GUI thread, first what is seen, then
/// what follows the cursor; what is wrong is underlined on top of the text, which does not know of it. A key
/// press only moves what is marked; lines that changed are looked at again after a moment. A word that is
/// being typed is not marked before the cursor leaves it. GUI thread only.
class Spelling : public QObject
{
    Q_OBJECT

public:
    using Range = SourceEditor::Range;
    enum class Direction { Next, Previous };
    enum class Dictionary { None, Loading, Found, Missing };

    explicit Spelling(SourceEditor &source); ///< Belongs to `source`.
    ~Spelling() override;

    void setOn(bool on); ///< Off at first.
    [[nodiscard]] bool isOn() const { return m_isOn; }
    void setLanguage(const QString &tag); ///< Of the text, as "en-GB".
    [[nodiscard]] const QString &language() const { return m_language; }
    [[nodiscard]] Dictionary dictionary() const { return m_dictionaryState; }
    /// Words that are right beside those of the dictionary.
    void setAccepted(const QStringList &words);

    /// What is marked, as far as the text is looked through; ascending.
    [[nodiscard]] const QList<Range> &marks() const { return m_marks; }
    [[nodiscard]] bool isWhole() const; ///< All of the text is looked through.
    /// The marked word that holds or touches a position.
    [[nodiscard]] std::optional<Range> markAt(int position) const;

    /// Answers in the GUI thread with the best first, and not at all where the text has changed meanwhile or
    /// another word was asked for.
    void suggestFor(Range word, int most, std::function<void(const QStringList &)> answer);
    /// One undo step; the cursor is behind the word then.
    void replace(Range word, const QString &text);
    /// Selects the next marked word from the cursor, from the other end where there is none; reached() or
    /// nothingFound() follows, now or once enough of the text is looked through.
    void goTo(Direction direction);

Q_SIGNALS:
    void dictionaryChanged(); ///< Found or missing; also after each setLanguage() that asks for another.
    void reached(Spelling::Range word);
    void nothingFound();

private:
    void loadDictionary();
    void checkAllAgain();
    void forgetMarks();
    void followEdit(const TextEdit &edit);
    void noteLines(const QTextBlock &first, const QTextBlock &last);
    void noteCursor();
    void check();
    [[nodiscard]] Range nextStretch() const;
    [[nodiscard]] Range whole() const;
    void takeMarks(Range checked, QList<Range> marks);
    void tryStep();
    void reach(Range word);
    [[nodiscard]] bool isBeingTyped(Range word) const;
    void repaint(const QList<Range> &words);
    void paint(const QRect &area) const;
    /// Runs `work` on the thread that has the dictionary, then `done` here, unless this is gone.
    template <typename Work, typename Done>
    void ask(Work work, Done done, int priority = 0);

    SourceEditor &m_source;
    QThreadPool m_pool; ///< One thread: the dictionary is in one job's hands at a time.
    std::shared_ptr<std::atomic_bool> m_stop = std::make_shared<std::atomic_bool>(false);
    std::shared_ptr<std::unique_ptr<SpellingDictionary>> m_dictionary; ///< Touched in m_pool alone.
    Dictionary m_dictionaryState = Dictionary::None;
    QString m_language;
    QStringList m_accepted;
    bool m_isOn = false;
    quint64 m_epoch = 0; ///< Of dictionary and accepted words: what older ones said is void.
    quint64 m_edits = 0;
    quint64 m_suggesting = 0;

    QList<Range> m_marks;
    TextStretches m_unchecked; ///< With what is being looked at.
    TextStretches m_again; ///< Changed while its stretch was being looked at.
    std::optional<Range> m_checking;
    QList<TextEdit> m_editsSince; ///< While m_checking is under way.
    QTimer m_pause;
    std::optional<Direction> m_step; ///< To be done once enough is looked through.
    int m_frontLines = 0;
    int m_typedAt = -1; ///< Where the cursor has typed last, as long as it stays there.
};
