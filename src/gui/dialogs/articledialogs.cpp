// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/dialogs/articledialogs.h"

#include "base/errortext.h"
#include "dialogs/ui_scheduledialog.h"
#include "dialogs/ui_signoffdialog.h"
#include "dialogs/ui_withdrawdialog.h"
#include "editorial/checks/check.h"
#include "gui/articlefindings.h"
#include "gui/banner.h"
#include "gui/currentarticle.h"
#include "gui/desk.h"
#include "gui/minuteformat.h"
#include "workflow/articles.h"
#include "workflow/jobrunner.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>

#include <functional>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

QString said(const char *text)
{
    return QCoreApplication::translate("ArticleDialogs", text);
}

/// What a person is asked about. The window goes on behind the question, and an answer holds for nothing else
/// that may stand on the desk by then.
class Asked
{
public:
    explicit Asked(const Desk &desk)
        : m_id(desk.article().id())
        , m_text(desk.article().text())
    { }
    [[nodiscard]] const ArticleId &id() const { return m_id; }
    /// True while this article is on the desk.
    [[nodiscard]] bool isOpen(const Desk &desk) const { return m_id == desk.article().id(); }
    /// True while it also reads as it did: a revision of somebody else's may have taken its place.
    [[nodiscard]] bool isUnchanged(const Desk &desk) const
    {
        return isOpen(desk) && m_text == desk.article().text();
    }

private:
    ArticleId m_id;
    ArticleText m_text;
};

void sayIsAnother(Desk &desk)
{
    desk.tell(said(QT_TRANSLATE_NOOP(
        "ArticleDialogs", "Nothing was done: what you were asked about is no longer on the desk.")));
}

void showTiming(const Ui::ScheduleDialog &ui, const Article &article, const QDateTime &nowUtc)
{
    const QDateTime tomorrow(nowUtc.toLocalTime().date().addDays(1), QTime(6, 0));
    const bool hasEnd = article.embargo && article.embargo->liftsAt;
    for (QDateTimeEdit *field : {ui.until, ui.at})
        field->setDisplayFormat(minuteFormat());
    ui.until->setDateTime(hasEnd ? article.embargo->liftsAt->toLocalTime() : tomorrow);
    ui.at->setDateTime(article.scheduledAtUtc ? article.scheduledAtUtc->toLocalTime() : tomorrow);
    ui.hasEnd->setChecked(!article.embargo || hasEnd);
    ui.reason->setText(article.embargo ? article.embargo->reason : QString());
    ui.embargo->setChecked(article.embargo.has_value());
    ui.schedule->setChecked(article.scheduledAtUtc.has_value());
    ui.anyTime->setChecked(!article.embargo && !article.scheduledAtUtc);
}

Timing timingFrom(const Ui::ScheduleDialog &ui)
{
    if (ui.embargo->isChecked()) {
        Embargo embargo{{}, ui.reason->text().trimmed()};
        if (ui.hasEnd->isChecked())
            embargo.liftsAt = ui.until->dateTime().toUTC();
        return embargo;
    }
    if (ui.schedule->isChecked())
        return ui.at->dateTime().toUTC();
    return {};
}

void connectTiming(const Ui::ScheduleDialog &ui)
{
    const auto enable = [ui] {
        ui.hasEnd->setEnabled(ui.embargo->isChecked());
        ui.until->setEnabled(ui.embargo->isChecked() && ui.hasEnd->isChecked());
        ui.reason->setEnabled(ui.embargo->isChecked());
        ui.at->setEnabled(ui.schedule->isChecked());
    };
    for (QAbstractButton *button :
         {static_cast<QAbstractButton *>(ui.anyTime), static_cast<QAbstractButton *>(ui.embargo),
          static_cast<QAbstractButton *>(ui.schedule), static_cast<QAbstractButton *>(ui.hasEnd)})
        QObject::connect(button, &QAbstractButton::toggled, button, enable);
    enable();
}

