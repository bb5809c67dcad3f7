// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/pictureaddresses.h"

#include "importing/articlefile.h"
#include "importing/siteaddress.h"
#include "markdown/linescan.h"
#include "markdown/linklist.h"
#include "markdown/linktail.h"
#include "markdown/markdown.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

bool isPictureFileAddress(const QString &address)
{
    static const QRegularExpression scheme(u"^(?:[A-Za-z][A-Za-z0-9+.-]*:|//)"_s);
    static const QRegularExpression ending(u"\\.(?:png|jpe?g|gif|webp|svg|avif|bmp|tiff?)(?:[?#].*)?$"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return !address.contains(scheme) && address.contains(ending);
}

FoundPictures picturesIn(const QString &markdown, const QString &from)
{
    FoundPictures pictures;
    const auto add = [](QStringList &addresses, const QString &address) {
        if (!addresses.contains(address))
            addresses += address;
    };
    for (const FoundLink &found : linksIn(markdown)) {
        if (!found.isPicture)
            continue;
        if (isPictureFileAddress(filePathOnSite(from, found.address)))
            add(pictures.files, found.address);
        else if (found.address.contains(u"//"_s))
            add(pictures.remote, found.address);
    }
    return pictures;
}

namespace {

/// A place in UTF-8 and what it is to hold.
struct NewAddress
{
    SourceRange place;
    QByteArray name;
};

/// Finds the addresses of pictures, and of links to them, that are to be replaced. Code has none.
class AddressListener final : public MarkdownSink
{
public:
    explicit AddressListener(const QHash<QString, QString> &names)
        : m_names(names)
    { }
    std::vector<NewAddress> found;
    QSet<QString> referenced; ///< Those that stand in a definition.
    std::vector<SourceRange> leaves; ///< No definition stands in these.

    bool enterBlock(const BlockStart &block) override
    {
        if (block.kind == BlockKind::Paragraph || block.kind == BlockKind::Heading
            || block.kind == BlockKind::CodeBlock || block.kind == BlockKind::Table)
            leaves.push_back(block.source);
        return true;
    }
    bool leaveBlock(BlockKind) override { return true; }
    bool enterSpan(const SpanStart &span) override
    {
        const QString address =
            QString::fromUtf8(span.address.isEmpty() ? span.refusedAddress : span.address);
        const auto name = m_names.constFind(address);
        if (name == m_names.cend())
            return true;
        if (span.addressPlace.start >= 0)
            found.push_back({span.addressPlace, name->toUtf8()});
        else
            referenced += address;
        return true;
    }
    bool leaveSpan(SpanKind) override { return true; }
    bool text(TextKind, QByteArrayView, qsizetype) override { return true; }

private:
    const QHash<QString, QString> &m_names;
};

/// An address as the parser understands it: escapes and references decoded.
QString decodedAddress(QByteArrayView written)
{
    const QList<FoundLink> links = linksIn(u"![](<"_s + QString::fromUtf8(written) + u">)"_s);
    return links.isEmpty() ? QString() : links.first().address;
}

/// Is the "]:" at `colon` the end of a definition's label, with nothing but marks before that in its line?
bool endsLabel(QByteArrayView utf8, qsizetype colon)
{
    // A label has at most 999 characters; a line of many megabytes is not read from each place in it.
    const QByteArrayView near = utf8.first(colon + 2).last(std::min<qsizetype>(colon + 2, 1100));
    qsizetype open = near.lastIndexOf('[');
    while (open > 0 && near[open - 1] == '\\')
        open = near.lastIndexOf('[', open - 1);
    if (open < 0 || definitionLabelEnd(near.sliced(open)) != near.size() - open)
        return false;
    const qsizetype line = lineStart(near, open);
    return afterSomeMarks(near.sliced(line, open - line), [](QByteArrayView rest) { return rest.isEmpty(); });
}

/// The definitions ("[label]: address") whose addresses the text refers to.
void findDefinitions(QByteArrayView utf8, const QHash<QString, QString> &names, AddressListener &listener)
{
    std::ranges::sort(listener.leaves, {}, &SourceRange::start);
    const auto standsInLeaf = [&leaves = listener.leaves](qsizetype at) {
        const auto after = std::ranges::upper_bound(leaves, at, {}, &SourceRange::start);
        return after != leaves.begin() && at < std::prev(after)->end;
    };
    for (qsizetype colon = utf8.indexOf("]:"); colon >= 0; colon = utf8.indexOf("]:", colon + 2)) {
        if (standsInLeaf(colon) || !endsLabel(utf8, colon))
            continue;
        const auto written = takeLinkAddress(utf8, colon + 2);
        if (!written)
            continue;
        const QString address = decodedAddress(utf8.sliced(written->start, written->end - written->start));
        if (listener.referenced.contains(address))
            listener.found.push_back({*written, names.value(address).toUtf8()});
    }
}

} // namespace

QString withAddresses(const QString &markdown, const QHash<QString, QString> &names)
{
    MarkdownOptions options;
    options.typography = false;
    options.figures = false; // A picture by itself is one like all others.
    const QByteArray utf8 = markdown.toUtf8();
    AddressListener listener(names);
    // Of a text over the renderer's limits, what stands behind them is on no page.
    static_cast<void>(parseMarkdown(utf8, options, listener).has_value());
    if (!listener.referenced.isEmpty())
        findDefinitions(utf8, names, listener);
    std::ranges::sort(listener.found, {}, [](const NewAddress &address) { return address.place.start; });
    QByteArray replaced;
    qsizetype from = 0;
    for (const NewAddress &address : listener.found) {
        replaced += QByteArrayView(utf8).sliced(from, address.place.start - from);
        replaced += address.name;
        from = address.place.end;
    }
    replaced += QByteArrayView(utf8).sliced(from);
    return QString::fromUtf8(replaced);
}

ArticleText withPictureNames(ArticleText text, const QHash<QString, QString> &names)
{
    const bool changesNone = std::ranges::all_of(names.keyValueBegin(), names.keyValueEnd(),
                                                 [](const auto &name) { return name.first == name.second; });
    // However an address is escaped: nothing to change leaves the body as it is, byte for byte.
    if (changesNone)
        return text;
    text.body = withAddresses(text.body, names);
    text.leadImage.address = names.value(text.leadImage.address, text.leadImage.address);
    return text;
}
