// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/spellingword.h"

#include <QDialog>
#include <QList>

#include <functional>
#include <memory>

class Banner;
class Desk;
namespace Ui {
class DictionaryDialog;
}

/// Lists the newsroom's words; Delete takes the chosen ones out.
class DictionaryDialog : public QDialog
{
    Q_OBJECT

public:
    DictionaryDialog(Desk &desk, std::function<void()> changed);
    ~DictionaryDialog() override;

private:
    void read();
    void showWords(const QList<SpellingWord> &words);
    void showChosen();
    void filterRows();
    void removeChosen();

    Desk &m_desk;
    std::function<void()> m_changed;
    std::unique_ptr<Ui::DictionaryDialog> m_ui;
    Banner *m_banner;
};

/// `changed` is called when words were taken out.
void showDictionaryDialog(Desk &desk, std::function<void()> changed);
