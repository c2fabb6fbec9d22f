// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/pending_banner.h"

#include "document/document.h"
#include "pages/panel_parts.h"
#include "words/words.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace kiymet::ui {

PendingBanner::PendingBanner(Document& document, QWidget* parent)
    : QFrame(parent), m_document(document), m_text(paragraph(this)), m_back(new QPushButton(this))
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    m_text->setForegroundRole(QPalette::ToolTipText);
    auto* layout = new QHBoxLayout(this);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_back, 0, Qt::AlignTop);
    hide();
    connect(m_back, &QPushButton::clicked, &document, &Document::dropPending);
}

void PendingBanner::refresh()
{
    const auto& pending = m_document.pending();
    setVisible(pending.has_value());
    const bool former = m_document.isOpen();
    const QString name = QFileInfo(m_document.file()).fileName();
    m_back->setText(former ? tr("Back to %1").arg(name) : tr("Close the file"));
    if (!pending)
        return;
    const QString waiting = QFileInfo(pending->file).fileName();
    QStringList text{pending->failure.kind == FailureKind::RolesMissing
                         ? tr("%1 cannot be analysed yet: choose at the right which columns hold what is "
                              "missing.")
                               .arg(waiting)
                     : pending->failure.kind == FailureKind::InputAmbiguous
                         ? tr("%1 can be read in more than one way. Only you know which is right: choose at "
                              "the right.")
                               .arg(waiting)
                         : words::text(pending->failure)};
    if (former)
        text << tr("Until then the other pages show %1 as before.").arg(name);
    m_text->setText(text.join(QLatin1Char(' ')));
}

} // namespace kiymet::ui
