// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/report_page.h"

#include "files/batch_outputs.h"
#include "help/what_is.h"
#include "words/formats.h"
#include "words/words.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFrame>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace kiymet::ui {

ReportPage::ReportPage(Document& document, QWidget* parent)
    : Page(document, parent)
    , m_summaryTitle(new QLabel(this))
    , m_summary(new QLabel(this))
    , m_copy(new QPushButton(this))
    , m_filesTitle(new QLabel(this))
    , m_files(new QLabel(this))
    , m_excel(new QCheckBox(this))
    , m_export(new QPushButton(this))
    , m_busy(new QProgressBar(this))
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    for (QLabel* label : {m_summaryTitle, m_filesTitle})
        label->setFont(large);
    for (QLabel* label : {m_summary, m_files}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        label->setTextFormat(Qt::PlainText);
        label->setMaximumWidth(900);
    }
    m_busy->setRange(0, 0);
    m_busy->setMaximumWidth(160);
    m_busy->hide();

    auto* actions = new QHBoxLayout;
    actions->addWidget(m_export);
    actions->addWidget(m_busy);
    actions->addStretch();
    auto* copy = new QHBoxLayout;
    copy->addWidget(m_copy);
    copy->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(m_summaryTitle);
    layout->addWidget(m_summary);
    layout->addLayout(copy);
    layout->addSpacing(12);
    layout->addWidget(m_filesTitle);
    layout->addWidget(m_files);
    layout->addWidget(m_excel);
    layout->addLayout(actions);
    layout->addStretch();

    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(sentences().join(QLatin1Char('\n'))); });
    connect(m_export, &QPushButton::clicked, this, &ReportPage::chooseFolder);
    connect(m_excel, &QCheckBox::toggled, this, [this](bool on) {
        this->document().changeSettings([on](analysis::Settings& settings) { settings.outputExcel = on; });
    });
    connect(&m_background, &Background::runningChanged, this, [this](bool running) {
        m_busy->setVisible(running);
        m_export->setEnabled(!running);
    });
    setHelp(m_excel, QStringLiteral("settings#output.excel"));
    refresh();
}

QString ReportPage::title() const
{
    return tr("Report");
}

void ReportPage::readSettings()
{
    const QSignalBlocker quiet(m_excel);
    m_excel->setChecked(document().settings().outputExcel);
}

QStringList ReportPage::sentences() const
{
    const SharedResults all = results();
    if (!all || !all->summary || !all->forecast || !all->segments)
        return {};
    const analysis::Settings& settings = all->settings;
    const analysis::CustomerSummary& summary = *all->summary;
    QStringList text;
    text << (summary.analysisDate.isValid()
                 ? tr("%1: %2 customers, seen from %3.")
                       .arg(QFileInfo(document().file()).fileName(), words::count(summary.size()),
                            words::date(summary.analysisDate))
                 : tr("%1: %2 customers.")
                       .arg(QFileInfo(document().file()).fileName(), words::count(summary.size())));
    text << tr("Over the next %n month(s) they are expected to be worth %1, discounted by %2 a month; this "
               "is %3.",
               nullptr, settings.valueMonths)
                .arg(words::wholeMoney(all->forecast->totalCltv), words::percent(settings.valueDiscountRate),
                     settings.valueMargin == 1.0
                         ? tr("revenue, not profit")
                         : tr("revenue times a margin of %1").arg(words::percent(settings.valueMargin)));
    if (all->cltvFigures && all->cltvFigures->shareOfBest.size() > 10)
        text << tr("The best %1 of the customers hold %2 of it.")
                    .arg(words::percent(0.1, 0), words::percent(all->cltvFigures->shareOfBest[10]));
    if (!all->segments->figures.empty()) {
        const auto& best = all->segments->figures.front();
        text << tr("Segment A has %1 customers; one of them is worth %2 on average and is expected to buy %3 "
                   "times in "
                   "6 months.")
                    .arg(words::count(best.customers), words::money(best.mean[7]),
                         words::number(best.mean[5], 2));
    }
    const auto warnings =
        std::count_if(all->findings.begin(), all->findings.end(), [](const analysis::Finding& finding) {
            return finding.severity != analysis::Severity::Notice;
        });
    text << (warnings == 0 ? tr("Nothing was found that speaks against these figures.")
                           : tr("What to beware of:"));
    for (const analysis::Finding& finding : all->findings)
        if (finding.severity != analysis::Severity::Notice)
            text << QStringLiteral("• ") + words::text(finding);
    return text;
}

void ReportPage::refresh()
{
    m_summaryTitle->setText(tr("What was found"));
    m_copy->setText(tr("&Copy this text"));
    m_filesTitle->setText(tr("Results as files"));
    m_files->setText(tr("customers.csv: every customer with forecast, CLTV, segment and RFM scores\n"
                        "top_customers.csv: the most valuable ones\n"
                        "segments.csv, rfm_segments.csv: the groups with their figures\n"
                        "outliers.csv, findings.csv: what was capped, and what was noticed\n"
                        "model.json: parameters, likelihood and every setting"));
    m_excel->setText(tr("For a Turkish E&xcel: semicolons and decimal commas"));
    m_export->setText(tr("Save results to a fol&der…"));
    m_busy->setAccessibleName(tr("Writing"));
    m_summary->setText(sentences().join(QLatin1Char('\n')));
    m_copy->setEnabled(!m_summary->text().isEmpty());
}

void ReportPage::chooseFolder()
{
    const QFileInfo source(document().file());
    const QString start = document().file().startsWith(u':') ? QDir::homePath() : source.absolutePath();
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder for the results"), start);
    if (!folder.isEmpty())
        exportTo(folder);
}

void ReportPage::exportTo(const QString& folder)
{
    const SharedResults all = results();
    if (!all)
        return;
    // The words of the findings are made here: translators are not for other threads.
    std::vector<QString> texts;
    for (const analysis::Finding& finding : all->findings)
        texts.push_back(words::text(finding));
    m_background.run(
        [all, folder, texts = std::move(texts)](const Background::GoesOn&) {
            return files::writeBatchOutputs(
                folder, *all, analysis::Stage::Rfm, [&](const analysis::Finding& finding) {
                    const auto at = std::find(all->findings.begin(), all->findings.end(), finding);
                    return at == all->findings.end()
                               ? QString()
                               : texts[static_cast<std::size_t>(at - all->findings.begin())];
                });
        },
        [this, folder](const files::Unwritten& unwritten) {
            if (unwritten) {
                Q_EMIT failed(*unwritten);
                return;
            }
            Q_EMIT said(tr("The results are in %1.").arg(QDir::toNativeSeparators(folder)));
            Q_EMIT exported(folder);
        });
}

} // namespace kiymet::ui
