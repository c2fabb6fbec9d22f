// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report_flow.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <numeric>
#include <utility>

namespace kiymet::report {

namespace {

constexpr double cellPadding = pt(3);
constexpr double markSize = pt(7);

TextStyle styleOfHeading(int level)
{
    return level == 1 ? TextStyle{15, true, accent} : TextStyle{10.5, true, ink};
}

double above(int level)
{
    return level == 1 ? pt(16) : pt(9);
}

double below(int level)
{
    return level == 1 ? pt(6) : pt(3);
}

/// Figures right beside a text on their right would read as one.
double leftPadding(const Table& table, std::size_t column)
{
    const bool beside = column > 0 && table.columns[column - 1].figures && !table.columns[column].figures;
    const double mark = column == 0 && !table.marks.empty() ? 1.6 * markSize : 0;
    return cellPadding + mark + (beside ? pt(8) : 0);
}

/// How narrow a column may become, the first that there is room for.
struct Narrowest {
    double wanted = 0; ///< everything on one line
    double first = 0;  ///< figures, names and short texts on one line
    double second = 0; ///< texts broken between words
    double third = 0;  ///< names broken anywhere
};

Narrowest narrowest(const Table& table, std::size_t i, double room)
{
    constexpr double shortText = pt(105);
    const QFontMetricsF plain(font(table.points));
    const QFontMetricsF bold(font(table.points, true));
    const TableColumn& column = table.columns[i];
    double longestWord = 0;
    const auto measure = [&longestWord](const QString& text, const QFontMetricsF& metrics) {
        const QStringList words = text.split(u' ');
        for (const QString& word : words)
            longestWord = std::max(longestWord, metrics.horizontalAdvance(word));
    };
    // A title is broken between any words, unless the table has room to spare.
    if (table.header)
        measure(column.title, bold);
    double longest = table.header && !table.stretched ? bold.horizontalAdvance(column.title) : longestWord;
    for (const auto& row : table.rows) {
        measure(row[i], plain);
        longest = std::max(longest, plain.horizontalAdvance(row[i]));
    }
    longest = std::max(longest, longestWord);
    const double padding = leftPadding(table, i) + cellPadding + pt(0.5);
    const double word = std::min(longestWord, shortText);
    Narrowest widths;
    widths.wanted = std::min(longest + padding, room);
    if (column.figures)
        widths.first = widths.second = widths.third = widths.wanted;
    else {
        widths.first = column.whole || longest < shortText ? widths.wanted : word + padding;
        widths.second = column.whole ? widths.wanted : word + padding;
        widths.third = word + padding;
    }
    return widths;
}

/// Widths of the columns as a browser finds them: each gets what it needs, and what is left goes to the texts
/// that would like to be wider.
std::vector<double> widthsOf(const Table& table, double room)
{
    const std::size_t n = table.columns.size();
    std::vector<Narrowest> columns;
    for (std::size_t i = 0; i < n; ++i)
        columns.push_back(narrowest(table, i, room));
    const auto sum = [&columns](double Narrowest::*width) {
        return std::accumulate(columns.begin(), columns.end(), 0.0,
                               [width](double all, const Narrowest& one) { return all + one.*width; });
    };
    const double wanted = sum(&Narrowest::wanted);
    auto least = &Narrowest::first;
    for (const auto narrower : {&Narrowest::second, &Narrowest::third})
        if (sum(least) > room)
            least = narrower;
    std::vector<double> widths(n);
    for (std::size_t i = 0; i < n; ++i) {
        const Narrowest& column = columns[i];
        if (wanted <= room)
            widths[i] = table.stretched ? column.wanted * room / wanted : column.wanted;
        else if (sum(least) <= room)
            widths[i] =
                column.*least + (column.wanted - column.*least) * (room - sum(least)) / (wanted - sum(least));
        else
            widths[i] = column.*least * room / sum(least);
    }
    return widths;
}

/// A row of a table, its lines broken.
struct Row {
    std::vector<QStringList> cells;
    double height = 0;
};

Row rowOf(const Table& table, const std::vector<QString>& cells, const std::vector<double>& widths,
          const QFont& font)
{
    Row row;
    qsizetype lines = 1;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        row.cells.push_back(linesOf(cells[i], font, widths[i] - cellPadding - leftPadding(table, i)));
        lines = std::max(lines, row.cells.back().size());
    }
    row.height = double(lines) * lineHeight(font) + 2 * cellPadding * 0.8;
    return row;
}

} // namespace

