// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chart_view.h"
#include "files/atomic_file.h"
#include "files/csv_writer.h"

#include <QImage>

#include <optional>

namespace kiymet::ui {

enum class PictureFormat { Pdf, Svg, Png };

/// In light colours, `scale` picture points to one of the screen.
QImage pictureOf(ChartView& chart, double scale);
/// Writes the chart to a file, whole or not at all; returns why not, in words, or nothing.
std::optional<QString> writePicture(ChartView& chart, const QString& file, PictureFormat format,
                                    double scale = 2);
/// The figures as CSV: numbers in full, texts that a spreadsheet would run are guarded. Whole or not at all.
files::Unwritten writeFigures(const ChartTable& table, const QString& file, files::CsvVariant variant);
/// Asks for a file name, a kind (PDF, SVG, PNG of a size to choose, the figures as CSV), writes, and says
/// where that failed.
void saveChartAs(ChartView& chart, QWidget* window);

/// Tab-separated, with titles; figures in full with the decimal sign of the data locale.
QString textOf(const ChartTable& table);
/// A window beside with the figures, which can be sorted and copied.
void showChartTable(ChartView& chart, QWidget* window);

} // namespace kiymet::ui
