// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/welcome_page.h"

#include "help/help_window.h"
#include "shell/icons.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace kiymet::ui {

namespace {

/// A text that wraps must get its width from the layout: aligned, it would get the least.
QHBoxLayout* centred(QWidget* widget)
{
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(widget, 8);
    row->addStretch(1);
    return row;
}

} // namespace

WelcomePage::WelcomePage(QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_purpose(new QLabel(this))
    , m_hint(new QLabel(this))
    , m_open(new QPushButton(this))
    , m_sample(new QPushButton(this))
    , m_guide(new QPushButton(this))
    , m_recentTitle(new QLabel(this))
    , m_recent(new QListWidget(this))
{
    auto* mark = new QLabel(this);
    mark->setPixmap(programIcon().pixmap(96, 96));

    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 2);
    large.setBold(true);
    m_title->setFont(large);
    for (QLabel* label : {m_purpose, m_hint}) {
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignHCenter);
        label->setMinimumWidth(320);
        label->setMaximumWidth(640);
    }
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_open->setIcon(icon("open"));
    m_sample->setIcon(icon("sample"));
    for (QPushButton* button : {m_open, m_sample})
        button->setMinimumSize(180, 44);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(16);
    buttons->addStretch();
    buttons->addWidget(m_open);
    buttons->addWidget(m_sample);
    buttons->addStretch();

    auto* column = new QVBoxLayout(this);
    column->setSpacing(20);
    column->addStretch(2);
    column->addWidget(mark, 0, Qt::AlignHCenter);
    column->addWidget(m_title, 0, Qt::AlignHCenter);
    column->addLayout(centred(m_purpose));
    column->addLayout(buttons);
    column->addLayout(centred(m_hint));
    column->addWidget(m_guide, 0, Qt::AlignHCenter);
    column->addWidget(m_recentTitle, 0, Qt::AlignHCenter);
    column->addLayout(centred(m_recent));
    column->addStretch(2);

    m_recentTitle->setBuddy(m_recent);
    m_recent->setFrameShape(QFrame::NoFrame);
    m_recent->setMaximumWidth(640);
    m_recent->setTextElideMode(Qt::ElideMiddle);
    m_recent->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_recent->setCursor(Qt::PointingHandCursor);
    for (const auto signal : {&QListWidget::itemClicked, &QListWidget::itemActivated})
        connect(m_recent, signal, this, [this](const QListWidgetItem* item) {
            Q_EMIT fileRequested(item->data(Qt::UserRole).toString());
        });
    setRecentFiles({});

    connect(m_open, &QPushButton::clicked, this, &WelcomePage::openRequested);
    connect(m_sample, &QPushButton::clicked, this, &WelcomePage::sampleRequested);
    m_guide->setIcon(icon("help"));
    connect(m_guide, &QPushButton::clicked, this, [] { HelpWindow::open(QStringLiteral("start")); });
    retranslate();
}

void WelcomePage::setRecentFiles(const QStringList& files)
{
    m_recent->clear();
    for (const QString& file : files.mid(0, 5)) {
        const QFileInfo info(file);
        auto* item =
            new QListWidgetItem(tr("%1 in %2", "file, folder")
                                    .arg(info.fileName(), QDir::toNativeSeparators(info.absolutePath())),
                                m_recent);
        item->setData(Qt::UserRole, file);
        item->setToolTip(QDir::toNativeSeparators(file));
    }
    m_recent->setFixedHeight(m_recent->sizeHintForRow(0) * m_recent->count() + 8);
    m_recent->setVisible(!files.isEmpty());
    m_recentTitle->setVisible(!files.isEmpty());
}

void WelcomePage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void WelcomePage::retranslate()
{
    setAccessibleName(tr("Welcome"));
    m_title->setText(tr("Kıymet"));
    m_purpose->setText(
        tr("What is each of your customers worth in the next six months? Open a customer file and "
           "see: cleaned data, a fitted model, customer lifetime value (CLTV) and segments."));
    m_hint->setText(
        tr("You can also drop a file (CSV, Excel, zip) anywhere on this window, or paste a table that you "
           "copied in a spreadsheet (Ctrl+V). Your file is only read, never changed."));
    m_recentTitle->setText(tr("Recent files"));
    m_recent->setAccessibleName(m_recentTitle->text());
    m_open->setText(tr("Open file…"));
    m_sample->setText(tr("Open sample"));
    m_sample->setToolTip(tr("A made-up retailer with made-up customers"));
    m_guide->setText(tr("First steps: from a file to a target list in ten minutes"));
    m_guide->setAccessibleName(m_guide->text());
    m_open->setAccessibleName(m_open->text());
    m_sample->setAccessibleName(m_sample->text());
}

} // namespace kiymet::ui