QFont font(double points, bool bold)
{
    QFont font;
    // In this order where they are there, so that reports of two machines look alike.
    font.setFamilies({QStringLiteral("DejaVu Sans"), QStringLiteral("Noto Sans"),
                      QStringLiteral("Liberation Sans"), QStringLiteral("Arial")});
    font.setPixelSize(static_cast<int>(pt(points)));
    font.setBold(bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::ForceOutline);
    // Any spacing, however small, keeps letters from being joined: who searches a PDF for "profit" would not
    // find the sign that fi becomes, and in Turkish that sign hides whether there is a dot.
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.02);
    return font;
}

double lineHeight(const QFont& font)
{
    return font.pixelSize() * 1.32;
}

QStringList linesOf(const QString& text, const QFont& font, double width)
{
    QStringList lines;
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    const QStringList paragraphs = text.split(u'\n');
    for (const QString& paragraph : paragraphs) {
        if (paragraph.isEmpty()) {
            lines << QString();
            continue;
        }
        QTextLayout layout(paragraph, font);
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(std::max(width, pt(4)));
            lines << paragraph.mid(line.textStart(), line.textLength()).trimmed();
        }
        layout.endLayout();
    }
    return lines;
}

void drawLine(QPainter& painter, const QRectF& box, Qt::Alignment alignment, const QString& text)
{
    painter.drawText(box, int(alignment) | Qt::TextSingleLine | Qt::TextDontClip, text);
}

Flow::Flow() : m_pages(1) {}

void Flow::newPage()
{
    m_pages.emplace_back();
    m_y = marginTop;
}

void Flow::place(Paint paint)
{
    m_pages.back().items.push_back(std::move(paint));
}

void Flow::gap(double points)
{
    // Not at the top of a page.
    if (m_y > marginTop)
        m_y += pt(points);
}

double Flow::heightOfHeadings() const
{
    double height = 0;
    for (const Heading& heading : m_waiting)
        height +=
            above(heading.level) + below(heading.level) +
            lineHeight(font(styleOfHeading(heading.level).points)) *
                double(linesOf(heading.text, font(styleOfHeading(heading.level).points, true), textWidth)
                           .size());
    return height;
}

void Flow::setHeadings()
{
    for (const Heading& heading : std::exchange(m_waiting, {})) {
        const TextStyle style = styleOfHeading(heading.level);
        gap(above(heading.level) / pt(1));
        m_bookmarks.push_back({heading.text, heading.level, m_pages.size() - 1, m_y});
        paragraph(heading.text, style, marginSide, nullptr);
        m_y += below(heading.level);
    }
}

void Flow::reserve(double height)
{
    need(height);
    setHeadings();
}

void Flow::need(double height)
{
    if (m_y + heightOfHeadings() + height > textBottom && m_y > marginTop)
        newPage();
}

void Flow::heading(const QString& text, int level)
{
    m_waiting.push_back({text, level});
}

void Flow::paragraph(const QString& text, const TextStyle& style, double left, const QColor* mark)
{
    const QFont face = font(style.points, style.bold);
    const double line = lineHeight(face);
    const QStringList lines = linesOf(text, face, pageWidth - marginSide - left);
    // Two lines at least stay together.
    if (!lines.isEmpty())
        reserve(line * double(std::min<qsizetype>(lines.size(), 2)));
    if (mark)
        place([at = QRectF(left - pt(9), m_y + line / 2 - pt(1.8), pt(3.6), pt(3.6)),
               mark = *mark](QPainter& painter) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(mark);
            painter.drawEllipse(at);
        });
    for (const QString& one : lines) {
        if (m_y + line > textBottom)
            newPage();
        place(
            [box = QRectF(left, m_y, textWidth, line), one, face, colour = style.colour](QPainter& painter) {
                painter.setFont(face);
                painter.setPen(colour);
                drawLine(painter, box, Qt::AlignLeft | Qt::AlignVCenter, one);
            });
        m_y += line;
    }
}

