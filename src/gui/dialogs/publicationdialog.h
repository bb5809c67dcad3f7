// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "editorial/publication.h"
#include "gui/publicationstore.h"

#include <QDialog>

#include <functional>
#include <memory>

class Banner;
class Desk;

QT_BEGIN_NAMESPACE
namespace Ui {
class PublicationDialog;
}
QT_END_NAMESPACE

/// What stands on the masthead and holds for every page, with the sections. Reads and writes in a worker;
/// closes when all is stored, and names the field that is wrong until then. Where somebody else stored
/// something meanwhile, it shows that and is to be saved again. Closed during a write, it leaves the outcome
/// to the desk.
class PublicationDialog : public QDialog
{
    Q_OBJECT

public:
    /// `field`: the member of Publication to begin at ("contactAddress"); empty: the name.
    PublicationDialog(Desk &desk, const QString &field);
    ~PublicationDialog() override;

private:
    void connectLists();
    void read(const std::function<void(const PublicationSheet &)> &then);
    void showValues(const PublicationSheet &sheet);
    void store();
    void finish(const PublicationSheet &changed, const Result<void> &stored);
    void focusField(const QString &field);
    void refuse(const QString &field);
    void addSection(const Section &section);
    void moveSection(int by);
    void addFooterLink(const FooterLink &link);
    [[nodiscard]] Publication publication() const;
    [[nodiscard]] QList<Section> sections() const;

    Desk &m_desk;
    std::unique_ptr<Ui::PublicationDialog> m_ui;
    Banner *m_banner;
    QString m_field;
    PublicationSheet m_stored; ///< As far as who fills the form in knows.
};

/// Opens it over the desk's window.
void showPublicationDialog(Desk &desk, const QString &field = {});
