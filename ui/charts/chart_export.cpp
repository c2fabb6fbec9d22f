// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chart_export.h"

#include "dialogs/file_choice.h"
#include "models/chart_table_model.h"
#include "tables/table_view.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>
#include <QVBoxLayout>

#include <array>

namespace kiymet::ui {

namespace {

class ChartExport {
    Q_DECLARE_TR_FUNCTIONS(ChartExport)
};

/// The whole picture in memory first: nothing half written ever lies on the disk.
QByteArray bytesOf(ChartView& chart, PictureFormat format, double scale)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const QSizeF size = chart.size();
    const QRectF area(QPointF(), size);
    switch (format) {
    case PictureFormat::Pdf: {
        QPdfWriter writer(&buffer);
        writer.setTitle(chart.title());
        writer.setCreator(QStringLiteral("Kıymet"));
        writer.setResolution(96);
        writer.setPageSize(QPageSize(size * 72 / 96, QPageSize::Point, {}, QPageSize::ExactMatch));
        writer.setPageMargins({});
        QPainter painter(&writer);
        chart.renderOn(painter, area);
        break;
    }
    case PictureFormat::Svg: {
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        generator.setTitle(chart.title());
        generator.setSize(chart.size());
        generator.setViewBox(area);
        QPainter painter(&generator);
        chart.renderOn(painter, area);
        break;
    }
    case PictureFormat::Png:
        pictureOf(chart, scale).save(&buffer, "PNG");
        break;
    }
    return bytes;
}

} // namespace

QImage pictureOf(ChartView& chart, double scale)
{
    QImage image((QSizeF(chart.size()) * scale).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    chart.renderOn(painter, image.rect());
    return image;
}

std::optional<QString> writePicture(ChartView& chart, const QString& file, PictureFormat format, double scale)
{
    const QByteArray bytes = bytesOf(chart, format, scale);
    QSaveFile save(file);
    if (!save.open(QIODevice::WriteOnly) || save.write(bytes) != bytes.size() || !save.commit())
        return save.errorString();
    return std::nullopt;
}

files::Unwritten writeFigures(const ChartTable& table, const QString& file, files::CsvVariant variant)
{
    std::string text(files::byteOrderMark(variant));
    files::CsvRows rows(text, variant);
    for (const QString& title : table.titles)
        rows.cell(title);
    rows.endRow();
    for (const auto& row : table.rows) {
        for (const Cell& cell : row) {
            if (!cell.raw.isValid())
                rows.cell(cell.text);
            else if (cell.raw.userType() == QMetaType::ULongLong)
                rows.cell(std::uint64_t{cell.raw.toULongLong()});
            else
                rows.cell(cell.raw.toDouble());
        }
        rows.endRow();
    }
    return files::writeFile(file, text);
}

void saveChartAs(ChartView& chart, QWidget* window)
{
    const QString pdf = ChartExport::tr("PDF document (*.pdf)");
    const QString svg = ChartExport::tr("SVG drawing (*.svg)");
    const QString csv = ChartExport::tr("Figures as CSV (*.csv)");
    const QString excel = ChartExport::tr("Figures as CSV for a Turkish Excel (*.csv)");
    QStringList kinds{pdf, svg};
    constexpr std::array scales{1, 2, 4, 8};
    constexpr int usualScale = 2;
    for (const int scale : scales)
        kinds << ChartExport::tr("PNG picture, %1 × %2 points (*.png)")
                     .arg(chart.width() * scale)
                     .arg(chart.height() * scale);
    kinds << csv << excel;
    QString chosen = pdf;
    const QDir folder(folderOfData(window ? window->windowFilePath() : QString()));
    QString file = QFileDialog::getSaveFileName(window, ChartExport::tr("Save chart"),
                                                folder.filePath(chart.fileName() + QStringLiteral(".pdf")),
                                                kinds.join(QStringLiteral(";;")), &chosen);
    if (file.isEmpty())
        return;
    // A name that ends otherwise than the kind chosen follows the name; one without an ending the kind.
    const auto kind = kinds.indexOf(chosen);
    const bool isPicture = chosen != csv && chosen != excel;
    const bool isPng = isPicture && kind >= 2;
    QString ending = QFileInfo(file).suffix().toLower();
    static const QStringList endings{QStringLiteral("pdf"), QStringLiteral("svg"), QStringLiteral("png"),
                                     QStringLiteral("csv")};
    if (!endings.contains(ending)) {
        ending = endings[chosen == svg ? 1 : isPng ? 2 : isPicture ? 0 : 3];
        file += u'.' + ending;
    }
    std::optional<QString> problem;
    if (ending == QLatin1String("csv")) {
        const auto variant = chosen == excel ? files::CsvVariant::ExcelTurkish : files::CsvVariant::Standard;
        if (const files::Unwritten unwritten = writeFigures(chart.figures(), file, variant))
            problem = unwritten->detail;
    } else {
        const PictureFormat format = ending == QLatin1String("svg")   ? PictureFormat::Svg
                                     : ending == QLatin1String("png") ? PictureFormat::Png
                                                                      : PictureFormat::Pdf;
        problem = writePicture(chart, file, format,
                               isPng ? scales[static_cast<std::size_t>(kind - 2)] : usualScale);
    }
    if (problem)
        QMessageBox::warning(window, ChartExport::tr("Save chart"),
                             ChartExport::tr("The chart could not be written to %1: %2. Choose another "
                                             "folder or name.")
                                 .arg(QDir::toNativeSeparators(file), *problem));
}

QString textOf(const ChartTable& table)
{
    QString text = table.titles.join(u'\t') + u'\n';
    for (const auto& row : table.rows) {
        QStringList cells;
        for (const Cell& cell : row)
            cells << forSpreadsheet(cell);
        text += cells.join(u'\t') + u'\n';
    }
    return text;
}

void showChartTable(ChartView& chart, QWidget* window)
{
    auto* dialog = new QDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(chart.title());
    auto* model = new ChartTableModel(chart.figures(), dialog);
    auto* table = new TableView(dialog);
    table->setSource(model);
    table->setSortable(true);
    table->fitColumns();
    table->setAccessibleName(chart.title());
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto* layout = new QVBoxLayout(dialog);
    layout->addWidget(table);
    layout->addWidget(buttons);
    dialog->resize(520, 480);
    dialog->show();
}

} // namespace kiymet::ui
