// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

/// How a stretch of words looks.
struct InlineFormat
{
    QString link; ///< An address; empty for none.
    bool isStrong = false;
    bool isStruck = false;
    bool isEmphasis = false;
    bool isSuper = false;
    bool isSub = false;
    bool isCode = false;
    bool operator==(const InlineFormat &) const = default;
};

/// Words of one look, as they read.
struct InlineRun
{
    enum class Kind {
        Words,
        Break, ///< A line end that the writer put there.
        Markdown, ///< `text` is written as it is: a picture, the reference to a footnote.
    };
    QString text;
    InlineFormat format;
    Kind kind = Kind::Words;
};

/// The runs as Markdown of one paragraph; its lines, where it has breaks. White space is collapsed as
/// browsers do, and stands outside of the marks. What is read back from it are the words of the runs: a look
/// that Markdown cannot give them in their place ("re**“x”**y") is left out.
[[nodiscard]] QStringList inlineMarkdown(const QList<InlineRun> &runs);
