// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/spelledwords.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <memory>

class Hunspell;

/// An installed Hunspell dictionary and the words that are right beside it. Made and used in one thread at a
/// time; making one reads files and takes tens of milliseconds.
class SpellingDictionary
{
public:
    /// The installed one that fits a language tag best: the same place ("en-GB"), else the language's usual
    /// place (en: en_US), else any of the language. It is looked for in DICPATH, as Hunspell's own program
    /// does, and in the hunspell and myspell folders of the user and the system. Null where there is none, or
    /// none that can be read.
    [[nodiscard]] static std::unique_ptr<SpellingDictionary> load(const QString &language);
    ~SpellingDictionary();
    Q_DISABLE_COPY_MOVE(SpellingDictionary)

    /// Replaces the words that are right too: as they are, with a capital, and where an apostrophe adds an
    /// ending or an article ("Galley's", "l'Odéon").
    void setAccepted(const QStringList &words);
    [[nodiscard]] bool isRight(const SpelledWord &word);
    /// The best first, with apostrophes as in `word`, which stands as in the text.
    [[nodiscard]] QStringList suggestions(const QString &word, int most);
    /// Of the language; Script_Unknown where that is not known.
    [[nodiscard]] QChar::Script script() const { return m_script; }

private:
    class Encoding;

    SpellingDictionary(const QString &path, const QString &language);
    void open();
    [[nodiscard]] bool isKnown(const QString &word);
    [[nodiscard]] bool isAccepted(const QString &word) const;
    [[nodiscard]] bool isAcceptedWhole(const QString &word) const;

    QString m_path; ///< Of its files, without their endings.
    QChar::Script m_script = QChar::Script_Unknown;
    std::unique_ptr<Hunspell> m_hunspell;
    std::unique_ptr<Encoding> m_encoding; ///< Null: the files name one that nobody knows.
    QSet<QString> m_accepted; ///< As lookedUpForm() has them.
    QHash<QString, bool> m_known; ///< What Hunspell said of words before.
};
