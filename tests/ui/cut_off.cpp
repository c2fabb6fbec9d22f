// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cut_off.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QComboBox>
#include <QGraphicsTextItem>
#include <QGraphicsView>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QStyleOptionComboBox>
#include <QStyleOptionFrame>
#include <QTabBar>
#include <QTableView>
#include <QTextDocument>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace kiymet::test {

namespace {

QString plain(const QString& text)
{
    if (!Qt::mightBeRichText(text))
        return QString(text).remove(u'&');
    QTextDocument document;
    document.setHtml(text);
    return document.toPlainText();
}

/// The whole text can be read in the tip.
bool told(const QString& tip, const QString& text)
{
    return !text.isEmpty() && plain(tip).contains(plain(text).simplified());
}

/// The room that a cell's text takes where it may be `width` wide: laid out as Qt's delegate does it, without
/// the leading that QFontMetrics puts between lines.
QSize sizeInCell(const QString& text, const QFont& font, int width, bool wraps)
{
    QString lines = text;
    lines.replace(u'\n', QChar::LineSeparator);
    QTextOption option;
    option.setWrapMode(wraps ? QTextOption::WordWrap : QTextOption::ManualWrap);
    QTextLayout layout(lines, font);
    layout.setTextOption(option);
    qreal height = 0;
    qreal widest = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height();
        widest = std::max(widest, line.naturalTextWidth());
    }
    layout.endLayout();
    return {static_cast<int>(std::ceil(widest)), static_cast<int>(std::ceil(height))};
}

class Finder {
public:
    explicit Finder(const QWidget& root) : m_root(root) {}

    QStringList find()
    {
        const auto widgets = m_root.findChildren<QWidget*>();
        for (const QWidget* widget : widgets)
            if (widget->isVisible() && widget->window() == m_root.window())
                look(*widget);
        return m_found;
    }

private:
    void report(const QWidget& widget, const QString& text, const QString& why)
    {
        QString place;
        for (const QWidget* at = &widget; at && at != &m_root; at = at->parentWidget())
            if (const QString name = QLatin1String(at->metaObject()->className());
                name.startsWith(QLatin1String("kiymet::ui::")))
                place.prepend(name.mid(12) + u'/');
        m_found << QStringLiteral("%1%2 “%3”: %4")
                       .arg(place, QLatin1String(widget.metaObject()->className()), plain(text).left(60),
                            why);
    }

    void room(const QWidget& widget, const QString& text, int has, int needs, const char* what)
    {
        if (needs > has && !told(widget.toolTip(), text))
            report(widget, text, QStringLiteral("%1 %2 of %3").arg(QLatin1String(what)).arg(has).arg(needs));
    }

    void look(const QWidget& widget)
    {
        if (const auto* label = qobject_cast<const QLabel*>(&widget))
            lookAt(*label);
        else if (const auto* tabs = qobject_cast<const QTabBar*>(&widget))
            lookAt(*tabs);
        else if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
            lookAt(*button);
        else if (const auto* box = qobject_cast<const QComboBox*>(&widget))
            lookAt(*box);
        else if (const auto* field = qobject_cast<const QLineEdit*>(&widget))
            lookAt(*field);
        else if (const auto* group = qobject_cast<const QGroupBox*>(&widget))
            room(*group, group->title(), group->width() - 12,
                 group->fontMetrics().horizontalAdvance(plain(group->title())), "width");
        else if (const auto* header = qobject_cast<const QHeaderView*>(&widget))
            lookAt(*header);
        else if (const auto* view = qobject_cast<const QAbstractItemView*>(&widget))
            lookAt(*view);
        else if (const auto* chart = qobject_cast<const QGraphicsView*>(&widget))
            lookAt(*chart);
        else
            return;
        isReached(widget);
    }

