// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>
#include <QVariantMap>

/// One row of the settings table: key, type and default.
template <typename T>
struct Setting
{
    QLatin1StringView key;
    T fallback = {};
};

/// Every setting of the desk. Newsroom policy is not here: it lies in the newsroom, so that a shared one
/// agrees.
struct SettingsTable
{
    Setting<QString> lastNewsroom{QLatin1StringView("newsroom/last")};
    Setting<QStringList> recentNewsrooms{QLatin1StringView("newsroom/recent")};
    Setting<QString> personName{QLatin1StringView("person/name")}; ///< Empty: the system's user name.
    Setting<QString> appearance{QLatin1StringView("view/appearance"), QStringLiteral("system")};
    Setting<QString> interfaceLanguage{QLatin1StringView("view/language")}; ///< Empty: the system's.
    Setting<QString> writingLayout{QLatin1StringView("view/writingLayout"), QStringLiteral("both")};
    Setting<int> textSize{QLatin1StringView("view/textSize"), 0}; ///< Points; 0 = the system's.
    Setting<QString> writingFocus{QLatin1StringView("view/writingFocus"), QStringLiteral("all")};
    Setting<bool> typewriter{QLatin1StringView("view/typewriter"), false};
    Setting<int> sourceMeasure{QLatin1StringView("view/sourceMeasure"), 72}; ///< Characters; 0 = no limit.
    Setting<QString> sourceFont{QLatin1StringView("view/sourceFont")}; ///< Family; empty: the system's.
    Setting<bool> spelling{QLatin1StringView("writing/spelling"), true};
    Setting<QString> librarySort{QLatin1StringView("view/librarySort"), QStringLiteral("rank")};
    Setting<bool> librarySortReversed{QLatin1StringView("view/librarySortReversed"), false};
    Setting<QByteArray> windowGeometry{QLatin1StringView("layout/geometry")};
    Setting<QByteArray> columns{QLatin1StringView("layout/columns")};
    Setting<QString> inspectorTab{QLatin1StringView("layout/inspectorTab")};
    Setting<QString> mainView{QLatin1StringView("layout/mainView")};
    Setting<QStringList> hiddenColumns{QLatin1StringView("layout/hiddenColumns")};
    Setting<QByteArray> sourceAndPage{QLatin1StringView("layout/sourceAndPage")};
    Setting<QVariantMap> openArticles{
        QLatin1StringView("session/articles")}; ///< Newsroom → the one open last, with the place in it.
    Setting<QVariantMap> shortcuts{QLatin1StringView("actions/shortcuts")}; ///< Id → sequence, changed ones.
    Setting<QStringList> recentActions{QLatin1StringView("actions/recent")};
    Setting<QVariantMap> exportFolders{QLatin1StringView("export/folders")}; ///< Newsroom → folder.
    Setting<QString> pictureFolder{QLatin1StringView("picture/folder")};
    Setting<QByteArray> reportsColumns{QLatin1StringView("layout/reportsColumns")};
    Setting<QVariantMap> begunCorrections{
        QLatin1StringView("corrections/begun")}; ///< Article id → note that is not published yet.
};
inline const SettingsTable settingsTable;

/// Reads and writes the table. GUI thread only; the system writes to disk when it is idle.
class Settings
{
public:
    /// In the user's configuration folder: galley/desk.ini.
    Settings()
        : m_store(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("galley"),
                  QStringLiteral("desk"))
    { }
    /// Another place, for tests.
    explicit Settings(const QString &path)
        : m_store(path, QSettings::IniFormat)
    { }

    template <typename T>
    [[nodiscard]] T value(const Setting<T> &setting) const
    {
        return m_store.value(setting.key, QVariant::fromValue(setting.fallback)).template value<T>();
    }
    template <typename T>
    void setValue(const Setting<T> &setting, const T &value)
    {
        m_store.setValue(setting.key, QVariant::fromValue(value));
    }

private:
    QSettings m_store;
};
