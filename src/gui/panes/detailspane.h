// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/ids.h"
#include "workflow/latestjob.h"

#include <QWidget>

#include <memory>
#include <optional>

class Banner;
class Desk;
class QLineEdit;
class SourcesModel;
struct Picture;

QT_BEGIN_NAMESPACE
namespace Ui {
class DetailsPane;
}
QT_END_NAMESPACE

/// What is known of the open article beside its text: where it stands, what the page will disclose, the lead
/// picture and the sources.
class DetailsPane : public QWidget
{
    Q_OBJECT

public:
    DetailsPane(Desk &desk, QWidget *parent);
    ~DetailsPane() override;

private:
    void connectFields();
    void showArticle();
    void showFields();
    void showStates();
    void showDisclosure();
    void showPictureNames();
    void bind(QLineEdit *field, QString Picture::*member);
    void storeSlugline();
    void storeOpenCell();

    Desk &m_desk;
    std::unique_ptr<Ui::DetailsPane> m_ui;
    Banner *m_banner;
    ArticleId m_shown;
    std::optional<QString> m_handedOver; ///< The slugline given to the library thread, not yet read back.
    SourcesModel *m_sources;
    LatestJob m_pictures;
};
