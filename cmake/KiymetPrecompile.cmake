# SPDX-FileCopyrightText: Kiymet contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Precompiled headers for complete builds: a third of the compiler's time goes into the same headers of Qt and
# the standard library. Off by default, because they hide an #include that is missing: the build for daily work
# must find it.
option(KIYMET_PRECOMPILE "Precompile common headers (complete builds)" OFF)

set(KIYMET_COMMON_HEADERS
  <algorithm> <array> <cmath> <functional> <map> <memory> <optional> <span> <string> <vector>
  <QDate> <QFile> <QJsonArray> <QJsonDocument> <QJsonObject> <QStringList>)
set(KIYMET_WIDGET_HEADERS
  <QAbstractTableModel> <QAction> <QComboBox> <QCoreApplication> <QHeaderView> <QLabel> <QLocale> <QPainter>
  <QPushButton> <QTableView> <QVBoxLayout>)

# kiymet_precompile(target CORE|WIDGETS [header...]): all sources of the target see the common headers, with
# WIDGETS those of widgets too, and the others named.
function(kiymet_precompile target kind)
  if(NOT KIYMET_PRECOMPILE)
    return()
  endif()
  set(headers ${KIYMET_COMMON_HEADERS})
  if(kind STREQUAL "WIDGETS")
    list(APPEND headers ${KIYMET_WIDGET_HEADERS})
  endif()
  target_precompile_headers(${target} PRIVATE ${headers} ${ARGN})
endfunction()

# Tests are many executables of one source: those of one folder of the core share what the first of them
# precompiled (Qt tells a test its folder, so two folders cannot), those of the window likewise. The others differ
# in what they link, and compile alone.
function(kiymet_precompile_test target label)
  get_target_property(libraries ${target} LINK_LIBRARIES)
  if("kiymet_ui" IN_LIST libraries)
    set(kind WIDGETS)
  elseif(label STREQUAL "core")
    set(kind CORE)
  else()
    return()
  endif()
  get_property(first DIRECTORY PROPERTY KIYMET_PRECOMPILED_${kind}_TEST)
  if(NOT first)
    set_property(DIRECTORY PROPERTY KIYMET_PRECOMPILED_${kind}_TEST ${target})
    kiymet_precompile(${target} ${kind} <QTest>)
  elseif(KIYMET_PRECOMPILE)
    target_precompile_headers(${target} REUSE_FROM ${first})
  endif()
endfunction()
