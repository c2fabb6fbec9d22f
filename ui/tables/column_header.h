// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace kiymet::ui {

/// Headers of the columns of a file: name, type and use, and below them a bar with the shares of valid,
/// missing and unreadable cells (ColumnRole of RowsModel). Colours are never alone: missing cells are an
/// empty part of the bar, unreadable ones a higher and hatched one, and the figures are in the tool tip and
/// in the accessible text.
class ColumnHeader final : public QHeaderView {
    Q_OBJECT

public:
    explicit ColumnHeader(QWidget* parent = nullptr);
    /// Width with which nothing in the header is cut off, within limits.
    int comfortableWidth(int section) const;

protected:
    QSize sectionSizeFromContents(int section) const override;
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    void changeEvent(QEvent* event) override;

private:
    QString secondLine(int section) const;
    void paintQuality(QPainter& painter, const QRect& bar, int section) const;
};

} // namespace kiymet::ui
