// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/spellingdictionary.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QStandardPaths>

#include <algorithm>
#include <exception>
#include <hunspell/hunspell.hxx>
#include <optional>
#include <unicode/ucnv.h>

using namespace Qt::StringLiterals;

namespace {

// Enough for the words of a long text; a hostile one must not fill the memory.
constexpr qsizetype mostKnown = 100'000;
// "l'", "qu'", "dell'", "quell'": what an apostrophe puts before a name.
constexpr qsizetype longestArticle = 5;
constexpr qsizetype longestEnding = 2; // "'s", "'ll"

QString normalised(const QString &tag)
{
    return tag.toLower().replace(u'-', u'_');
}

QStringList dictionaryFolders()
{
    QStringList folders = qEnvironmentVariable("DICPATH").split(QDir::listSeparator(), Qt::SkipEmptyParts);
    for (const QString &data : QStandardPaths::standardLocations(QStandardPaths::GenericDataLocation))
        folders << data + "/hunspell"_L1 << data + "/myspell/dicts"_L1 << data + "/myspell"_L1;
    return folders;
}

/// How well a dictionary of this name suits a language, 0 best; nothing where it is of another one.
std::optional<int> distanceOf(const QString &name, const QString &language)
{
    const QString found = normalised(name);
    const QString wanted = normalised(language);
    const QString usual = normalised(QLocale(language.section(u'-', 0, 0).section(u'_', 0, 0)).name());
    const QString alone = wanted.section(u'_', 0, 0);
    int distance = 0;
    for (const QString &stem : {wanted, usual, alone}) {
        // The usual place of a language that nobody has heard of is "C".
        if (found == stem && stem.section(u'_', 0, 0) == alone)
            return distance;
        if (stem != alone && found.startsWith(stem + u'_'))
            return distance + 1; // a variety, as "de_DE_frami"
        distance += 2;
    }
    return found.startsWith(alone + u'_') ? std::optional(distance) : std::nullopt;
}

/// The path of the best one without the endings of its files; empty where there is none.
QString bestDictionary(const QString &language)
{
    QString best;
    int bestDistance = 0;
    if (language.isEmpty())
        return best;
    for (const QString &folder : dictionaryFolders()) {
        const QFileInfoList files = QDir(folder).entryInfoList({u"*.aff"_s}, QDir::Files, QDir::Name);
        for (const QFileInfo &file : files) {
            const auto distance = distanceOf(file.completeBaseName(), language);
            const QString path = file.path() + u'/' + file.completeBaseName();
            if (distance && (best.isEmpty() || *distance < bestDistance) && QFile::exists(path + ".dic"_L1)) {
                best = path;
                bestDistance = *distance;
            }
        }
    }
    return best;
}

/// The script the language calls itself in.
QChar::Script scriptOf(const QString &language)
{
    const QLocale locale(language);
    const QString name = locale.language() == QLocale::C ? QString() : locale.nativeLanguageName();
    return name.isEmpty() ? QChar::Script_Unknown : QChar::script(name.toStdU32String().front());
}

} // namespace

/// The charset of a dictionary's files.
class SpellingDictionary::Encoding
{
public:
    /// Null where nobody knows `name`.
    static std::unique_ptr<Encoding> named(std::string name)
    {
        // Hunspell's own name for what all others call windows-1251 (hunspell(5), SET).
        if (name.starts_with("microsoft-cp"))
            name.replace(0, 12, "windows-");
        UErrorCode status = U_ZERO_ERROR;
        Converter converter(ucnv_open(name.c_str(), &status), &ucnv_close);
        if (U_FAILURE(status))
            return nullptr;
        ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
        return U_FAILURE(status) ? nullptr : std::unique_ptr<Encoding>(new Encoding(std::move(converter)));
    }
    /// Nothing where the charset lacks a character.
    std::optional<std::string> bytesOf(const QString &word)
    {
        std::string bytes(std::size_t(UCNV_GET_MAX_BYTES_FOR_STRING(word.size(), 4)), '\0');
        UErrorCode status = U_ZERO_ERROR;
        const int size =
            ucnv_fromUChars(m_converter.get(), bytes.data(), int(bytes.size()),
                            reinterpret_cast<const UChar *>(word.utf16()), int(word.size()), &status);
        if (U_FAILURE(status))
            return std::nullopt;
        bytes.resize(std::size_t(size));
        return bytes;
    }
    QString textOf(const std::string &bytes)
    {
        QString text(qsizetype(bytes.size()) * 2 + 1, Qt::Uninitialized);
        UErrorCode status = U_ZERO_ERROR;
        const int size = ucnv_toUChars(m_converter.get(), reinterpret_cast<UChar *>(text.data()),
                                       int(text.size()), bytes.data(), int(bytes.size()), &status);
        text.truncate(U_FAILURE(status) ? 0 : size);
        return text;
    }

private:
    using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

