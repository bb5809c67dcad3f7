// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QImage>
#include <QList>
#include <QString>
#include <QTextCursor>

class QMimeData;

/// A picture that was dropped or pasted, as it came: one of three.
struct PastedPicture
{
    QString path; ///< Of a file of this computer, whatever it holds.
    QByteArray bytes; ///< Of a file that was never stored.
    QImage image; ///< Where the other side had only pixels to give.
};

/// Files of this computer, or a picture that came without a text: programs add a picture of the text to what
/// is copied in them. Nothing is read or decoded where the bytes can be had.
[[nodiscard]] QList<PastedPicture> pastedPictures(const QMimeData &pasted);
/// The same question without taking the bytes.
[[nodiscard]] bool holdsPictures(const QMimeData &pasted);

/// A picture of the newsroom with its words, as the page shows it.
struct FigureWords
{
    QString address;
    QString alt;
    QString caption;
    QString credit;
};

/// Writes each figure as a paragraph of its own where the cursor stands, all in one undo step: behind a
/// table, a heading or code, since no paragraph can stand inside those; else right there. The cursor is
/// behind the last.
void insertFigures(QTextCursor &cursor, const QList<FigureWords> &figures);
/// Goes on behind the figure that was just written: in the words that follow it, else in a new paragraph.
/// Words beside a picture make it a part of theirs. The same undo step.
void goOnBehind(QTextCursor &cursor);