void storeTiming(Desk &desk, const ArticleId &id, const Timing &timing)
{
    desk.article().change(std::nullopt, [id, timing, actor = desk.actor()](Articles &articles) {
        return articles.setTiming(id, timing, actor);
    });
}

/// Saves, and then does `work` with the revision that stands on the desk: what a person has not seen, that
/// person neither signs nor publishes.
void changeSeen(Desk &desk, const Asked &asked, RevisionReason reason,
                const std::function<Result<void>(Articles &, Revision)> &work)
{
    if (!asked.isUnchanged(desk)) {
        sayIsAnother(desk);
        return;
    }
    desk.article().save(reason, [&desk, asked, work](const Result<void> &saved) {
        if (!saved)
            return;
        // Another one may have waited for the same save to take its place.
        if (!asked.isOpen(desk)) {
            sayIsAnother(desk);
            return;
        }
        desk.article().change(std::nullopt, [work, seen = desk.article().article().head](Articles &articles) {
            return work(articles, seen);
        });
    });
}

/// Saves and withdraws; `settled` is always called, once.
void saveAndWithdraw(Desk &desk, const ArticleId &id, const QString &notice,
                     const CurrentArticle::Settled &settled)
{
    desk.article().save(RevisionReason::Saved, [&desk, id, notice, settled](const Result<void> &saved) {
        if (!saved) {
            settled(saved);
            return;
        }
        desk.services().jobs.write(
            &desk,
            [&articles = desk.services().articles, id, notice,
             actor = desk.actor()](const std::stop_token &) { return articles.withdraw(id, notice, actor); },
            [&desk, id, settled](const Result<void> &done) {
                settled(done);
                desk.article().noteChanged(id);
            });
    });
}

QString checksLine(const ArticleFindings &checks)
{
    if (!checks.isCurrent())
        return said(QT_TRANSLATE_NOOP("ArticleDialogs", "The checks are still under way."));
    if (checks.failure())
        return said(QT_TRANSLATE_NOOP("ArticleDialogs", "The text could not be checked: %1"))
            .arg(errorText(*checks.failure()));
    if (blocksPublication(checks.list()))
        return said(QT_TRANSLATE_NOOP("ArticleDialogs", "The checks stop it: see the Checks tab."));
    if (checks.list().isEmpty())
        return said(QT_TRANSLATE_NOOP("ArticleDialogs", "The checks have nothing to say."));
    return QCoreApplication::translate("ArticleDialogs", "The checks have %n remark(s), and stop nothing.",
                                       nullptr, int(checks.list().size()));
}

void showChecks(QMessageBox &box, QPushButton &publish, const ArticleFindings &checks)
{
    box.setInformativeText(
        said(QT_TRANSLATE_NOOP("ArticleDialogs",
                               "The text as it stands becomes what readers see from now on."))
        + u'\n' + checksLine(checks));
    publish.setEnabled(checks.isCurrent() && !checks.failure() && !blocksPublication(checks.list()));
}

template <typename Form>
std::pair<QDialog *, Form> newDialog(Desk &desk)
{
    auto *dialog = new QDialog(desk.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    Form form;
    form.setupUi(dialog);
    return {dialog, form};
}

} // namespace

void showScheduleDialog(Desk &desk)
{
    const auto [dialog, ui] = newDialog<Ui::ScheduleDialog>(desk);
    showTiming(ui, desk.article().article(), desk.services().clock.nowUtc());
    connectTiming(ui);
    QObject::connect(dialog, &QDialog::accepted, &desk, [&desk, ui = ui, asked = Asked(desk)] {
        if (asked.isOpen(desk))
            storeTiming(desk, asked.id(), timingFrom(ui));
        else
            sayIsAnother(desk);
    });
    dialog->open();
}

