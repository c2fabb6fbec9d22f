# SPDX-FileCopyrightText: Kiymet contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# kiymet_add_test(tst_name LABEL core|ui|app|slow [threads] LIBRARIES target...)
# One executable per class or question: tst_name.cpp in the current folder. Tests link our libraries and
# never compile one of their sources again. They find the committed reference tables under
# KIYMET_TEST_DATA, and the data that is not ours to ship in $KIYMET_DATA or ../shared beside the checkout.
function(kiymet_add_test name)
  cmake_parse_arguments(ARG "" "" "LABEL;LIBRARIES;SOURCES" ${ARGN})
  add_executable(${name} ${name}.cpp ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE ${ARG_LIBRARIES} Qt6::Test kiymet_test_support kiymet_warnings)
  list(GET ARG_LABEL 0 room)
  kiymet_precompile_test(${name} ${room})
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES
    LABELS "${ARG_LABEL}"
    TIMEOUT 600
    # Offscreen, and never the user's settings.
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;XDG_CONFIG_HOME=${CMAKE_BINARY_DIR}/test-home/config;XDG_DATA_HOME=${CMAKE_BINARY_DIR}/test-home/data;XDG_CACHE_HOME=${CMAKE_BINARY_DIR}/test-home/cache")
endfunction()

# The function of a test that needs the time and memory of a million customers, as a slow test of its own:
# kiymet_add_large_test(tst_name function); the function skips itself unless KIYMET_LARGE is set.
function(kiymet_add_large_test name function)
  add_test(NAME ${name}_large COMMAND ${name} ${function})
  get_test_property(${name} ENVIRONMENT environment)
  set_tests_properties(${name}_large PROPERTIES
    LABELS slow TIMEOUT 600 ENVIRONMENT "${environment};KIYMET_LARGE=1")
endfunction()
