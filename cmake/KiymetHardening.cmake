# SPDX-FileCopyrightText: Kiymet contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# What a released program is hardened with: files of strangers are read by it. Release builds only; the others
# have assertions and sanitizers, which find the same mistakes earlier.
set(hardened "$<CONFIG:Release,RelWithDebInfo,MinSizeRel>")
include(CheckPIESupported)
check_pie_supported()
if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang" AND UNIX)
  include(CheckCXXCompilerFlag)
  foreach(flag -fstack-protector-strong -fstack-clash-protection -fcf-protection)
    string(MAKE_C_IDENTIFIER "KIYMET_HAS${flag}" known)
    check_cxx_compiler_flag(${flag} ${known})
    if(${known})
      add_compile_options("$<${hardened}:${flag}>")
    endif()
  endforeach()
  add_compile_options("$<${hardened}:-U_FORTIFY_SOURCE>" "$<${hardened}:-D_FORTIFY_SOURCE=2>")
  if(NOT APPLE)
    add_link_options("$<${hardened}:LINKER:-z,relro,-z,now,-z,noexecstack>")
  endif()
endif()
