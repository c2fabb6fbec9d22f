// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/stages/results.h"
#include "files/atomic_file.h"
#include "files/tables_csv.h"
#include "progress.h"

#include <QString>

#include <functional>
#include <string>
#include <vector>

namespace kiymet::files {

/// What a workbook says in words: they are not core's.
struct WorkbookWords {
    /// The title of a sheet, column or line by its identifier: those of the CSV files (customer_id, cltv,
    /// ...) and those of workbookIdentifiers().
    std::function<QString(const std::string& identifier)> title;
    std::function<QString(analysis::RfmSegment)> rfmSegment;
    std::function<QString(analysis::Severity)> severity;
    std::function<QString(analysis::Stage)> stage;
    FindingText finding;
};

/// How figures are shown. A spreadsheet sets the decimal sign itself, by its own language.
struct WorkbookFormats {
    QString currency = QStringLiteral("₺"); ///< before the figure; empty where it is not known
    bool turkish = false;                   ///< 31.12.2024 and %12,5, else 31 Dec 2024 and 12.5%
};

/// A target list that gets a sheet of its own.
struct WorkbookList {
    QString name;
    std::vector<std::uint32_t> customers;
};

/// Every identifier that WorkbookWords::title may be asked for.
std::vector<std::string> workbookIdentifiers();

/// A workbook (XLSX) of results up to RFM with the sheets summary, customers, top customers, segments, RFM,
/// outliers, findings, settings, and one for each list. Figures are numbers, dates are dates; headers are
/// frozen, columns can be filtered. A sheet holds 1,048,575 customers; more go on to a further sheet. Memory
/// does not grow with the number of customers: rows go through temporary files (about a kilobyte a customer,
/// in the system's folder for them). The file is replaced only when it is complete. Failure:
/// OutputUnwritable; Cancelled where `progress` said stop. libxlsxwriter cannot be stopped while it packs the
/// rows, which takes about half of the time.
Unwritten writeWorkbook(const QString& path, const analysis::Results& results, const WorkbookWords& words,
                        const WorkbookFormats& formats, const std::vector<WorkbookList>& lists = {},
                        const Progress& progress = {});

/// A workbook of one target list alone, with the columns of the customers; failures as of writeWorkbook.
Unwritten writeListWorkbook(const QString& path, const analysis::Results& results, const WorkbookWords& words,
                            const WorkbookFormats& formats, const WorkbookList& list,
                            const Progress& progress = {});

} // namespace kiymet::files
