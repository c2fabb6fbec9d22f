// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace kiymet::test {

/// What is written on `root`, a shown window, and has less room than it needs: labels, buttons, tabs, boxes,
/// titles of groups, of table columns and of charts, fields, list items, cells of tables. What lies outside
/// of a widget around it, so that no scroll bar leads to it, too. Not what is shortened with its whole text
/// in a tip. One line each.
QStringList cutOff(const QWidget& root);

} // namespace kiymet::test
