// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/ids.h"
#include "editorial/states.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

/// One immutable wording: the long disclaimer and the short label that stand on a page together.
struct DisclaimerVersion
{
    DisclaimerVersionId id;
    QString key; ///< "ai-generated", "ai-reviewed", "ai-assisted" or a newsroom's own.
    int version = 1; ///< Counts up per key and language.
    QString language; ///< BCP 47.
    QString label; ///< Plain text, one line, shown above the text.
    QString text; ///< Markdown with {{contact}}, {{responsible}} and {{publication}}.
    QDateTime validFromUtc;
    std::optional<QDateTime> validToUtc;
    QString approver;
    bool operator==(const DisclaimerVersion &) const = default;
};

/// One row of the policy: which wording an AI use asks for. An empty key means no disclaimer.
struct DisclosureRule
{
    AiUse aiUse = AiUse::None;
    bool signedOff = false;
    QString disclaimerKey;
    bool operator==(const DisclosureRule &) const = default;
};

/// What a page must carry, decided from policy and article; placeholders are filled.
struct Disclosure
{
    DisclaimerVersionId version; ///< Null: the policy asks for none.
    QString label; ///< Plain text; empty = none.
    QString text; ///< Markdown; empty = none.
    AiUse aiUse = AiUse::None;
    bool missing = false; ///< The policy asks for one, but no version in a fitting language is valid now.
    bool operator==(const Disclosure &) const = default;
};

/// What placeholders of a disclaimer become.
struct DisclosurePlaceholders
{
    QString publication; ///< Name of the publication.
    QString contactAddress; ///< Address of the error-report link of this page.
    QString responsiblePerson;
};

/// The default policy: none → nothing; assisted, generated reviewed, generated unreviewed → their wording. A
/// review that is not signed off counts as none.
[[nodiscard]] QList<DisclosureRule> defaultDisclosurePolicy();

/// Picks the rule, then the valid version with the best language: exact, same primary language,
/// publication's, any. A newer version number wins among equals.
[[nodiscard]] Disclosure resolveDisclosure(AiUse aiUse, bool signedOff, const QString &language,
                                           const QString &publicationLanguage,
                                           const QList<DisclosureRule> &policy,
                                           const QList<DisclaimerVersion> &versions,
                                           const DisclosurePlaceholders &placeholders,
                                           const QDateTime &nowUtc);

/// The label for a new wording of `key` that brings none of its own: that of the key's newest version in this
/// language, else in the same primary language, else in any. Empty: no version of the key has one.
[[nodiscard]] QString labelOfKey(const QString &key, const QString &language,
                                 const QList<DisclaimerVersion> &versions);

/// A passage of a body that is one of the known disclaimers or reads like one.
struct RecognisedDisclaimer
{
    qsizetype start = 0; ///< UTF-16 offset in the body.
    qsizetype length = 0;
    DisclaimerVersionId version; ///< Null: reads like an AI disclaimer, but is none of the newsroom's.
    double similarity = 0; ///< 1 = the same words.
};

/// Paragraphs of `body` that repeat a known disclaimer (same words after normalising, or nearly), and
/// paragraphs that open as one ("AI Disclaimer:", "AI 声明："). Source order. Code blocks are not looked
/// into.
[[nodiscard]] QList<RecognisedDisclaimer> recogniseDisclaimers(const QString &body,
                                                               const QList<DisclaimerVersion> &versions);
/// The body without the recognised passages and the blank lines they leave.
[[nodiscard]] QString withoutDisclaimers(const QString &body, const QList<RecognisedDisclaimer> &found);
