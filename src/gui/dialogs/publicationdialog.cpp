// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/dialogs/publicationdialog.h"

#include "base/errortext.h"
#include "dialogs/ui_publicationdialog.h"
#include "gui/banner.h"
#include "gui/currentarticle.h"
#include "gui/desk.h"
#include "gui/newsroomfacts.h"
#include "gui/publicationwords.h"
#include "gui/wheelguard.h"
#include "workflow/jobrunner.h"

#include <QCompleter>
#include <QHeaderView>
#include <QPointer>
#include <QPushButton>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString cellText(const QTableWidget &table, int row, int column)
{
    const QTableWidgetItem *item = table.item(row, column);
    return item ? item->text().trimmed() : QString();
}

/// What of `mine` does not stand against what `theirs` changed of `base`.
PublicationSheet joined(const PublicationSheet &base, const PublicationSheet &mine,
                        const PublicationSheet &theirs)
{
    PublicationSheet joined = theirs;
    if (theirs.sections == base.sections)
        joined.sections = mine.sections;
    const auto join = [&](auto Publication::*member) {
        if (theirs.publication.*member == base.publication.*member)
            joined.publication.*member = mine.publication.*member;
    };
    join(&Publication::name);
    join(&Publication::tagline);
    join(&Publication::baseUrl);
    join(&Publication::language);
    join(&Publication::timeZone);
    join(&Publication::contactAddress);
    join(&Publication::newsletterAddress);
    join(&Publication::responsiblePerson);
    join(&Publication::correctionsPolicy);
    join(&Publication::publishingPrinciples);
    join(&Publication::footerLinks);
    join(&Publication::relatedCap);
    join(&Publication::suggestions);
    return joined;
}

} // namespace

PublicationDialog::PublicationDialog(Desk &desk, const QString &field)
    : QDialog(desk.window())
    , m_desk(desk)
    , m_ui(std::make_unique<Ui::PublicationDialog>())
    , m_banner(new Banner(this))
    , m_field(field)
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->setupUi(this);
    new WheelGuard(*this);
    m_ui->column->insertWidget(0, m_banner);
    m_ui->footerLinks->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_ui->footerLinks->verticalHeader()->hide();
    m_ui->buttons->button(QDialogButtonBox::Save)->setEnabled(false);
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &PublicationDialog::store);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connectLists();
    m_ui->tabs->setEnabled(false);
    read([this](const PublicationSheet &sheet) {
        m_stored = sheet;
        showValues(sheet);
        m_ui->tabs->setEnabled(true);
        m_ui->buttons->button(QDialogButtonBox::Save)->setEnabled(true);
        focusField(m_field.isEmpty() ? u"name"_s : m_field);
    });
}

PublicationDialog::~PublicationDialog() = default;

void PublicationDialog::connectLists()
{
    connect(m_ui->addSection, &QPushButton::clicked, this, [this] {
        addSection({SectionId::make(), {}, tr("New section"), 0});
        m_ui->sections->setCurrentRow(m_ui->sections->count() - 1);
        m_ui->sections->editItem(m_ui->sections->currentItem());
    });
    connect(m_ui->removeSection, &QPushButton::clicked, this, [this] {
        const std::unique_ptr<QListWidgetItem> gone(m_ui->sections->takeItem(m_ui->sections->currentRow()));
    });
    connect(m_ui->renameSection, &QPushButton::clicked, this, [this] {
        if (m_ui->sections->currentItem())
            m_ui->sections->editItem(m_ui->sections->currentItem());
    });
    connect(m_ui->sectionUp, &QPushButton::clicked, this, [this] { moveSection(-1); });
    connect(m_ui->sectionDown, &QPushButton::clicked, this, [this] { moveSection(1); });
    connect(m_ui->addLink, &QPushButton::clicked, this, [this] {
        addFooterLink({});
        m_ui->footerLinks->setCurrentCell(m_ui->footerLinks->rowCount() - 1, 0);
        m_ui->footerLinks->editItem(m_ui->footerLinks->currentItem());
    });
    connect(m_ui->removeLink, &QPushButton::clicked, this,
            [this] { m_ui->footerLinks->removeRow(m_ui->footerLinks->currentRow()); });
}