void Flow::text(const QString& text, const TextStyle& style)
{
    const QStringList paragraphs = text.split(u'\n');
    for (const QString& one : paragraphs) {
        paragraph(one, style, marginSide, nullptr);
        m_y += pt(4);
    }
}

void Flow::bullet(const QString& text, const QColor& mark)
{
    paragraph(text, {}, marginSide + pt(12), &mark);
    m_y += pt(3);
}

void Flow::drawing(double height, Drawing drawing)
{
    drawings(height, {std::move(drawing)});
}

void Flow::drawings(double height, std::vector<Drawing> drawings)
{
    reserve(height);
    const double between = pt(14);
    const auto n = double(drawings.size());
    const double width = (textWidth - between * (n - 1)) / n;
    double left = marginSide;
    for (Drawing& drawing : drawings) {
        place([box = QRectF(left, m_y, width, height), drawing = std::move(drawing)](QPainter& painter) {
            painter.save();
            drawing(painter, box);
            painter.restore();
        });
        left += width + between;
    }
    m_y += height + pt(8);
}

void Flow::table(const Table& table)
{
    if (table.rows.empty())
        return;
    const std::vector<double> widths = widthsOf(table, textWidth);
    const double width = std::accumulate(widths.begin(), widths.end(), 0.0);
    const QFont plain = font(table.points);
    const QFont bold = font(table.points, true);
    Row header;
    if (table.header) {
        std::vector<QString> titles;
        for (const TableColumn& column : table.columns)
            titles.push_back(column.title);
        header = rowOf(table, titles, widths, bold);
    }
    const auto set = [&](const Row& row, const QFont& face, const QColor* mark, bool isHeader) {
        double left = marginSide;
        if (isHeader)
            place([box = QRectF(left, m_y, width, row.height)](QPainter& painter) {
                painter.fillRect(box, shade);
            });
        if (mark)
            place(
                [box = QRectF(left + cellPadding, m_y + 0.8 * cellPadding + (lineHeight(face) - markSize) / 2,
                              markSize, markSize),
                 mark = *mark](QPainter& painter) { painter.fillRect(box, mark); });
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const double padding = leftPadding(table, i);
            double top = m_y + 0.8 * cellPadding;
            for (const QString& line : row.cells[i]) {
                const QRectF box(left + padding, top, widths[i] - cellPadding - padding, lineHeight(face));
                if (!line.isEmpty())
                    place([box, line, face, right = table.columns[i].figures](QPainter& painter) {
                        painter.setFont(face);
                        painter.setPen(ink);
                        drawLine(painter, box, (right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter,
                                 line);
                    });
                top += lineHeight(face);
            }
            left += widths[i];
        }
        m_y += row.height;
        place([from = QPointF(marginSide, m_y), to = QPointF(marginSide + width, m_y)](QPainter& painter) {
            painter.setPen(QPen(rule, pt(0.5)));
            painter.drawLine(from, to);
        });
    };
    std::vector<Row> rows;
    for (const auto& cells : table.rows)
        rows.push_back(rowOf(table, cells, widths, plain));
    // A small table is not torn, and the header never stands alone.
    double whole = header.height;
    for (const Row& row : rows)
        whole += row.height;
    const double first = header.height + rows.front().height + (rows.size() > 1 ? rows[1].height : 0);
    constexpr double small = pt(230);
    reserve(whole <= small ? whole : std::min(first, textBottom - marginTop));
    if (table.header)
        set(header, bold, nullptr, true);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (m_y + rows[i].height > textBottom && m_y > marginTop) {
            newPage();
            if (table.header)
                set(header, bold, nullptr, true);
        }
        const bool marked = i < table.marks.size() && table.marks[i].isValid();
        set(rows[i], plain, marked ? &table.marks[i] : nullptr, false);
    }
    m_y += pt(8);
}

} // namespace kiymet::report
