// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <memory>

class Banner;
class Settings;

QT_BEGIN_NAMESPACE
namespace Ui {
class StartPage;
}
QT_END_NAMESPACE

/// A newsroom to be made: what the masthead says, its language, and where its file goes.
struct NewsroomPlan
{
    QString path;
    QString masthead;
    QString language;
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

Q_SIGNALS:
    void sampleRequested();
    void openRequested(const QString &address);
    void createRequested(const NewsroomPlan &plan);
    void backRequested();

private:
    void connectButtons();
    void chooseFile();
    void choosePlace();

    Settings &m_settings;
    std::unique_ptr<Ui::StartPage> m_ui;
    Banner *m_banner;
};
