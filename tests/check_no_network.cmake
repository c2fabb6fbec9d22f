# SPDX-FileCopyrightText: Kiymet contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Fails when the program is linked, by whatever way, with a library that talks to other computers, or looks up their
# names: cmake -DOBJDUMP=... -DPROGRAM=... -P check_no_network.cmake
execute_process(COMMAND ldd "${PROGRAM}" RESULT_VARIABLE status OUTPUT_VARIABLE libraries ERROR_VARIABLE said)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "ldd failed: ${said}")
endif()
string(REGEX MATCHALL "lib(Qt6Network|Qt6WebSockets|Qt6WebEngine|curl|soup|neon|ssl|nghttp2|cares)[A-Za-z0-9.+-]*" found "${libraries}")
if(found)
  message(FATAL_ERROR "The program is linked with ${found}")
endif()
execute_process(COMMAND "${OBJDUMP}" -T "${PROGRAM}" RESULT_VARIABLE status OUTPUT_VARIABLE symbols ERROR_VARIABLE said)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "objdump failed: ${said}")
endif()
string(REGEX MATCHALL "[^A-Za-z0-9_](getaddrinfo|gethostbyname[_r0-9]*|inet_pton|inet_addr|res_query|sendto|recvfrom)[^A-Za-z0-9_]" found "${symbols}")
if(found)
  message(FATAL_ERROR "The program calls ${found}")
endif()
# The one socket it has is in the file system: ui/shell/single_instance.h
if(NOT libraries MATCHES "libQt6Core")
  message(FATAL_ERROR "This does not look like the program: ${libraries}")
endif()
message(STATUS "No library and no call for a network")
