// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "help/help_window.h"

#include "help/guide.h"
#include "language/language.h"
#include "shell/icons.h"

#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QPointer>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTextBrowser>
#include <QToolBar>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace kiymet::ui {

namespace {

constexpr int referenceRole = Qt::UserRole;

QTreeWidgetItem* item(const guide::Section& section, const QString& title)
{
    auto* made = new QTreeWidgetItem({title});
    made->setData(0, referenceRole, section.id.isEmpty() ? section.topic : section.topic + u'#' + section.id);
    made->setToolTip(0, title);
    return made;
}

} // namespace

HelpWindow::HelpWindow(QWidget* parent)
    : QWidget(parent, Qt::Window)
    , m_tools(new QToolBar(this))
    , m_search(new QLineEdit(this))
    , m_contents(new QTreeWidget(this))
    , m_page(new QTextBrowser(this))
{
    m_back = m_tools->addAction(icon("back"), {}, m_page, &QTextBrowser::backward);
    m_forward = m_tools->addAction(icon("forward"), {}, m_page, &QTextBrowser::forward);
    m_home = m_tools->addAction(icon("home"), {}, this, [this] { show(QStringLiteral("start")); });
    m_back->setShortcut(QKeySequence::Back);
    m_forward->setShortcut(QKeySequence::Forward);
    m_tools->setIconSize(QSize(16, 16));
    m_close = new QAction(this);
    m_close->setShortcuts({QKeySequence(QKeySequence::Close), QKeySequence(Qt::Key_Escape)});
    connect(m_close, &QAction::triggered, this, &QWidget::close);
    addAction(m_close);
    connect(m_page, &QTextBrowser::backwardAvailable, m_back, &QAction::setEnabled);
    connect(m_page, &QTextBrowser::forwardAvailable, m_forward, &QAction::setEnabled);
    m_back->setEnabled(false);
    m_forward->setEnabled(false);

    m_search->setClearButtonEnabled(true);
    m_contents->setHeaderHidden(true);
    m_contents->setRootIsDecorated(true);
    m_contents->setUniformRowHeights(true);
    m_page->setOpenExternalLinks(false);
    m_page->setTabChangesFocus(false);
    m_page->document()->setDocumentMargin(16);

    auto* left = new QWidget(this);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(6, 6, 0, 6);
    column->addWidget(m_search);
    column->addWidget(m_contents, 1);
    auto* both = new QSplitter(Qt::Horizontal, this);
    both->addWidget(left);
    both->addWidget(m_page);
    both->setStretchFactor(1, 1);
    both->setSizes({240, 640});
    both->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tools);
    layout->addWidget(both, 1);
    resize(880, 640);

    connect(m_search, &QLineEdit::textChanged, this, &HelpWindow::fill);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (m_contents->topLevelItemCount() > 0)
            m_contents->setCurrentItem(m_contents->topLevelItem(0));
    });
    connect(m_contents, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem* chosen) {
        if (chosen)
            m_page->setSource(guide::url(chosen->data(0, referenceRole).toString()));
    });
    connect(m_page, &QTextBrowser::historyChanged, this, &HelpWindow::select);
    useColours();
    retranslate();
}

void HelpWindow::open(const QString& reference)
{
    static QPointer<HelpWindow> window;
    if (!window) {
        window = new HelpWindow;
        window->setAttribute(Qt::WA_DeleteOnClose);
        window->setAttribute(Qt::WA_QuitOnClose, false); // the program ends with its last document
    }
    window->show(reference);
    window->QWidget::show();
    window->raise();
    window->activateWindow();
}

void HelpWindow::show(const QString& reference)
{
    m_page->setSource(guide::url(reference));
    m_page->setFocus();
}

QString HelpWindow::reference() const
{
    return guide::reference(m_page->source());
}

void HelpWindow::fill()
{
    const QSignalBlocker quiet(m_contents);
    m_contents->clear();
    if (!m_search->text().trimmed().isEmpty()) {
        const auto found = guide::search(m_search->text());
        for (const guide::Section* section : found)
            m_contents->addTopLevelItem(
                item(*section,
                     section->id.isEmpty()
                         ? section->title
                         : tr("%1 (%2)", "section, page").arg(section->title, guide::title(section->topic))));
        if (found.empty()) {
            auto* nothing = new QTreeWidgetItem({tr("Nothing found. Try one word less.")});
            nothing->setFlags(Qt::NoItemFlags);
            m_contents->addTopLevelItem(nothing);
        }
        return;
    }
    QTreeWidgetItem* page = nullptr;
    for (const guide::Section& section : guide::sections(currentLanguage())) {
        if (section.id.isEmpty() || !page)
            m_contents->addTopLevelItem(page = item(section, section.title));
        else
            page->addChild(item(section, section.title));
    }
    select();
}

/// The contents follow what is read.
void HelpWindow::select()
{
    if (!m_search->text().trimmed().isEmpty())
        return;
    const QSignalBlocker quiet(m_contents);
    const QString reading = reference();
    for (QTreeWidgetItemIterator it(m_contents); *it; ++it)
        if ((*it)->data(0, referenceRole).toString() == reading) {
            m_contents->setCurrentItem(*it);
            m_contents->scrollToItem(*it);
            return;
        }
}

void HelpWindow::useColours()
{
    m_page->document()->setDefaultStyleSheet(
        QStringLiteral("h1 { font-size: x-large; } h2 { font-size: large; margin-top: 16px; }"
                       "p, li, td, th { line-height: 130%; }"
                       "th { border-bottom: 1px solid %1; }"
                       ".formula { margin-left: 24px; background-color: %2; }"
                       "a { color: %3; }")
            .arg(palette().color(QPalette::PlaceholderText).name(),
                 palette().color(QPalette::AlternateBase).name(), palette().color(QPalette::Link).name()));
    if (!m_page->source().isEmpty())
        m_page->reload();
}

void HelpWindow::retranslate()
{
    setWindowTitle(tr("Kıymet guide"));
    m_tools->setWindowTitle(tr("Tool bar"));
    m_back->setText(tr("Back"));
    m_forward->setText(tr("Forward"));
    m_home->setText(tr("First page"));
    m_close->setText(tr("Close"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search the guide"));
    m_contents->setAccessibleName(tr("Contents"));
    m_page->setAccessibleName(tr("Page of the guide"));
    const QString reading = reference();
    fill();
    if (!m_page->source().isEmpty())
        m_page->setSource(guide::url(reading)); // the same place in the other language
}

void HelpWindow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        useColours();
}

} // namespace kiymet::ui
