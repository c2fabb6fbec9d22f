// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/list_export.h"

#include "files/customers_csv.h"
#include "files/target_list_file.h"
#include "files/workbook.h"
#include "words/workbook_words.h"

namespace kiymet::ui {

QString suffixOf(ListFormat format)
{
    switch (format) {
    case ListFormat::Csv:
    case ListFormat::TurkishExcel:
        return QStringLiteral("csv");
    case ListFormat::Workbook:
        return QStringLiteral("xlsx");
    case ListFormat::Conditions:
        return QStringLiteral("json");
    }
    return {};
}

std::function<files::Unwritten(const Background::GoesOn&)> listWriter(ListToWrite what, const QString& file,
                                                                      ListFormat format)
{
    return [what = std::move(what), file, format, words = words::workbookWords(),
            formats = words::workbookFormats(words::dataLocale())](
               const Background::GoesOn& goesOn) -> files::Unwritten {
        const std::vector<std::uint32_t>& customers = (*what.members)->customers;
        switch (format) {
        case ListFormat::Csv:
            return files::writeCustomerList(file, *what.results, customers, files::CsvVariant::Standard);
        case ListFormat::TurkishExcel:
            return files::writeCustomerList(file, *what.results, customers, files::CsvVariant::ExcelTurkish);
        case ListFormat::Workbook:
            return files::writeListWorkbook(file, *what.results, words, formats, {what.list.name, customers},
                                            [&goesOn](double) { return goesOn(); });
        case ListFormat::Conditions:
            return files::writeConditions(file, what.list);
        }
        return {};
    };
}

} // namespace kiymet::ui
