// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/icons.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QSvgRenderer>

/// Files of a static library are left out by the linker unless they are asked for; outside of any namespace.
static void useFiles()
{
    Q_INIT_RESOURCE(icons);
}

namespace kiymet::ui {

namespace {

/// An SVG in black, painted in the colour of the palette that holds when it is painted.
class TextColouredIcon final : public QIconEngine {
public:
    explicit TextColouredIcon(QByteArray svg) : m_svg(std::move(svg)) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const QPalette palette = QApplication::palette();
        const QColor colour = mode == QIcon::Disabled   ? palette.color(QPalette::Disabled, QPalette::Text)
                              : mode == QIcon::Selected ? palette.color(QPalette::HighlightedText)
                                                        : palette.color(QPalette::ButtonText);
        QByteArray coloured = m_svg;
        coloured.replace("#000000", colour.name().toLatin1());
        QSvgRenderer renderer(coloured);
        renderer.render(painter, rect);
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap picture(size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return picture;
    }
    QIconEngine* clone() const override { return new TextColouredIcon(m_svg); }
    bool isNull() override { return m_svg.isEmpty(); }

private:
    QByteArray m_svg;
};

} // namespace

QIcon icon(const char* name)
{
    useFiles();
    QFile file(QStringLiteral(":/icons/actions/%1.svg").arg(QLatin1String(name)));
    return file.open(QIODevice::ReadOnly) ? QIcon(new TextColouredIcon(file.readAll())) : QIcon();
}

QIcon programIcon()
{
    useFiles();
    return QIcon(QStringLiteral(":/icons/kiymet.svg"));
}

} // namespace kiymet::ui
