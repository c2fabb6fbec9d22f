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

std::function<files::Unwritten(const Progress&)> listWriter(ListToWrite what, const QString& file,
                                                            ListFormat format)
{
    return [what = std::move(what), file, format, words = words::workbookWords(),
            formats =
                words::workbookFormats(words::dataLocale())](const Progress& progress) -> files::Unwritten {
        const std::vector<std::uint32_t>& customers = (*what.members)->customers;
        switch (format) {
        case ListFormat::Csv:
            return files::writeCustomerList(file, *what.results, customers, files::CsvVariant::Standard);
        case ListFormat::TurkishExcel:
            return files::writeCustomerList(file, *what.results, customers, files::CsvVariant::ExcelTurkish);
        case ListFormat::Workbook:
            return files::writeListWorkbook(file, *what.results, words, formats, {what.list.name, customers},
                                            progress);
        case ListFormat::Conditions:
            return files::writeConditions(file, what.list);
        }
        return {};
    };
}

} // namespace kiymet::ui
