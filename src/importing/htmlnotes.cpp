// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/htmlnotes.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace {

struct Anchor
{
    const HtmlNode *node = nullptr;
    const HtmlNode *body = nullptr;
};

/// Does the element hold a note and nothing else?
bool isNoteBody(const HtmlNode &node)
{
    const QString id = node.attributes.value(u"id"_s);
    return node.name == "div"_L1
        && (node.style(u"mso-element") == "footnote"_L1 || node.style(u"mso-element") == "endnote"_L1
            || id.startsWith(u"sdfootnote"_s) || id.startsWith(u"sdendnote"_s));
}

class Anchors
{
public:
    void collect(const HtmlNode &node, const HtmlNode *paragraph, const HtmlNode *note)
    {
        for (const HtmlNode &child : node.children) {
            if (child.name == "a"_L1 && child.attributes.value(u"href"_s).startsWith(u'#')) {
                QString own = child.attributes.value(u"name"_s);
                if (own.isEmpty())
                    own = child.attributes.value(u"id"_s);
                if (!own.isEmpty() && !m_byName.contains(own)) {
                    m_byName.insert(own, {&child, note ? note : paragraph});
                    m_order.append(own);
                }
            }
            const bool isParagraph = child.name == "p"_L1 || child.name == "li"_L1;
            collect(child, isParagraph ? &child : paragraph,
                    note                    ? note
                        : isNoteBody(child) ? &child
                                            : nullptr);
        }
    }
    [[nodiscard]] QList<HtmlNote> pairs() const
    {
        QList<HtmlNote> notes;
        QSet<QString> taken;
        QSet<const HtmlNode *> bodies; // two notes in one paragraph are no notes: it would be read twice
        for (const QString &name : m_order) {
            const Anchor reference = m_byName.value(name);
            const QString target = reference.node->attributes.value(u"href"_s).mid(1);
            const Anchor back = m_byName.value(target);
            const bool isPair = back.node && back.body && target != name && !taken.contains(name)
                && back.node->attributes.value(u"href"_s).mid(1) == name && back.body != reference.body
                && !bodies.contains(back.body);
            if (!isPair)
                continue;
            taken.insert(target);
            bodies.insert(back.body);
            notes.append({reference.node, back.node, back.body});
        }
        return notes;
    }

private:
    QHash<QString, Anchor> m_byName;
    QStringList m_order;
};

} // namespace

QList<HtmlNote> notesOf(const HtmlNode &body)
{
    Anchors anchors;
    anchors.collect(body, nullptr, nullptr);
    return anchors.pairs();
}