    void lookAt(const QLabel& label)
    {
        if (label.text().isEmpty())
            return;
        const QMargins around = label.contentsMargins();
        if (!label.wordWrap()) {
            room(label, label.text(), label.width(), label.sizeHint().width(), "width");
            room(label, label.text(), label.height(), label.sizeHint().height(), "height");
            return;
        }
        const int needs = label.heightForWidth(label.width());
        room(label, label.text(), label.height(), needs, "height");
        // A word that is wider than its label is cut.
        const QStringList words = plain(label.text()).split(u' ');
        for (const QString& word : words)
            room(label, word, label.width() - around.left() - around.right() - 2 * label.margin(),
                 label.fontMetrics().horizontalAdvance(word.simplified()), "width for a word");
    }

    /// Qt shortens titles and labels of a chart by three points.
    void lookAt(const QGraphicsView& chart)
    {
        const auto items = chart.items();
        for (const QGraphicsItem* item : items)
            if (const auto* text = dynamic_cast<const QGraphicsTextItem*>(item);
                text && text->isVisible() && text->toPlainText().endsWith(QLatin1String("...")))
                report(chart, chart.accessibleName(), QStringLiteral("“%1”").arg(text->toPlainText()));
    }

    void lookAt(const QAbstractButton& button)
    {
        if (button.text().isEmpty() || button.size().isEmpty() || button.inherits("QTableCornerButton"))
            return;
        room(button, button.text(), button.width(), button.sizeHint().width(), "width");
        room(button, button.text(), button.height(), button.sizeHint().height() - 2, "height");
    }

    void lookAt(const QTabBar& tabs)
    {
        for (int i = 0; i < tabs.count(); ++i) {
            const QRect rect = tabs.tabRect(i);
            const int needs = tabs.fontMetrics().horizontalAdvance(plain(tabs.tabText(i))) + 8;
            if (tabs.isTabVisible(i) && rect.width() < needs && !told(tabs.tabToolTip(i), tabs.tabText(i)))
                report(tabs, tabs.tabText(i), QStringLiteral("width %1 of %2").arg(rect.width()).arg(needs));
        }
    }