void PublicationDialog::read(const std::function<void(const PublicationSheet &)> &then)
{
    m_desk.services().jobs.read(
        this,
        [&newsroom = m_desk.services().newsroom](const std::stop_token &) {
            return readPublicationSheet(newsroom);
        },
        [this, then](const Result<PublicationSheet> &sheet) {
            m_ui->buttons->setEnabled(true);
            if (sheet)
                then(*sheet);
            else
                m_banner->say(Tone::Failure, errorText(sheet.error()));
        });
}

void PublicationDialog::showValues(const PublicationSheet &sheet)
{
    const Publication &publication = sheet.publication;
    m_ui->name->setText(publication.name);
    m_ui->tagline->setText(publication.tagline);
    m_ui->baseUrl->setText(publication.baseUrl);
    m_ui->language->setCurrentText(publication.language);
    m_ui->timeZone->setText(publication.timeZone);
    auto *zones = new QCompleter(sheet.timeZones, m_ui->timeZone);
    zones->setCaseSensitivity(Qt::CaseInsensitive);
    zones->setFilterMode(Qt::MatchContains);
    m_ui->timeZone->setCompleter(zones);
    m_ui->contactAddress->setText(publication.contactAddress);
    m_ui->responsiblePerson->setText(publication.responsiblePerson);
    m_ui->newsletterAddress->setText(publication.newsletterAddress);
    m_ui->correctionsPolicy->setText(publication.correctionsPolicy);
    m_ui->publishingPrinciples->setText(publication.publishingPrinciples);
    m_ui->relatedCap->setValue(publication.relatedCap);
    const SuggestionWeights &weights = publication.suggestions;
    m_ui->suggestTags->setValue(weights.tags);
    m_ui->suggestSection->setValue(weights.section);
    m_ui->suggestRecency->setValue(weights.recency);
    m_ui->suggestNothingNewer->setChecked(weights.nothingNewer);
    m_ui->footerLinks->setRowCount(0);
    for (const FooterLink &link : publication.footerLinks)
        addFooterLink(link);
    m_ui->sections->clear();
    for (const Section &section : sheet.sections)
        addSection(section);
}

void PublicationDialog::addSection(const Section &section)
{
    auto *item = new QListWidgetItem(section.name, m_ui->sections);
    item->setFlags(item->flags() | Qt::ItemIsEditable);
    item->setData(Qt::UserRole, section.id.text());
}

void PublicationDialog::moveSection(int by)
{
    const int from = m_ui->sections->currentRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= m_ui->sections->count())
        return;
    m_ui->sections->insertItem(to, m_ui->sections->takeItem(from));
    m_ui->sections->setCurrentRow(to);
}

void PublicationDialog::addFooterLink(const FooterLink &link)
{
    const int row = m_ui->footerLinks->rowCount();
    m_ui->footerLinks->insertRow(row);
    m_ui->footerLinks->setItem(row, 0, new QTableWidgetItem(link.text));
    m_ui->footerLinks->setItem(row, 1, new QTableWidgetItem(link.address));
}

Publication PublicationDialog::publication() const
{
    Publication publication = m_stored.publication;
    publication.name = m_ui->name->text().simplified();
    publication.tagline = m_ui->tagline->text().simplified();
    publication.baseUrl = m_ui->baseUrl->text().trimmed();
    if (!publication.baseUrl.isEmpty() && !publication.baseUrl.endsWith(u'/'))
        publication.baseUrl += u'/';
    publication.language = m_ui->language->currentText().trimmed();
    publication.timeZone = m_ui->timeZone->text().trimmed();
    publication.contactAddress = m_ui->contactAddress->text().trimmed();
    publication.responsiblePerson = m_ui->responsiblePerson->text().simplified();
    publication.newsletterAddress = m_ui->newsletterAddress->text().trimmed();
    publication.correctionsPolicy = m_ui->correctionsPolicy->text().trimmed();
    publication.publishingPrinciples = m_ui->publishingPrinciples->text().trimmed();
    publication.relatedCap = m_ui->relatedCap->value();
    publication.suggestions = {.tags = m_ui->suggestTags->value(),
                               .section = m_ui->suggestSection->value(),
                               .recency = m_ui->suggestRecency->value(),
                               .nothingNewer = m_ui->suggestNothingNewer->isChecked()};
    publication.footerLinks.clear();
    for (int row = 0; row < m_ui->footerLinks->rowCount(); ++row) {
        const FooterLink link{cellText(*m_ui->footerLinks, row, 0), cellText(*m_ui->footerLinks, row, 1)};
        if (link != FooterLink())
            publication.footerLinks.append(link);
    }
    return publication;
}

