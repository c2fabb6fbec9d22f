# SPDX-FileCopyrightText: Kiymet contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Fails when a translation is unfinished or vanished, and when the sources have strings that the .ts files do
# not have, or the other way round: lupdate must have nothing to do.
file(MAKE_DIRECTORY "${WORK}")
set(problems "")

function(count_in text pattern result)
  string(REGEX MATCHALL "${pattern}" found "${text}")
  list(LENGTH found number)
  set(${result} ${number} PARENT_SCOPE)
endfunction()

foreach(language TR EN)
  set(plural "")
  if(language STREQUAL "EN")
    set(plural -pluralonly)
  endif()
  set(copy "${WORK}/${language}.ts")
  configure_file("${TS_${language}}" "${copy}" COPYONLY)
  execute_process(COMMAND "${LUPDATE}" ${SOURCES} ${OPTIONS} ${plural} -ts "${copy}"
                  RESULT_VARIABLE status OUTPUT_VARIABLE said ERROR_VARIABLE said)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "lupdate failed: ${said}")
  endif()

  # Semicolons and brackets would be read as lists.
  foreach(which TS copy)
    if(which STREQUAL "TS")
      file(READ "${TS_${language}}" text)
    else()
      file(READ "${copy}" text)
    endif()
    string(REGEX REPLACE "[][;]" "," text "${text}")
    set(${which}_text "${text}")
  endforeach()
  count_in("${TS_text}" "<message[ >]" had)
  count_in("${copy_text}" "<message[ >]" has)
  count_in("${TS_text}" "type=\"(unfinished|vanished|obsolete)\"" open)
  count_in("${copy_text}" "type=\"unfinished\"" missing)
  count_in("${TS_text}" "<translation></translation>|<translation/>|<numerusform></numerusform>" empty)
  message(STATUS "${TS_${language}}: ${had} messages, ${open} unfinished or vanished, ${empty} empty; "
                 "the sources have ${has}, ${missing} of them untranslated")
  if(had EQUAL 0 OR open GREATER 0 OR empty GREATER 0 OR missing GREATER 0 OR NOT had EQUAL has)
    list(APPEND problems "${TS_${language}}")
  endif()
endforeach()

if(problems)
  message(FATAL_ERROR "Run the target update_translations and finish: ${problems}")
endif()
