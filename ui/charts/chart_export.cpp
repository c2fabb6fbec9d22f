// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chart_export.h"

#include "models/chart_table_model.h"
#include "tables/table_view.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QMessageBox>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>
#include <QVBoxLayout>

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

void saveChartAs(ChartView& chart, QWidget* window)
{
    const QString pdf = ChartExport::tr("PDF document (*.pdf)");
    const QString svg = ChartExport::tr("SVG drawing (*.svg)");
    const QString png = ChartExport::tr("PNG picture (*.png)");
    const QString large = ChartExport::tr("PNG picture, large (*.png)");
    QString chosen = pdf;
    QString file = QFileDialog::getSaveFileName(
        window, ChartExport::tr("Save picture"), chart.fileName() + QStringLiteral(".pdf"),
        QStringList{pdf, svg, png, large}.join(QStringLiteral(";;")), &chosen);
    if (file.isEmpty())
        return;
    // A name that ends otherwise than the kind chosen follows the name; one without an ending the kind.
    const auto ends = [&file](const char* ending) {
        return file.endsWith(QLatin1String(ending), Qt::CaseInsensitive);
    };
    PictureFormat format = chosen == svg                      ? PictureFormat::Svg
                           : chosen == png || chosen == large ? PictureFormat::Png
                                                              : PictureFormat::Pdf;
    if (ends(".pdf"))
        format = PictureFormat::Pdf;
    else if (ends(".svg"))
        format = PictureFormat::Svg;
    else if (ends(".png"))
        format = PictureFormat::Png;
    else
        file += format == PictureFormat::Svg   ? QStringLiteral(".svg")
                : format == PictureFormat::Png ? QStringLiteral(".png")
                                               : QStringLiteral(".pdf");
    if (const auto problem = writePicture(chart, file, format, chosen == large ? 4 : 2))
        QMessageBox::warning(window, ChartExport::tr("Save picture"),
                             ChartExport::tr("The picture could not be written to %1: %2. Choose another "
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
