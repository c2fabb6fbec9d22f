// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/paper.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

class QPainter;

namespace kiymet::report {

/// Paints something that was settled when the page was laid out: no words are looked up and no figure is
/// formatted in it, since it runs on whatever thread paints.
using Paint = std::function<void(QPainter&)>;
using Drawing = std::function<void(QPainter&, const QRectF&)>;

struct Page {
    std::vector<Paint> items;
};

/// Where a heading stands.
struct Bookmark {
    QString title;
    int level = 1;        ///< 1: section, 2: part of one
    std::size_t page = 0; ///< from 0
    double y = 0;         ///< units from the top of the page
};

struct TableColumn {
    QString title;
    bool figures = false; ///< set to the right
    bool whole = false;   ///< not broken over lines where there is any way
};

struct Table {
    std::vector<TableColumn> columns;
    std::vector<std::vector<QString>> rows; ///< as many cells as columns
    std::vector<QColor> marks;              ///< a coloured square before the first cell of each row, or empty
    bool header = true;
    bool stretched = true; ///< over the whole width, else as wide as needed
    double points = 8;
};

/// Sets headings, text, tables and drawings one below the other on as many pages as they need. A heading
/// stays with what follows it, the header of a table is repeated on each of its pages, a row is never torn.
class Flow {
public:
    Flow();

    void heading(const QString& text, int level = 1);
    void text(const QString& text, const TextStyle& style = {});
    /// A point with its text set off.
    void bullet(const QString& text, const QColor& mark = accent);
    void table(const Table& table);
    void drawing(double height, Drawing drawing);
    /// Side by side, in equal widths.
    void drawings(double height, std::vector<Drawing> drawings);
    void gap(double points);
    void newPage();
    /// On a new page unless so much fits after the headings that wait: a text that belongs to a drawing.
    void need(double height);
    /// What is placed by hand, from the top left corner of the page.
    void place(Paint paint);
    double y() const { return m_y; }
    void moveTo(double y) { m_y = y; }

    const std::vector<Bookmark>& bookmarks() const { return m_bookmarks; }
    std::vector<Page> pages() && { return std::move(m_pages); }

private:
    struct Heading {
        QString text;
        int level = 1;
    };
    /// Room for `height` on the page, or on a new one; the headings that wait go before it.
    void reserve(double height);
    double heightOfHeadings() const;
    void setHeadings();
    void paragraph(const QString& text, const TextStyle& style, double left, const QColor* mark);

    std::vector<Page> m_pages;
    std::vector<Bookmark> m_bookmarks;
    std::vector<Heading> m_waiting;
    double m_y = marginTop;
};

/// Lines of a text within a width, broken between words, or within one that is too long.
QStringList linesOf(const QString& text, const QFont& font, double width);
/// Height of one line.
double lineHeight(const QFont& font);
/// A line of text in a box.
void drawLine(QPainter& painter, const QRectF& box, Qt::Alignment alignment, const QString& text);

} // namespace kiymet::report
