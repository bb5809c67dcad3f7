// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/pagelines.h"

#include "importing/loosedate.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace {

constexpr int topLines = 12; // The date stands at the top of a page; further down it belongs to the text.

/// Lower case without marks at the end: "Related Articles:" and "related articles" are one.
QString folded(const QString &line)
{
    static const QRegularExpression end(u"[\\s:：»›>…]+$"_s);
    QString text = line.toLower().simplified();
    return text.remove(end);
}

bool headsRelatedList(const QString &line)
{
    static const QSet<QString> headings{
        u"related articles"_s, u"related"_s,   u"related stories"_s,   u"related news"_s, u"more stories"_s,
        u"read more"_s,        u"read next"_s, u"you may also like"_s, u"more on this"_s, u"recommended"_s,
        u"相关文章"_s,         u"相关阅读"_s,  u"相关新闻"_s,          u"相關文章"_s,     u"相關閱讀"_s,
        u"延伸阅读"_s,         u"延伸閱讀"_s,  u"推荐阅读"_s};
    return headings.contains(folded(line));
}

bool isResidue(const QString &line)
{
    static const QSet<QString> furniture{
        u"newsletter"_s,    u"close"_s,      u"×"_s,       u"✕"_s,           u"✖"_s,
        u"share"_s,         u"share this"_s, u"tweet"_s,   u"print"_s,       u"email"_s,
        u"save"_s,          u"subscribe"_s,  u"sign up"_s, u"sign in"_s,     u"log in"_s,
        u"menu"_s,          u"search"_s,     u"home"_s,    u"listen"_s,      u"play"_s,
        u"pause"_s,         u"mute"_s,       u"unmute"_s,  u"loading"_s,     u"comments"_s,
        u"advertisement"_s, u"contact us"_s, u"contact"_s, u"about us"_s,    u"privacy policy"_s,
        u"terms of use"_s,  u"terms"_s,      u"cookies"_s, u"back to top"_s, u"skip to content"_s,
        u"关闭"_s,          u"關閉"_s,       u"分享"_s,    u"订阅"_s,        u"联系我们"_s,
        u"广告"_s};
    static const QRegularExpression machine(
        u"^(?:\\d{1,2}:\\d{2}(?::\\d{2})?(?: ?/ ?\\d{1,2}:\\d{2}(?::\\d{2})?)?"
        "|[0-9.]+x|[▶⏸⏵◀|•·×✕]+)$"_s);
    static const QRegularExpression copyright(u"^(?:©|\\(c\\)|copyright\\b|版权所有|版權所有)"_s,
                                              QRegularExpression::CaseInsensitiveOption);
    return furniture.contains(folded(line)) || line.contains(machine)
        || (line.size() < 200 && line.contains(copyright));
}

/// "Published: 13 October 2025" and the bare date.
std::optional<LooseDate> dateOf(const QString &line, const QString &timeZone)
{
    static const QRegularExpression label(u"^(?:published|posted|date)(?: on)?:? "_s,
                                          QRegularExpression::CaseInsensitiveOption);
    QString text = line.simplified();
    return parseLooseDate(text.remove(label), timeZone);
}

} // namespace

PageLine pageLine(const QString &line)
{
    const QString text = line.trimmed();
    if (text.isEmpty())
        return {};
    if (headsRelatedList(text))
        return {PageLineKind::RelatedHeading, text};
    return {isResidue(text) ? PageLineKind::Residue : PageLineKind::Text, text};
}

std::optional<PageLines> pageLines(const QString &text, const QString &timeZone)
{
    PageLines page;
    bool found = false;
    int seen = 0;
    for (const QString &line : text.split(u'\n')) {
        const PageLine next = pageLine(line);
        if (!found && next.kind == PageLineKind::Text && seen < topLines) {
            ++seen;
            if (const auto date = dateOf(next.text, timeZone)) {
                found = true;
                page.dateLine = page.lines.size();
                page.date = date->utc;
            }
        }
        page.lines += next;
    }
    return found ? std::optional(page) : std::nullopt;
}
