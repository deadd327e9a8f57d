# SPDX-License-Identifier: GPL-3.0-or-later
# Flags every target shares, and the two ways a library is declared here.

add_library(tidemark_flags INTERFACE)
target_include_directories(tidemark_flags INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(tidemark_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual
    # Members a designated initializer leaves out are zero or have a default; saying so each time hides the rest.
    -Wno-missing-field-initializers
    $<$<BOOL:${TIDEMARK_WERROR}>:-Werror>)
# Results must be the same on every machine: no fused multiply-add unless a kernel asks for it.
target_compile_options(tidemark_flags INTERFACE -ffp-contract=off)
target_compile_definitions(tidemark_flags INTERFACE EIGEN_MPL2_ONLY EIGEN_NO_AUTOMATIC_RESIZING)
target_link_options(tidemark_flags INTERFACE -fuse-ld=gold)
if(TIDEMARK_SANITIZE)
    target_compile_options(tidemark_flags INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(tidemark_flags INTERFACE -fsanitize=address,undefined)
    # GCC 12 loses track of variants, optionals and strings behind the sanitizers' checks and warns of what is not there; the same
    # code is compiled without them, and with these warnings, in every other preset.
    target_compile_options(tidemark_flags INTERFACE
        -Wno-maybe-uninitialized -Wno-array-bounds -Wno-stringop-overflow -Wno-stringop-overread -Wno-restrict -Wno-nonnull)
endif()

add_library(tidemark_qt_flags INTERFACE)
target_link_libraries(tidemark_qt_flags INTERFACE tidemark_flags)
target_compile_definitions(tidemark_qt_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_KEYWORDS QT_DISABLE_DEPRECATED_BEFORE=0x060400)

function(tidemark_precompile target)
    if(TIDEMARK_PCH)
        target_precompile_headers(${target} PRIVATE ${ARGN})
    endif()
endfunction()

# moc for a target of globbed sources. It looks for new files only when a file it knows has changed, so it is given one that changes
# with the list.
function(tidemark_automoc target)
    get_target_property(sources ${target} SOURCES)
    list(JOIN sources "\n// " list)
    set(stamp ${CMAKE_CURRENT_BINARY_DIR}/${target}_sources.h)
    file(CONFIGURE OUTPUT ${stamp} CONTENT "// ${list}\n" @ONLY)
    target_sources(${target} PRIVATE ${stamp})
    # Qt 6.4's moc stumbles over <concepts> of GCC 12 where a header includes it before Qt's own; its guard keeps moc out.
    set_target_properties(${target} PROPERTIES AUTOMOC ON AUTOMOC_MOC_OPTIONS -D_GLIBCXX_CONCEPTS)
endfunction()

# tidemark_library(NAME folder… LINK target…): a static library of every .cpp below the folders, without Qt.
function(tidemark_library name)
    cmake_parse_arguments(arg "QT" "" "FOLDERS;LINK" ${ARGN})
    set(patterns)
    foreach(folder IN LISTS arg_FOLDERS)
        list(APPEND patterns ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*.h)
    endforeach()
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${patterns})
    add_library(${name} STATIC ${sources})
    set_target_properties(${name} PROPERTIES LINKER_LANGUAGE CXX)
    target_link_libraries(${name} PUBLIC ${arg_LINK})
    if(arg_QT)
        target_link_libraries(${name} PUBLIC tidemark_qt_flags)
        tidemark_automoc(${name})
        tidemark_precompile(${name} <algorithm> <chrono> <cmath> <functional> <map> <memory> <span> <string> <variant> <vector>
            <Eigen/Core> <QtCore>)
    else()
        target_link_libraries(${name} PUBLIC tidemark_flags)
        tidemark_precompile(${name} <algorithm> <chrono> <cmath> <map> <memory> <span> <string> <variant> <vector> <Eigen/Core>)
    endif()
endfunction()
