# SPDX-FileCopyrightText: Kiymet contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# kiymet_add_test(tst_name LABEL core|ui|app|slow [threads] LIBRARIES target...)
# One executable per class or question: tst_name.cpp in the current folder. Tests link our libraries and
# never compile one of their sources again. What they have around them, tests/support/surroundings.cpp sets. They
# find the committed reference tables under KIYMET_TEST_DATA, and the data that is not ours to ship in $KIYMET_DATA
# or ../shared beside the checkout.
function(kiymet_add_test name)
  cmake_parse_arguments(ARG "" "" "LABEL;LIBRARIES;SOURCES" ${ARGN})
  add_executable(${name} ${name}.cpp ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE ${ARG_LIBRARIES} Qt6::Test kiymet_test_support kiymet_test_surroundings
    kiymet_warnings)
  list(GET ARG_LABEL 0 room)
  kiymet_precompile_test(${name} ${room})
  add_test(NAME ${name} COMMAND ${name})
  set_property(GLOBAL PROPERTY KIYMET_COMMAND_OF_${name} ${name})
  set_tests_properties(${name} PROPERTIES
    LABELS "${ARG_LABEL}"
    TIMEOUT 600)
endfunction()

# The function of a test that needs the time and memory of a million customers, as a slow test of its own:
# kiymet_add_large_test(tst_name function); the function skips itself unless KIYMET_LARGE is set.
function(kiymet_add_large_test name function)
  get_property(command GLOBAL PROPERTY KIYMET_COMMAND_OF_${name})
  add_test(NAME ${name}_large COMMAND ${command} ${function})
  set_tests_properties(${name}_large PROPERTIES
    LABELS slow TIMEOUT 600 ENVIRONMENT KIYMET_LARGE=1)
endfunction()

# The test again in the fonts of other desktops, a run each: kiymet_add_font_runs(tst_name family...). A run skips
# itself where its font is not installed.
function(kiymet_add_font_runs name)
  get_property(command GLOBAL PROPERTY KIYMET_COMMAND_OF_${name})
  foreach(font IN LISTS ARGN)
    string(MAKE_C_IDENTIFIER "${name}_${font}" run)
    string(TOLOWER "${run}" run)
    add_test(NAME ${run} COMMAND ${command})
    set_tests_properties(${run} PROPERTIES
      LABELS ui TIMEOUT 600 ENVIRONMENT "KIYMET_TEST_FONT=${font}" SKIP_REGULAR_EXPRESSION "${font} is not installed")
  endforeach()
endfunction()
