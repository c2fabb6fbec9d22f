# SPDX-FileCopyrightText: Kiymet contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# libxlsxwriter: XlsxWriter_INCLUDE_DIR, and XlsxWriter_SONAME, the name under which it is loaded at run time
# (it is not linked).
find_path(XlsxWriter_INCLUDE_DIR xlsxwriter.h)
find_library(XlsxWriter_LIBRARY xlsxwriter)
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(XlsxWriter REQUIRED_VARS XlsxWriter_LIBRARY XlsxWriter_INCLUDE_DIR)
mark_as_advanced(XlsxWriter_INCLUDE_DIR XlsxWriter_LIBRARY)
if(XlsxWriter_FOUND)
  # libxlsxwriter.so points to libxlsxwriter.so.4
  file(REAL_PATH "${XlsxWriter_LIBRARY}" XlsxWriter_SONAME)
  get_filename_component(XlsxWriter_SONAME "${XlsxWriter_SONAME}" NAME)
endif()