    explicit Encoding(Converter converter)
        : m_converter(std::move(converter))
    { }

    Converter m_converter;
};

std::unique_ptr<SpellingDictionary> SpellingDictionary::load(const QString &language)
{
    const QString path = bestDictionary(language);
    if (path.isEmpty())
        return nullptr;
    // A damaged file may ask for more memory than there is.
    try {
        std::unique_ptr<SpellingDictionary> made(new SpellingDictionary(path, language));
        return made->m_encoding ? std::move(made) : nullptr;
    } catch (const std::exception &) {
        return nullptr;
    }
}

SpellingDictionary::SpellingDictionary(const QString &path, const QString &language)
    : m_path(path)
    , m_script(scriptOf(language))
{
    open();
    m_encoding = Encoding::named(m_hunspell->get_dict_encoding());
}

SpellingDictionary::~SpellingDictionary() = default;

void SpellingDictionary::open()
{
    m_hunspell = std::make_unique<Hunspell>(QFile::encodeName(m_path + ".aff"_L1).constData(),
                                            QFile::encodeName(m_path + ".dic"_L1).constData());
}

void SpellingDictionary::setAccepted(const QStringList &words)
{
    QSet<QString> accepted;
    for (const QString &word : words)
        accepted.insert(lookedUpForm(word));
    // Hunspell's own way to forget a word forbids it, also where its files have it.
    if (!accepted.contains(m_accepted)) {
        open();
        m_accepted.clear();
    }
    // What Hunspell has of its own it suggests, too.
    for (const QString &word : std::as_const(accepted)) {
        const auto bytes = m_accepted.contains(word) ? std::nullopt : m_encoding->bytesOf(word);
        if (bytes)
            m_hunspell->add(*bytes);
    }
    m_accepted = accepted;
    m_known.clear();
}

bool SpellingDictionary::isRight(const SpelledWord &word)
{
    return isAccepted(word.text) || isKnown(word.text) || (word.endsWithDot && isKnown(word.text + u'.'))
        || (!word.compound.isEmpty() && (isAccepted(word.compound) || isKnown(word.compound)));
}

bool SpellingDictionary::isKnown(const QString &word)
{
    if (const auto known = m_known.constFind(word); known != m_known.constEnd())
        return *known;
    auto bytes = m_encoding->bytesOf(word);
    bool isFound = bytes && m_hunspell->spell(*bytes);
    if (!isFound && word.contains(u'\'')) {
        bytes = m_encoding->bytesOf(QString(word).replace(u'\'', u'\u2019'));
        isFound = bytes && m_hunspell->spell(*bytes);
    }
    if (m_known.size() >= mostKnown)
        m_known.clear();
    m_known.insert(word, isFound);
    return isFound;
}

bool SpellingDictionary::isAccepted(const QString &word) const
{
    if (m_accepted.isEmpty())
        return false;
    if (isAcceptedWhole(word))
        return true;
    const qsizetype first = word.indexOf(u'\'');
    const qsizetype last = word.lastIndexOf(u'\'');
    return first >= 0
        && ((word.size() - last - 1 <= longestEnding && isAcceptedWhole(word.first(last)))
            || (first <= longestArticle && isAcceptedWhole(word.sliced(first + 1))));
}

bool SpellingDictionary::isAcceptedWhole(const QString &word) const
{
    // Nothing is left of "ʼab" in front of its apostrophe: U+02BC is a letter.
    if (word.isEmpty())
        return false;
    return m_accepted.contains(word)
        || (word.front().isUpper() && m_accepted.contains(QString(word.front().toLower() + word.sliced(1))));
}

QStringList SpellingDictionary::suggestions(const QString &word, int most)
{
    const auto bytes = m_encoding->bytesOf(lookedUpForm(word));
    if (!bytes)
        return {};
    const bool isCurly = word.contains(u'\u2019');
    QStringList found;
    for (const std::string &suggested : m_hunspell->suggest(*bytes)) {
        QString text = m_encoding->textOf(suggested);
        text.replace(isCurly ? u'\'' : u'\u2019', isCurly ? u'\u2019' : u'\'');
        if (!text.isEmpty() && !found.contains(text) && found.size() < most)
            found.append(text);
    }
    return found;
}
