// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "editor/previewview.h"
#include "editor/sourceeditor.h"
#include "editor/writingview.h"
#include "gui/actionregistry.h"
#include "gui/currentarticle.h"
#include "gui/desk.h"
#include "gui/deskcontroller.h"
#include "gui/mainwindow.h"
#include "gui/newsroomfacts.h"
#include "gui/settings.h"
#include "support/articlebuilder.h"
#include "workflow/articles.h"
#include "workflow/newsroom.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

/// The whole window on an empty newsroom in a scratch folder, as a person starts and closes it. A test
/// derives from it: beginEmpty() in init(), with QVERIFY, and end() in cleanup().
class ScratchWindow
{
protected:
    [[nodiscard]] bool beginEmpty()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("XDG_DATA_HOME", QFile::encodeName(filePath(QStringLiteral("data"))));
        m_settings = std::make_unique<Settings>(filePath(QStringLiteral("settings.ini")));
        return createNewsroom(newsroomPath(), NewsroomContent::Empty, m_clock).has_value() && start();
    }
    void end() { m_controller.reset(); }
    /// On the settings and the newsroom that are there.
    [[nodiscard]] bool start() { return start(newsroomPath()); }
    [[nodiscard]] bool start(const QString &newsroom)
    {
        beginStart(newsroom);
        if (!QTest::qWaitFor([this] { return m_controller->desk() && desk().facts().isLoaded(); }))
            return false;
        window().resize(1400, 800);
        window().activateWindow(); // keys are for the window in front
        return QTest::qWaitForWindowActive(&window());
    }
    /// Waits for nothing.
    void beginStart(const QString &newsroom)
    {
        m_controller = std::make_unique<DeskController>(*m_settings, m_clock);
        m_controller->start(newsroom);
    }
    /// As a person does.
    [[nodiscard]] bool close()
    {
        window().close();
        const bool isClosed = QTest::qWaitFor([this] { return !window().isVisible(); });
        m_controller.reset();
        return isClosed;
    }
    [[nodiscard]] bool restart() { return restart(newsroomPath()); }
    [[nodiscard]] bool restart(const QString &newsroom) { return close() && start(newsroom); }

    [[nodiscard]] ArticleId add(const QString &headline, const QString &body) const
    {
        const ArticleText text = ArticleBuilder()
                                     .headline(headline)
                                     .section(desk().facts().sections().constFirst().id)
                                     .body(body)
                                     .text();
        const auto created = desk().services().articles.create(text, QStringLiteral("test"));
        return created ? created->id : ArticleId();
    }
    [[nodiscard]] bool arrives(const ArticleId &id) const
    {
        return QTest::qWaitFor([this, id] { return desk().article().id() == id; });
    }
    [[nodiscard]] bool show(const ArticleId &id) const
    {
        desk().article().open(id);
        return arrives(id);
    }
    /// A new article with this text is on the desk, and the keys go to its source.
    [[nodiscard]] bool write(const QString &body) const
    {
        if (!show(add(QStringLiteral("Headline"), body)))
            return false;
        window().activateWindow(); // a menu or a dialog may have been open
        source().setFocus();
        return QTest::qWaitFor([this] { return source().hasFocus(); });
    }
    [[nodiscard]] QString stored(const ArticleId &id) const
    {
        return desk().services().articles.open(id)->article.text.body;
    }

    /// Sends a key to whatever has the focus.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : &window(), key, modifiers);
    }

    [[nodiscard]] QString filePath(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QString newsroomPath() const { return filePath(QStringLiteral("one.galley")); }
    [[nodiscard]] Settings &settings() const { return *m_settings; }
    [[nodiscard]] DeskController &controller() const { return *m_controller; }
    [[nodiscard]] Desk &desk() const { return *m_controller->desk(); }
    [[nodiscard]] MainWindow &window() const { return m_controller->window(); }
    [[nodiscard]] QAction *action(const QString &id) const { return desk().actions().action(id); }
    [[nodiscard]] WritingView &writing() const
    {
        return *window().findChild<WritingView *>(QStringLiteral("writing"));
    }
    [[nodiscard]] SourceEditor &source() const { return *writing().source(); }
    [[nodiscard]] PreviewView &preview() const { return *writing().preview(); }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    SystemClock m_clock;
    std::unique_ptr<DeskController> m_controller;
};
