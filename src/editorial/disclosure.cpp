// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/disclosure.h"

#include <QUrl>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace {

constexpr auto contactMark = "{{contact}}"_L1;
constexpr auto responsibleMark = "{{responsible}}"_L1;
constexpr auto publicationMark = "{{publication}}"_L1;

QString primaryLanguage(const QString &language)
{
    return language.section(u'-', 0, 0).toCaseFolded();
}

/// 0 = exact … 3 = any.
int languageDistance(const QString &have, const QString &want, const QString &publicationLanguage)
{
    if (have.compare(want, Qt::CaseInsensitive) == 0)
        return 0;
    if (primaryLanguage(have) == primaryLanguage(want))
        return 1;
    return primaryLanguage(have) == primaryLanguage(publicationLanguage) ? 2 : 3;
}

bool isValidAt(const DisclaimerVersion &version, const QDateTime &nowUtc)
{
    return (!version.validFromUtc.isValid() || version.validFromUtc <= nowUtc)
        && (!version.validToUtc || nowUtc < *version.validToUtc);
}

/// Plain words as they must stand in Markdown to be read as plain words.
QString asMarkdown(const QString &plain)
{
    QString escaped;
    for (const QChar letter : plain) {
        if (u"\\`*_[]<>#!|~&"_s.contains(letter))
            escaped.append(u'\\');
        escaped.append(letter);
    }
    return escaped.simplified();
}

/// An address that ends where the link's parenthesis does.
QString asLinkTarget(const QString &address)
{
    QString target = address.trimmed();
    for (const char16_t breaking : u"()<>\\ \t\r\n"_s.toStdU16String())
        target.replace(QChar(breaking),
                       QString::fromLatin1(QUrl::toPercentEncoding(QString(QChar(breaking)))));
    // QUrl leaves parentheses as they are.
    return target.replace(u'(', "%28"_L1).replace(u')', "%29"_L1);
}

/// Cuts the sentence that names a responsible person where the newsroom names none.
QString withoutSentenceAround(QString text, QLatin1StringView mark)
{
    for (qsizetype at = text.indexOf(mark); at >= 0; at = text.indexOf(mark)) {
        const auto endsSentence = [&text](qsizetype place) {
            const QChar letter = text[place];
            return letter == u'\n' || letter == u'。'
                || (letter == u'.' && (place + 1 == text.size() || text[place + 1].isSpace()));
        };
        qsizetype start = at;
        while (start > 0 && !endsSentence(start - 1))
            --start;
        qsizetype end = at + mark.size();
        while (end < text.size() && !endsSentence(end))
            ++end;
        if (end < text.size() && text[end] != u'\n')
            ++end;
        while (start > 0 && text[start - 1] == u' ')
            --start;
        text.remove(start, end - start);
    }
    return text.trimmed();
}

QString filledText(const QString &text, const DisclosurePlaceholders &placeholders)
{
    QString filled = placeholders.responsiblePerson.trimmed().isEmpty()
        ? withoutSentenceAround(text, responsibleMark)
        : text;
    // The contact first: a name that reads like a placeholder must stay a name.
    filled.replace(contactMark, asLinkTarget(placeholders.contactAddress));
    filled.replace(responsibleMark, asMarkdown(placeholders.responsiblePerson));
    return filled.replace(publicationMark, asMarkdown(placeholders.publication));
}

QString filledLabel(QString label, const DisclosurePlaceholders &placeholders)
{
    label.replace(contactMark, placeholders.contactAddress);
    label.replace(responsibleMark, placeholders.responsiblePerson);
    return label.replace(publicationMark, placeholders.publication).simplified();
}

/// The rule for exactly this case, else the one for this AI use; null where the policy is silent.
const DisclosureRule *ruleFor(AiUse aiUse, bool signedOff, const QList<DisclosureRule> &policy)
{
    const DisclosureRule *near = nullptr;
    for (const DisclosureRule &rule : policy) {
        if (rule.aiUse != aiUse)
            continue;
        if (rule.signedOff == signedOff)
            return &rule;
        near = &rule;
    }
    return near;
}

} // namespace

QList<DisclosureRule> defaultDisclosurePolicy()
{
    // A review that nobody has put a name to is none: the wording that tells of an editor waits for the
    // sign-off.
    return {{AiUse::None, false, QString()},
            {AiUse::None, true, QString()},
            {AiUse::Assisted, false, u"ai-assisted"_s},
            {AiUse::Assisted, true, u"ai-assisted"_s},
            {AiUse::GeneratedReviewed, false, u"ai-generated"_s},
            {AiUse::GeneratedReviewed, true, u"ai-reviewed"_s},
            {AiUse::GeneratedUnreviewed, false, u"ai-generated"_s},
            {AiUse::GeneratedUnreviewed, true, u"ai-generated"_s}};
}

Disclosure resolveDisclosure(AiUse aiUse, bool signedOff, const QString &language,
                             const QString &publicationLanguage, const QList<DisclosureRule> &policy,
                             const QList<DisclaimerVersion> &versions,
                             const DisclosurePlaceholders &placeholders, const QDateTime &nowUtc)
{
    Disclosure disclosure{.version = {}, .label = {}, .text = {}, .aiUse = aiUse, .missing = false};
    const DisclosureRule *rule = ruleFor(aiUse, signedOff, policy);
    if (rule ? rule->disclaimerKey.isEmpty() : aiUse == AiUse::None)
        return disclosure;
    const QString wanted = language.isEmpty() ? publicationLanguage : language;
    const auto rank = [&](const DisclaimerVersion &version) {
        // Language and id only decide between versions that are otherwise equal, the same way everywhere.
        return std::tuple(languageDistance(version.language, wanted, publicationLanguage), -version.version,
                          version.language, version.id.text());
    };
    const DisclaimerVersion *best = nullptr;
    for (const DisclaimerVersion &version : versions) {
        if (!rule || version.key != rule->disclaimerKey || !isValidAt(version, nowUtc))
            continue;
        if (!best || rank(version) < rank(*best))
            best = &version;
    }
    if (!best) {
        disclosure.missing = true;
        return disclosure;
    }
    disclosure.version = best->id;
    disclosure.label = filledLabel(best->label, placeholders);
    disclosure.text = filledText(best->text, placeholders);
    return disclosure;
}

QString labelOfKey(const QString &key, const QString &language, const QList<DisclaimerVersion> &versions)
{
    const auto rank = [&language](const DisclaimerVersion &version) {
        return std::tuple(languageDistance(version.language, language, language), -version.version,
                          version.language, version.id.text());
    };
    const DisclaimerVersion *best = nullptr;
    for (const DisclaimerVersion &version : versions) {
        const bool hasLabel = version.key == key && !version.label.trimmed().isEmpty();
        if (hasLabel && (!best || rank(version) < rank(*best)))
            best = &version;
    }
    return best ? best->label : QString();
}