    void lookAt(const QComboBox& box)
    {
        QStyleOptionComboBox option;
        option.initFrom(&box);
        option.editable = box.isEditable();
        option.rect = box.rect();
        const QRect field =
            box.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box);
        if (!box.isEditable())
            room(box, box.currentText(), field.width(),
                 box.fontMetrics().horizontalAdvance(box.currentText()), "width");
        room(box, box.currentText(), box.height(), box.fontMetrics().height(), "height");
    }

    void lookAt(const QLineEdit& field)
    {
        const bool own = field.text().isEmpty();
        // What a user types may be longer than its field; figures and what we say there may not.
        const bool figure = qobject_cast<const QAbstractSpinBox*>(field.parentWidget()) != nullptr;
        if (!own && !figure)
            return;
        const QString text = own ? field.placeholderText() : field.text();
        const QMargins margins = field.textMargins();
        room(figure ? *field.parentWidget() : static_cast<const QWidget&>(field), text,
             field.width() - margins.left() - margins.right() - (figure ? 2 : 6),
             field.fontMetrics().horizontalAdvance(text), "width");
    }

    void lookAt(const QHeaderView& header)
    {
        if (!header.model() || header.orientation() != Qt::Horizontal ||
            header.inherits("kiymet::ui::ColumnHeader"))
            return; // names of a file's own columns are as long as they like
        for (int i = 0; i < header.count(); ++i) {
            const QString text = header.model()->headerData(i, Qt::Horizontal).toString();
            const QString tip = header.model()->headerData(i, Qt::Horizontal, Qt::ToolTipRole).toString();
            if (header.isSectionHidden(i) || told(tip, text))
                continue;
            const int margin = 2 * header.style()->pixelMetric(QStyle::PM_HeaderMargin);
            const int width = header.sectionSize(i) - margin;
            const QVariant own = header.model()->headerData(i, Qt::Horizontal, Qt::TextAlignmentRole);
            const int alignment = own.isValid() ? own.toInt() : int(header.defaultAlignment());
            const bool wraps = alignment & Qt::TextWordWrap;
            const QRect needs = header.fontMetrics().boundingRect(QRect(0, 0, std::max(1, width), 10000),
                                                                  wraps ? int(Qt::TextWordWrap) : 0, text);
            if (needs.width() > width || needs.height() > header.height() + 1)
                report(header, text,
                       QStringLiteral("%1x%2 of %3x%4")
                           .arg(width)
                           .arg(header.height())
                           .arg(needs.width())
                           .arg(needs.height()));
        }
    }

    void lookAt(const QAbstractItemView& view)
    {
        const QAbstractItemModel* model = view.model();
        if (!model || view.inherits("kiymet::ui::RowsView"))
            return;
        const auto* table = qobject_cast<const QTableView*>(&view);
        // Our tables tell in a tip what they shorten (ui/tables/shortened_tip).
        const bool tells =
            (view.inherits("kiymet::ui::TableView") || view.inherits("kiymet::ui::CustomersView")) &&
            !table->wordWrap();
        if (tells)
            return;
        for (int row = 0; row < std::min(60, model->rowCount(view.rootIndex())); ++row)
            for (int column = 0; column < model->columnCount(view.rootIndex()); ++column) {
                const QModelIndex index = model->index(row, column, view.rootIndex());
                const QString text = index.data().toString();
                const QRect rect = view.visualRect(index);
                if (text.isEmpty() || !rect.intersects(view.viewport()->rect()) ||
                    told(index.data(Qt::ToolTipRole).toString(), text) ||
                    (table && table->isColumnHidden(column)))
                    continue;
                QFont font = view.font();
                if (const QVariant own = index.data(Qt::FontRole); own.isValid())
                    font = own.value<QFont>();
                const int margin = 2 * (view.style()->pixelMetric(QStyle::PM_FocusFrameHMargin) + 1);
                const bool wraps = table ? table->wordWrap() : false;
                const int icon = index.data(Qt::DecorationRole).isValid()
                                     ? view.style()->pixelMetric(QStyle::PM_SmallIconSize) + margin / 2
                                     : 0;
                const QSize needs = sizeInCell(text, font, std::max(1, rect.width() - margin - icon), wraps);
                if (needs.width() > rect.width() - margin - icon + 1 || needs.height() > rect.height() + 2)
                    report(view, text,
                           QStringLiteral("cell %1x%2 of %3x%4")
                               .arg(rect.width() - margin - icon)
                               .arg(rect.height())
                               .arg(needs.width())
                               .arg(needs.height()));
            }
    }

    /// Whether the whole of a widget can be brought to the screen.
    void isReached(const QWidget& widget)
    {
        QRect rect = widget.rect();
        const QWidget* at = &widget;
        while (at != &m_root && at->parentWidget()) {
            const QWidget* parent = at->parentWidget();
            rect.translate(at->pos());
            const auto* area = qobject_cast<const QAbstractScrollArea*>(parent->parentWidget());
            if (area && area->viewport() == parent) {
                // Scrolled to, where there is a bar for it.
                const bool across = area->horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff;
                if (!across && (rect.left() < -1 || rect.right() > parent->width())) {
                    report(widget, widget.accessibleName(),
                           QStringLiteral("%1 wide in %2, without a scroll bar")
                               .arg(rect.right())
                               .arg(parent->width()));
                    return;
                }
                if (qobject_cast<const QAbstractItemView*>(area))
                    return;
                rect = parent->rect();
            } else if (!parent->rect().adjusted(-1, -1, 1, 1).contains(rect) &&
                       !qobject_cast<const QAbstractItemView*>(parent)) {
                report(widget, widget.accessibleName(),
                       QStringLiteral("%1,%2 %3x%4 outside of %5 of %6x%7")
                           .arg(rect.x())
                           .arg(rect.y())
                           .arg(rect.width())
                           .arg(rect.height())
                           .arg(QLatin1String(parent->metaObject()->className()))
                           .arg(parent->width())
                           .arg(parent->height()));
                return;
            }
            at = parent;
        }
    }

    const QWidget& m_root;
    QStringList m_found;
};

} // namespace

QStringList cutOff(const QWidget& root)
{
    QStringList found = Finder(root).find();
    found.removeDuplicates();
    return found;
}

} // namespace kiymet::test
