# SPDX-License-Identifier: GPL-3.0-or-later
# Installs a built tree into a scratch prefix and looks at what is there.
#   cmake -DBUILD=… -DPREFIX=… -DBINDIR=… -DDATADIR=… -DDOCDIR=… -P install_test.cmake
cmake_minimum_required(VERSION 3.25)

file(REMOVE_RECURSE "${PREFIX}")
execute_process(COMMAND "${CMAKE_COMMAND}" --install "${BUILD}" --prefix "${PREFIX}"
    RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
if(NOT status EQUAL 0)
    message(FATAL_ERROR "cmake --install failed:\n${output}")
endif()

set(id org.tidemark.Tidemark)
set(desktop_file ${DATADIR}/applications/${id}.desktop)
set(metainfo ${DATADIR}/metainfo/${id}.metainfo.xml)
set(mime ${DATADIR}/mime/packages/${id}.xml)
foreach(file ${BINDIR}/tidemark ${desktop_file} ${metainfo} ${mime}
             ${DATADIR}/icons/hicolor/scalable/apps/${id}.svg ${DOCDIR}/LICENSE)
    if(NOT EXISTS "${PREFIX}/${file}")
        message(SEND_ERROR "Not installed: ${file}")
    endif()
endforeach()

# validate PROGRAM ARGUMENT…: runs a validator where there is one, and says so where there is none.
function(validate program)
    find_program(found_${program} ${program})
    if(NOT found_${program})
        message(STATUS "Not validated, for there is no ${program} here: ${ARGN}")
        return()
    endif()
    execute_process(COMMAND "${found_${program}}" ${ARGN}
        RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
    if(NOT status EQUAL 0)
        message(SEND_ERROR "${program} refuses ${ARGN}:\n${output}")
    endif()
endfunction()

validate(desktop-file-validate "${PREFIX}/${desktop_file}")
validate(appstreamcli validate --no-net "${PREFIX}/${metainfo}")

# The type of a store is told by its content, whatever its name.
file(READ "${PREFIX}/${mime}" text)
foreach(part "value=\"SQLite format 3\"" "type=\"big32\" offset=\"68\" value=\"0x54444D4B\"" "pattern=\"*.tidemark\"")
    string(FIND "${text}" "${part}" at)
    if(at EQUAL -1)
        message(SEND_ERROR "${mime} lacks ${part}")
    endif()
endforeach()
