// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractItemModel;
class QColor;
class QIcon;
class QLabel;
class QWidget;

namespace kiymet::ui {

class TableView;

/// Parts that panels of text and small tables are made of.

/// Words that wrap and can be copied.
QLabel* paragraph(QWidget* parent);
/// The same in bold, above something.
QLabel* heading(QWidget* parent);
/// The label in front of a control, as its buddy; without words yet.
QLabel* labelFor(QWidget* control);
/// A small square of one colour, for items of lists.
QIcon swatch(const QColor& colour);
/// A small table that is seen whole, in its own order, without row numbers.
void showWhole(TableView* table, QAbstractItemModel* model);
/// After its rows have changed: as high as they are.
void fitHeight(TableView* table);
/// `content` fills `panel`, and scrolls where there is not room enough.
void scrollIn(QWidget* panel, QWidget* content);

} // namespace kiymet::ui