void showSignOffDialog(Desk &desk)
{
    const auto [dialog, ui] = newDialog<Ui::SignOffDialog>(desk);
    ui.person->setText(desk.actor());
    QPushButton *sign = ui.buttons->button(QDialogButtonBox::Ok);
    sign->setText(said(QT_TRANSLATE_NOOP("ArticleDialogs", "Sign Off")));
    const auto enable = [ui = ui, sign] {
        sign->setEnabled(!ui.person->text().trimmed().isEmpty() && ui.accuracy->isChecked()
                         && ui.plausibility->isChecked() && ui.sources->isChecked());
    };
    for (QCheckBox *box : {ui.accuracy, ui.plausibility, ui.sources})
        QObject::connect(box, &QCheckBox::toggled, sign, enable);
    QObject::connect(ui.person, &QLineEdit::textChanged, sign, enable);
    enable();
    QObject::connect(dialog, &QDialog::accepted, &desk, [&desk, ui = ui, asked = Asked(desk)] {
        changeSeen(desk, asked, RevisionReason::SignedOff,
                   [id = asked.id(), person = ui.person->text().simplified(),
                    role = ui.role->text().simplified()](Articles &articles, Revision seen) {
                       return articles.signOff(id, seen, person, role);
                   });
    });
    dialog->open();
}

void showWithdrawDialog(Desk &desk)
{
    const auto [dialog, ui] = newDialog<Ui::WithdrawDialog>(desk);
    QPushButton *withdraw = ui.buttons->button(QDialogButtonBox::Ok);
    withdraw->setText(said(QT_TRANSLATE_NOOP("ArticleDialogs", "Withdraw")));
    withdraw->setEnabled(false);
    QObject::connect(ui.notice, &QPlainTextEdit::textChanged, withdraw, [ui = ui, withdraw] {
        withdraw->setEnabled(!ui.notice->toPlainText().trimmed().isEmpty());
    });
    auto *banner = new Banner(dialog);
    ui.column->insertWidget(0, banner);
    const auto answer = [&desk, ui = ui, banner, form = QPointer(dialog)](const Result<void> &done) {
        if (!form || !form->isVisible()) {
            if (!done)
                desk.notify({Tone::Failure, errorText(done.error()), {}});
        } else if (done) {
            form->accept();
        } else {
            // The notice stays, so that nobody has to write it twice.
            ui.buttons->setEnabled(true);
            banner->say(Tone::Failure, errorText(done.error()));
        }
    };
    QObject::connect(ui.buttons, &QDialogButtonBox::accepted, dialog,
                     [&desk, ui = ui, form = dialog, answer, asked = Asked(desk)] {
                         if (!asked.isOpen(desk)) {
                             sayIsAnother(desk);
                             form->reject();
                             return;
                         }
                         ui.buttons->setEnabled(false);
                         saveAndWithdraw(desk, asked.id(), ui.notice->toPlainText().trimmed(), answer);
                     });
    dialog->open();
}

void askBeforePublishing(Desk &desk)
{
    auto *box = new QMessageBox(desk.window());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(u"publishQuestion"_s);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(said(QT_TRANSLATE_NOOP("ArticleDialogs", "Publish")));
    box->setText(said(QT_TRANSLATE_NOOP("ArticleDialogs", "Publish “%1”?"))
                     .arg(desk.article().text().headline.simplified()));
    auto *publish =
        box->addButton(said(QT_TRANSLATE_NOOP("ArticleDialogs", "Publish")), QMessageBox::AcceptRole);
    box->addButton(QMessageBox::Cancel);
    const Asked asked(desk);
    ArticleFindings &checks = desk.findings();
    if (!checks.isCurrent() || checks.failure())
        checks.refresh();
    showChecks(*box, *publish, checks);
    QObject::connect(&checks, &ArticleFindings::changed, box, [&desk, box, publish, asked] {
        if (asked.isUnchanged(desk))
            showChecks(*box, *publish, desk.findings());
    });
    QObject::connect(publish, &QPushButton::clicked, &desk, [&desk, asked] {
        changeSeen(
            desk, asked, RevisionReason::Published,
            [id = asked.id(), actor = desk.actor()](Articles &articles, Revision seen) -> Result<void> {
                const auto published = articles.publish(id, seen, actor);
                return published ? Result<void>() : Result<void>(published.error());
            });
    });
    box->open();
}
