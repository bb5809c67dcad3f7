// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/outline.h"
#include "editor/pageframe.h"
#include "editor/readtext.h"
#include "editor/utf8mirror.h"

#include <QImage>
#include <QSplitter>

#include <functional>
#include <memory>

class FindBar;
class PreviewView;
class QTextDocument;
class ScrollSync;
class SourceEditor;

enum class WritingLayout { SideBySide, SourceOnly, PreviewOnly };

/// Markdown source beside the page it becomes; the two scroll together by content, and a click in one goes to
/// the place in the other. GUI thread only. Typing repaints the preview in the same event; nothing here reads
/// a file.
class WritingView : public QSplitter
{
    Q_OBJECT

public:
    /// Answers a picture by its address, now or later, in the GUI thread; a null image means there is none.
    using PictureLoader =
        std::function<void(const QString &address, std::function<void(const QImage &)> deliver)>;

    explicit WritingView(QWidget *parent = nullptr);
    ~WritingView() override;

    /// Replaces the whole text (another article is shown): clears undo, keeps nothing of the old place.
    void setMarkdown(const QString &markdown, const QString &language);
    /// As setMarkdown(), in a document of its own; hands over the one shown so far, with its undo. `kept` is
    /// shown with its undo where it holds this very text; null: a new one.
    [[nodiscard]] std::unique_ptr<QTextDocument> exchangeText(std::unique_ptr<QTextDocument> kept,
                                                              const QString &markdown,
                                                              const QString &language);
    /// The text as typed: no-break spaces and line separators kept, LF line ends.
    [[nodiscard]] QString markdown() const;
    void setLanguage(const QString &language);
    void setFrame(const PageFrame &frame);
    void setPictureLoader(PictureLoader loader);
    /// Passages that the page leaves out, as the text is now; they follow the edits made from then on.
    void setLeftOut(const QList<BodyPassage> &passages);
    void setLayoutMode(WritingLayout layout);
    [[nodiscard]] WritingLayout layoutMode() const;
    /// Selects and shows a range of the source (UTF-16 units) in both panes.
    void showRange(qsizetype start, qsizetype length);
    /// Replaces a range as one undo step.
    void replaceRange(qsizetype start, qsizetype length, const QString &text);
    /// Wraps the selection, or the word at the cursor: "**" for strong, "_" for emphasis, "`" for code.
    void toggleMark(const QString &mark);
    void setHeadingLevel(int level); ///< 0, or the rank that is there: plain paragraph.
    void setBodyFont(const QFont &font); ///< Of the source; the preview follows its size.

    /// Headings of the text as far as it is parsed; cheap enough for every pause, not for every key.
    [[nodiscard]] Outline outline() const;
    [[nodiscard]] bool isOutlineCurrent() const; ///< False while a huge text is parsed.
    /// Goes to a heading and brings it to the top of both panes.
    void showHeading(const OutlineHeading &heading);
    /// Moves a section (see moveSection()) as one undo step; the cursor stays in its words. False where that
    /// cannot be, or the outline is older than the text.
    bool moveSection(int heading, int before);

    /// What readers read of the text as far as it is parsed, and of what is selected in the source. For every
    /// pause, not for every key.
    [[nodiscard]] RowParts parts() const;
    [[nodiscard]] RowParts selectedParts() const;

    void showFind(); ///< Opens the find bar.
    void showReplace();
    [[nodiscard]] FindBar *findBar() const;

    [[nodiscard]] SourceEditor *source() const;
    [[nodiscard]] PreviewView *preview() const;

Q_SIGNALS:
    void edited(const Utf8Mirror::Edit &edit); ///< The person changed the text; bytes of source()->mirror().
    void parsed(); ///< The rows are those of a newer text; comes with each key press.
    void linkActivated(const QString &address); ///< A link in the preview was followed.

private:
    class Private;

    void showText(const std::function<void()> &change, const QString &language);
    void followSource();
    void placeCursorMark();
    std::unique_ptr<Private> m_d;
};
