// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/xlsx_library.h"

#include <QLibrary>

#include <optional>

namespace kiymet::files {

namespace {

std::optional<XlsxLibrary> load()
{
#ifdef KIYMET_ADDRESS_SANITIZER
    return std::nullopt;
#else
    // Never unloaded: its functions are used until the end.
    QLibrary file(QStringLiteral(KIYMET_XLSXWRITER));
    file.setLoadHints(QLibrary::DeepBindHint | QLibrary::PreventUnloadHint);
    if (!file.load())
        return std::nullopt;
    XlsxLibrary library;
    bool whole = true;
    const auto resolve = [&](auto& function, const char* name) {
        function = reinterpret_cast<std::remove_reference_t<decltype(function)>>(file.resolve(name));
        whole = whole && function;
    };
    resolve(library.workbook_new_opt, "workbook_new_opt");
    resolve(library.workbook_add_format, "workbook_add_format");
    resolve(library.workbook_add_worksheet, "workbook_add_worksheet");
    resolve(library.workbook_close, "workbook_close");
    resolve(library.lxw_workbook_free, "lxw_workbook_free");
    resolve(library.lxw_strerror, "lxw_strerror");
    resolve(library.format_set_align, "format_set_align");
    resolve(library.format_set_bold, "format_set_bold");
    resolve(library.format_set_bottom, "format_set_bottom");
    resolve(library.format_set_num_format, "format_set_num_format");
    resolve(library.format_set_text_wrap, "format_set_text_wrap");
    resolve(library.worksheet_autofilter, "worksheet_autofilter");
    resolve(library.worksheet_freeze_panes, "worksheet_freeze_panes");
    resolve(library.worksheet_set_column, "worksheet_set_column");
    resolve(library.worksheet_write_number, "worksheet_write_number");
    resolve(library.worksheet_write_string, "worksheet_write_string");
    return whole ? std::optional(library) : std::nullopt;
#endif
}

} // namespace

const XlsxLibrary* xlsxLibrary()
{
    static const std::optional<XlsxLibrary> library = load();
    return library ? &*library : nullptr;
}

} // namespace kiymet::files