QList<Section> PublicationDialog::sections() const
{
    QList<Section> sections;
    QStringList taken;
    for (const Section &stored : m_stored.sections)
        taken.append(stored.slug.text());
    for (int row = 0; row < m_ui->sections->count(); ++row) {
        const QListWidgetItem *item = m_ui->sections->item(row);
        const SectionId id(item->data(Qt::UserRole).toString());
        Section section{id, {}, item->text().simplified(), row};
        // A new name leaves the slug: it stands in addresses that readers know.
        const auto stored = std::ranges::find(m_stored.sections, id, &Section::id);
        section.slug = stored == m_stored.sections.end()
            ? Slug::fromHeadline(section.name).madeUniqueAmong(taken)
            : stored->slug;
        taken.append(section.slug.text());
        sections.append(section);
    }
    return sections;
}

void PublicationDialog::store()
{
    const PublicationSheet changed{publication(), sections(), {}};
    if (const QString wrong = wrongField(changed.publication); !wrong.isEmpty()) {
        refuse(wrong);
        return;
    }
    QSet<QString> names{QString()};
    for (const Section &section : changed.sections) {
        if (names.contains(section.name)) {
            refuse(u"sections"_s);
            return;
        }
        names.insert(section.name);
    }
    m_ui->buttons->setEnabled(false);
    // The form may be closed before the answer is here.
    m_desk.services().jobs.write(
        &m_desk,
        [&newsroom = m_desk.services().newsroom, stored = m_stored, changed, actor = m_desk.actor()](
            const std::stop_token &) { return writePublicationSheet(newsroom, stored, changed, actor); },
        [&desk = m_desk, form = QPointer(this), changed](const Result<void> &stored) {
            desk.facts().reload();
            desk.article().touchPage(); // checks and preview depend on it
            if (form && form->isVisible())
                form->finish(changed, stored);
            else if (!stored)
                desk.notify({Tone::Failure, errorText(stored.error()), {}});
        });
}

void PublicationDialog::finish(const PublicationSheet &changed, const Result<void> &stored)
{
    if (stored) {
        accept();
        return;
    }
    m_banner->say(Tone::Failure, errorText(stored.error()));
    read([this, changed, code = stored.error().code](const PublicationSheet &now) {
        if (code == ErrorCode::Conflict) {
            showValues(joined(m_stored, {publication(), sections(), {}}, now));
            m_stored = now;
            m_banner->say(Tone::Warning,
                          tr("Somebody else changed the publication meanwhile. The form shows what they "
                             "changed, and the rest as you left it: look it over and save again."));
        } else if (now.sections == changed.sections) {
            // These were stored before the rest was refused. What else is new is somebody else's, and the
            // next attempt has to find that out.
            m_stored.sections = now.sections;
        }
    });
}

void PublicationDialog::refuse(const QString &field)
{
    m_banner->say(Tone::Failure, wrongFieldText(field));
    focusField(field);
}

void PublicationDialog::focusField(const QString &field)
{
    auto *widget = findChild<QWidget *>(field);
    if (!widget)
        return;
    for (int tab = 0; tab < m_ui->tabs->count(); ++tab) {
        if (m_ui->tabs->widget(tab)->isAncestorOf(widget))
            m_ui->tabs->setCurrentIndex(tab);
    }
    widget->setFocus();
}

void showPublicationDialog(Desk &desk, const QString &field)
{
    (new PublicationDialog(desk, field))->open();
}
