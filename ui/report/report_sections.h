// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report.h"
#include "report/report_flow.h"

class QAbstractItemModel;

/// The sections of a report, each written into the flow; their headings are set by makeReport.
namespace kiymet::report {

struct Content {
    const analysis::Results& results;
    const Options& options;
    Flow& flow;
};

void writeSummary(const Content& content);
void writeData(const Content& content);
void writeOutliers(const Content& content);
void writeModel(const Content& content);
void writeTrust(const Content& content);
void writeCltv(const Content& content);
void writeSegments(const Content& content);
void writeRfm(const Content& content);
void writeTop(const Content& content);
void writeActions(const Content& content);
void writeMethod(const Content& content);
void writeGlossary(const Content& content);

/// First and last order of the customers that stayed; invalid where the file has no dates.
std::pair<QDate, QDate> periodOf(const analysis::Results& results);
/// The columns of an item model as a table: its texts, titles and alignment.
Table tableOf(const QAbstractItemModel& model, const std::vector<int>& columns);
/// Findings of some stages, each as a point in the colour of its severity; how many there were.
std::size_t writeFindings(const Content& content, std::initializer_list<analysis::Stage> stages,
                          bool advice = false);
/// "CLTV, in ₺": a title of money with its unit.
QString withCurrency(const QString& title);

} // namespace kiymet::report
