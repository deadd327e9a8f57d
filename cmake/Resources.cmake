# SPDX-License-Identifier: GPL-3.0-or-later
# Everything the program carries with it: icons, SQL, market data of its own, help, translations. One object library, so that
# the program and every test of a Qt library have it.
file(GLOB_RECURSE files CONFIGURE_DEPENDS
    ${PROJECT_SOURCE_DIR}/resources/icons/* ${PROJECT_SOURCE_DIR}/resources/sql/* ${PROJECT_SOURCE_DIR}/resources/market/*
    ${PROJECT_SOURCE_DIR}/resources/help/* ${PROJECT_SOURCE_DIR}/resources/report/* ${PROJECT_SOURCE_DIR}/resources/facts/*)
add_library(tidemark_resources OBJECT)
target_link_libraries(tidemark_resources PRIVATE Qt6::Core)
foreach(file IN LISTS files)
    file(RELATIVE_PATH alias ${PROJECT_SOURCE_DIR}/resources ${file})
    set_source_files_properties(${file} PROPERTIES QT_RESOURCE_ALIAS ${alias})
endforeach()
qt_add_resources(tidemark_resources tidemark PREFIX / FILES ${files})

file(GLOB translations CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/translations/*.ts)
if(translations)
    qt_add_lrelease(tidemark_resources TS_FILES ${translations} QM_FILES_OUTPUT_VARIABLE qm_files)
    foreach(file IN LISTS qm_files)
        get_filename_component(alias ${file} NAME)
        set_source_files_properties(${file} PROPERTIES QT_RESOURCE_ALIAS ${alias})
    endforeach()
    qt_add_resources(tidemark_resources tidemark_i18n PREFIX /i18n FILES ${qm_files})
endif()
