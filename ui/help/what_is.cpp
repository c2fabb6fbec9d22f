// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "help/what_is.h"

#include "help/guide.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLabel>
#include <QWhatsThis>

#include <utility>

namespace kiymet::ui {

namespace {

constexpr char helpProperty[] = "kiymetHelp";

/// Pages and windows by their class; a test sees to it that none is forgotten.
constexpr std::pair<const char*, const char*> pages[] = {
    {"kiymet::ui::WelcomePage", "start"},
    {"kiymet::ui::DataPage", "data"},
    {"kiymet::ui::ReadingPanel", "data#reading"},
    {"kiymet::ui::MappingPanel", "data#columns"},
    {"kiymet::ui::QuestionsPanel", "data#questions"},
    {"kiymet::ui::CleanPage", "clean"},
    {"kiymet::ui::OutliersPage", "outliers"},
    {"kiymet::ui::OutlierChart", "outliers#chart"},
    {"kiymet::ui::ModelPage", "model"},
    {"kiymet::ui::WarningList", "model#warnings"},
    {"kiymet::ui::CltvPage", "cltv"},
    {"kiymet::ui::SegmentsPage", "segments"},
    {"kiymet::ui::RfmPage", "rfm"},
    {"kiymet::ui::CustomersPage", "customers"},
    {"kiymet::ui::CustomerFilterBar", "customers#search"},
    {"kiymet::ui::CustomerCardView", "customers#card"},
    {"kiymet::ui::ListsPage", "lists"},
    {"kiymet::ui::FilterEditor", "lists#conditions"},
    {"kiymet::ui::MigrationPage", "migration"},
    {"kiymet::ui::RfmCutsPanel", "rfm#scores"},
    {"kiymet::ui::ReportPage", "report"},
    {"kiymet::ui::HistoryView", "window#steps"},
    {"kiymet::ui::PreferencesDialog", "window#preferences"},
    {"kiymet::ui::MainWindow", "start"},
};

QString withoutMnemonic(QString text)
{
    return text.remove(u'&');
}

/// The column of a table's header at a place; its title.
QString columnTitle(const QHeaderView* header, const QPoint& place)
{
    const int section = header->logicalIndexAt(place);
    return section < 0 || !header->model()
               ? QString()
               : header->model()->headerData(section, header->orientation()).toString();
}

/// What the control itself is about; empty: nothing of its own.
QString ownReference(const QWidget* widget, const QPoint& place)
{
    const QString set = widget->property(helpProperty).toString();
    if (!set.isEmpty())
        return set;
    if (const auto* header = qobject_cast<const QHeaderView*>(widget))
        return guide::referenceOfName(columnTitle(header, place));
    if (const auto* header = qobject_cast<const QHeaderView*>(widget->parentWidget())) // its viewport
        return guide::referenceOfName(columnTitle(header, place));
    if (const auto* label = qobject_cast<const QLabel*>(widget))
        return label->buddy() ? ownReference(label->buddy(), {-1, -1})
                              : guide::referenceOfName(withoutMnemonic(label->text()));
    return guide::referenceOfName(widget->accessibleName());
}

QString pageReference(const QWidget* widget)
{
    for (; widget; widget = widget->parentWidget()) {
        const QString set = widget->property(helpProperty).toString();
        if (!set.isEmpty())
            return set;
        const QLatin1String name(widget->metaObject()->className());
        for (const auto& [page, reference] : pages)
            if (name == QLatin1String(page))
                return QLatin1String(reference);
    }
    return QStringLiteral("start");
}

} // namespace

void setHelp(QWidget* widget, const QString& reference)
{
    widget->setProperty(helpProperty, reference);
}

QString helpReference(const QWidget* widget, const QPoint& place)
{
    if (!widget)
        return QStringLiteral("start");
    const QString own = ownReference(widget, place);
    return own.isEmpty() ? pageReference(widget) : own;
}

bool hasOwnHelp(const QWidget* widget)
{
    return !ownReference(widget, {-1, -1}).isEmpty();
}

WhatIs& WhatIs::instance()
{
    static WhatIs* one = new WhatIs; // the application's child
    return *one;
}

WhatIs::WhatIs() : QObject(qApp)
{
    qApp->installEventFilter(this);
}

QString WhatIs::text(const QWidget* widget, const QPoint& place)
{
    const QString own = ownReference(widget, place);
    if (!own.isEmpty())
        return guide::whatIs(own);
    QString said;
    if (const auto* header = qobject_cast<const QHeaderView*>(
            qobject_cast<const QHeaderView*>(widget) ? widget : widget->parentWidget())) {
        const int section = header->logicalIndexAt(place);
        if (section >= 0 && header->model())
            said = header->model()->headerData(section, header->orientation(), Qt::ToolTipRole).toString();
    }
    if (said.isEmpty())
        said = widget->toolTip();
    const QString page = guide::whatIs(pageReference(widget));
    if (said.isEmpty())
        return page;
    const QString name = widget->accessibleName();
    const QString more = page.mid(page.lastIndexOf(QLatin1String("<p><a "))); // the link alone
    return (name.isEmpty() ? QString() : QStringLiteral("<p><b>%1</b></p>").arg(name.toHtmlEscaped())) +
           QStringLiteral("<p>%1</p>").arg(Qt::mightBeRichText(said) ? said : said.toHtmlEscaped()) + more;
}

bool WhatIs::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::QueryWhatsThis:
        if (!watched->isWidgetType())
            return false;
        event->accept();
        return true;
    case QEvent::WhatsThis: {
        const auto* widget = qobject_cast<QWidget*>(watched);
        if (!widget)
            return false;
        const auto* help = static_cast<QHelpEvent*>(event);
        const QString said = text(widget, help->pos());
        if (said.isEmpty())
            return false;
        QWhatsThis::showText(help->globalPos(), said, const_cast<QWidget*>(widget));
        event->accept();
        return true;
    }
    case QEvent::WhatsThisClicked: {
        const QString reference = guide::reference(QUrl(static_cast<QWhatsThisClickedEvent*>(event)->href()));
        QWhatsThis::hideText();
        Q_EMIT guideWanted(reference);
        return true;
    }
    default:
        return false;
    }
}

} // namespace kiymet::ui
