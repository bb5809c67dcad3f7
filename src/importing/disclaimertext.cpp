// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/disclaimertext.h"

#include "importing/importnote.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

/// "Has not yet been reviewed by", "no editor checked", "未经人工审核": the verb of a review with its denial.
bool deniesReview(const QString &disclaimer)
{
    // Few words and no punctuation between the two; "not only" and "not until" deny nothing.
    static const QRegularExpression english(
        uR"((?:\b(?:not|never|no|nobody|none|neither|nor|without)|n['’]t)\b)"
        uR"((?:[\s*_]+(?!(?:only|just|merely|simply|until|unless|before)\b)[\w'’-]+){0,4}?)"
        uR"([\s*_]+(?:human-)?(?:reviewed|edited|checked|approved)\b)"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression chinese(
        uR"((?:未|没有|沒有|无|無|不曾)[^，。；、,.;\s]{0,6}(?:编辑|人工|人类|編輯|人類)部?(?:审|審))"_s);
    return disclaimer.contains(english) || disclaimer.contains(chinese);
}

/// What the wording itself claims.
AiUse aiUseSaidBy(const QString &disclaimer)
{
    static const QRegularExpression reviewed(
        u"\\b(?:reviewed|edited|checked|approved) by (?:an?|our|the|human)\\b|编辑审阅|人工审核|編輯審閱"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression alone(
        u"\\bon its own\\b|\\bwithout (?:any )?human\\b|独立生成|独立撰写|獨立"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression helped(
        u"\\bassist(?:ed|ance|s)?\\b|\\bwith (?:the )?help of\\b|辅助|輔助|协助|協助"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression made(u"\\bgenerated\\b|\\bwritten by\\b|生成|撰写|撰寫"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    if (disclaimer.contains(alone) || deniesReview(disclaimer))
        return AiUse::GeneratedUnreviewed;
    if (disclaimer.contains(reviewed))
        return AiUse::GeneratedReviewed;
    if (disclaimer.contains(helped) && !disclaimer.contains(made))
        return AiUse::Assisted;
    return AiUse::GeneratedUnreviewed; // The statement that never claims too little.
}

/// What the loss report says of aiUseSaidBy().
const char *noteOf(AiUse use)
{
    switch (use) {
    case AiUse::Assisted:
        return QT_TRANSLATE_NOOP("ImportNote", "The disclaimer was taken to say: AI-assisted.");
    case AiUse::GeneratedReviewed:
        return QT_TRANSLATE_NOOP("ImportNote", "The disclaimer was taken to say: AI-generated, reviewed.");
    case AiUse::None:
    case AiUse::GeneratedUnreviewed:
        return QT_TRANSLATE_NOOP("ImportNote",
                                 "The disclaimer was taken to say: AI-generated, not reviewed.");
    }
    Q_UNREACHABLE();
}

/// The key whose policy row asks for this use.
QString keyFor(AiUse use)
{
    switch (use) {
    case AiUse::None:
    case AiUse::GeneratedUnreviewed:
        return u"ai-generated"_s;
    case AiUse::Assisted:
        return u"ai-assisted"_s;
    case AiUse::GeneratedReviewed:
        return u"ai-reviewed"_s;
    }
    Q_UNREACHABLE();
}

/// A link that the wording only names becomes one: the page keeps what its boilerplate promises.
QString withContactLink(QString text)
{
    static const QRegularExpression named(
        uR"((["“”]|\\?")?(Contact Us|Report an error|联系我们|聯絡我們|聯繫我們|报告错误)(["”“])?(?!\]))"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = named.match(text);
    if (!match.hasMatch() || text.contains(u"{{contact}}"_s))
        return text;
    return text.replace(match.capturedStart(2), match.capturedLength(2),
                        u"["_s + match.captured(2) + u"]({{contact}})"_s);
}

/// Without "AI Disclaimer:" in front: the page has a title for it.
QString withoutTitle(QString text)
{
    static const QRegularExpression title(
        uR"(^[\s>#*_-]*[^:：\n]{0,60}(?:disclaimer|disclosure|notice|statement|声明|聲明|说明|說明|披露)[\s*_]*[:：][\s*_]*)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return text.remove(title);
}

} // namespace

void cutDisclaimer(DisclaimerWords words, const ArticleFileOptions &options, ImportedArticle &article)
{
    ArticleText &text = article.text;
    const auto found = recogniseDisclaimers(text.body, {});
    if (found.isEmpty())
        return;
    DisclaimerVersion disclaimer;
    disclaimer.text =
        withContactLink(withoutTitle(text.body.mid(found.first().start, found.first().length)).trimmed());
    disclaimer.language = text.language.isEmpty() ? options.language : text.language;
    text.body = withoutDisclaimers(text.body, found);
    if (words == DisclaimerWords::TellAiUse)
        text.aiUse = aiUseSaidBy(disclaimer.text);
    disclaimer.key = keyFor(text.aiUse);
    article.disclaimer = disclaimer;
    article.notes += found.size() == 1
        ? importNote(QT_TRANSLATE_NOOP(
            "ImportNote",
            "An AI disclaimer was recognised in the text and cut from it; the page gets the newsroom's own."))
        : importNote(QT_TRANSLATE_NOOP("ImportNote",
                                       "AI disclaimers recognised in the text and cut from it: %1. The page "
                                       "gets the newsroom's own."),
                     {QString::number(found.size())});
    if (words == DisclaimerWords::TellAiUse)
        article.notes += importNote(noteOf(text.aiUse));
}
