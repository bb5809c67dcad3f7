// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/publication.h"

#include <QWidget>

#include <memory>

class Banner;
class QListWidgetItem;
class Settings;

QT_BEGIN_NAMESPACE
namespace Ui {
class StartPage;
}
QT_END_NAMESPACE

/// A newsroom to be made: where its file goes, and name, tagline, language, time zone and contact.
struct NewsroomPlan
{
    QString path;
    Publication publication;
};

/// The first thing a newcomer sees: try the sample newsroom, begin one's own, open one, or go back to a
/// recent one.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    enum class Way { MayReturn, MustChoose };

    StartPage(Settings &settings, QWidget *parent);
    ~StartPage() override;

    /// Shows the recent newsrooms, and the way back to an open one.
    void refresh(Way way);
    void showFailure(const QString &text);
    /// The cursor where a new newsroom is named.
    void beginOwn();
    /// Offers to connect again to a server, with a password that is used once and never stored.
    void askPassword(const QString &address);

Q_SIGNALS:
    void sampleRequested();
    void openRequested(const QString &address);
    void createRequested(const NewsroomPlan &plan);
    void backRequested();
    void personChanged(); ///< The setting is written already.

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void connectButtons();
    void connectServer();
    [[nodiscard]] Publication planned() const;
    void chooseFile();
    void choosePlace();
    void openRecent(const QListWidgetItem *item);
    /// What Enter does in a field or list; false where it means nothing.
    bool enter();

    Settings &m_settings;
    std::unique_ptr<Ui::StartPage> m_ui;
    Banner *m_banner;
    Banner *m_wrongField; ///< Below the fields of a new newsroom.
};
