// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes pages for the tests that need a program of their own: kills at every call, and a real browser.
//   publishing_exporter site FOLDER VERSION        three pages with pictures, as a newsroom in that version
//   has them publishing_exporter showcase FOLDER            every kind of page, in both forms
//   publishing_exporter hostile FOLDER PAYLOADS    one page a payload of a JSON list, the payload in every
//   field

#include "publishing/articlepage.h"
#include "publishing/outputfolder.h"
#include "samplepages.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

PagePicture harbourPicture(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    QLinearGradient sky(0, 0, 0, height);
    sky.setColorAt(0, QColor(44, 62, 92));
    sky.setColorAt(0.62, QColor(226, 168, 120));
    sky.setColorAt(0.63, QColor(58, 82, 104));
    sky.setColorAt(1, QColor(24, 34, 48));
    painter.fillRect(image.rect(), sky);
    painter.setPen(QPen(QColor(20, 24, 32), width / 90.0));
    const QPointF foot(width * 0.68, height * 0.63);
    painter.drawLine(foot, foot - QPointF(0, height * 0.45));
    painter.drawLine(foot - QPointF(width * 0.3, height * 0.42),
                     foot + QPointF(width * 0.12, -height * 0.42));
    painter.drawLine(foot - QPointF(0, height * 0.55), foot - QPointF(width * 0.28, height * 0.42));
    painter.setBrush(QColor(20, 24, 32));
    QPainterPath hull;
    hull.moveTo(width * 0.1, height * 0.58);
    hull.lineTo(width * 0.5, height * 0.58);
    hull.lineTo(width * 0.46, height * 0.68);
    hull.lineTo(width * 0.15, height * 0.68);
    painter.drawPath(hull);
    painter.drawRect(QRectF(width * 0.2, height * 0.5, width * 0.16, height * 0.08));
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return {bytes, u"image/png"_s, width, height};
}

bool fail(const Error &error)
{
    std::fprintf(stderr, "%s: %s\n", qPrintable(error.subject), qPrintable(error.detail));
    return false;
}

bool write(OutputFolder &folder, const PageContent &content, const Theme &theme, PageOutput output)
{
    const auto page = renderArticlePage(content, theme, output);
    if (!page)
        return fail(page.error());
    for (const PageFile &file : page->files) {
        if (const auto written = folder.write(file.path, file.bytes); !written)
            return fail(written.error());
    }
    return true;
}

bool writeSite(OutputFolder &folder, const Theme &theme, const QString &version)
{
    for (PageContent page : {fullPage(), chinesePage(), withdrawnPage()}) {
        page.text.body += u"\n\nVersion "_s + version + u".\n"_s;
        page.withdrawnNotice += u" Version "_s + version;
        page.pictures.insert(u"crane.png"_s,
                             {QByteArray(20'000, 'x') + version.toUtf8(), u"image/png"_s, 8, 8});
        if (!write(folder, page, theme, PageOutput::Folder))
            return false;
    }
    return true;
}

bool writeShowcase(OutputFolder &folder, const Theme &theme)
{
    const PagePicture lead = harbourPicture(1600, 900);
    const PagePicture pier = harbourPicture(1200, 800);
    for (PageContent page : {fullPage(), barePage(), widePage(), chinesePage(), withdrawnPage()}) {
        page.pictures = {{u"crane.png"_s, lead}, {u"pier.png"_s, pier}};
        if (!write(folder, page, theme, PageOutput::Folder))
            return false;
        page.slug = Slug(page.slug.text() + u"-single"_s);
        if (!write(folder, page, theme, PageOutput::SingleFile))
            return false;
    }
    return true;
}

/// The payload wherever a person can type.
PageContent hostilePage(const QString &payload, const QString &id)
{
    PageContent page = fullPage();
    page.slug = Slug(id);
    page.publication.name = payload;
    page.publication.tagline = payload;
    page.publication.responsiblePerson = payload;
    page.publication.footerLinks = {{payload, payload}, {payload, u"javascript:"_s + payload}};
    page.publication.newsletterAddress = payload;
    page.publication.contactAddress = payload;
    page.sectionName = payload;
    ArticleText &text = page.text;
    text.headline = payload;
    text.standfirst = payload;
    text.kicker = payload;
    text.dateline = payload;
    text.tags = {payload};
    text.byline = {{payload, {}, {}}, {payload, payload, {}}};
    text.sources = {{payload, payload, payload, false}, {payload, payload, u"javascript:"_s + payload, true}};
    text.leadImage = {u"crane.png"_s, payload, payload, payload};
    QString inTitle = payload;
    inTitle.replace(u'"', "\\\""_L1);
    text.body = payload + u"\n\n["_s + payload + u"](<"_s + payload + u">)\n\n![x](crane.png \""_s + inTitle
        + u"\")\n\n`"_s + payload + u"`\n"_s;
    page.disclosure.label = payload;
    page.disclosure.text = payload;
    page.related = {{payload, Slug(u"a"_s), {}, payload, page.publishedAtUtc, payload},
                    {payload, {}, payload, payload, {}, {}}};
    for (Correction &correction : page.corrections)
        correction.note = payload;
    page.pictures = {{u"crane.png"_s, {"x", u"image/png"_s, 8, 8}}};
    return page;
}

bool writeHostile(OutputFolder &folder, const Theme &theme, const QString &list)
{
    QFile file(list);
    if (!file.open(QIODevice::ReadOnly))
        return fail({ErrorCode::Io, list, file.errorString()});
    for (const QJsonValue &entry : QJsonDocument::fromJson(file.readAll()).array()) {
        const QJsonObject payload = entry.toObject();
        if (!write(folder, hostilePage(payload[u"markdown_or_html"].toString(), payload[u"id"].toString()),
                   theme, PageOutput::Folder))
            return false;
    }
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString what = arguments.value(1);
    const auto theme = Theme::loadDefault();
    auto folder = OutputFolder::open(arguments.value(2));
    if (!theme || !folder)
        return fail(theme ? folder.error() : theme.error()) ? 0 : 3;
    const bool done = what == "site"_L1 ? writeSite(*folder, *theme, arguments.value(3))
        : what == "showcase"_L1         ? writeShowcase(*folder, *theme)
        : what == "hostile"_L1          ? writeHostile(*folder, *theme, arguments.value(3))
                               : fail({ErrorCode::InvalidInput, what, u"site, showcase or hostile"_s});
    return done ? 0 : 3;
}
