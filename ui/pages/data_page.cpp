// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/data_page.h"

#include "tables/table_view.h"
#include "words/formats.h"

#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QVBoxLayout>

#include <array>

namespace kiymet::ui {

DataPage::DataPage(Document& document, QWidget* parent)
    : Page(document, parent)
    , m_about(new QLabel(this))
    , m_findingsTitle(new QLabel(this))
    , m_previewTable(new TableView(this))
    , m_findingsTable(new TableView(this))
{
    m_about->setWordWrap(true);
    m_previewTable->setSource(&m_preview);
    m_findingsTable->setSource(&m_findings);
    m_findingsTable->setWordWrap(true);
    m_findingsTable->verticalHeader()->hide();
    m_findingsTable->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_findingsTable->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_findingsTable->horizontalHeader()->setSectionResizeMode(FindingsModel::Message, QHeaderView::Stretch);

    auto* findings = new QWidget(this);
    auto* below = new QVBoxLayout(findings);
    below->setContentsMargins(0, 6, 0, 0);
    below->addWidget(m_findingsTitle);
    below->addWidget(m_findingsTable);

    auto* parts = new QSplitter(Qt::Vertical, this);
    parts->setChildrenCollapsible(false);
    parts->addWidget(m_previewTable);
    parts->addWidget(findings);
    parts->setStretchFactor(0, 3);
    parts->setStretchFactor(1, 2);

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_about);
    layout->addWidget(parts, 1);
    refresh();
}

QString DataPage::title() const
{
    return tr("Data");
}

void DataPage::takeResults()
{
    m_preview.setInput(results() ? results()->input : nullptr);
    m_findings.setFindings(results() ? results()->findings : std::vector<analysis::Finding>());
    m_previewTable->fitColumns(220);
}

void DataPage::refresh()
{
    m_previewTable->setAccessibleName(tr("Preview"));
    m_findingsTable->setAccessibleName(tr("Findings"));
    m_preview.retranslate();
    m_findings.retranslate();
    if (!results() || !results()->input) {
        m_about->clear();
        m_findingsTitle->clear();
        return;
    }

    const data::Input& input = *results()->input;
    const auto sign = [](char c) {
        switch (c) {
        case ',':
            return tr("comma");
        case ';':
            return tr("semicolon");
        case '\t':
            return tr("tab");
        case '|':
            return tr("vertical bar");
        case '.':
            return tr("point");
        case ' ':
            return tr("space");
        default:
            return QString(QLatin1Char(c));
        }
    };
    const QString shown =
        input.preview.size() < input.rows
            ? tr("The first %1 row(s) are shown as read.", nullptr, static_cast<int>(input.preview.size()))
                  .arg(words::count(input.preview.size()))
            : tr("All rows are shown as read.");
    m_about->setText(tr("%1: %2 rows, %3 columns. Columns are separated by %4, decimals by %5. %6")
                         .arg(QFileInfo(input.file).fileName(), words::count(input.rows),
                              words::count(input.header.size()), sign(input.dialect.delimiter),
                              sign(input.dialect.decimal), shown));
    const auto count = static_cast<int>(results()->findings.size());
    m_findingsTitle->setText(count ? tr("%n finding(s)", nullptr, count)
                                   : tr("No findings: every row could be used as it is."));
}

} // namespace kiymet::ui
