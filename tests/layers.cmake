# SPDX-License-Identifier: GPL-3.0-or-later
# Tests of the tree itself: the layers, the script a newcomer runs, and what is installed.
include(GNUInstallDirs)

add_test(NAME layers COMMAND ${CMAKE_COMMAND} -DROOT=${PROJECT_SOURCE_DIR} -P ${CMAKE_CURRENT_LIST_DIR}/check_layers.cmake)
add_test(NAME layers_checker
    COMMAND ${CMAKE_COMMAND} -DWORK=${CMAKE_CURRENT_BINARY_DIR}/layers_checker
            -P ${CMAKE_CURRENT_LIST_DIR}/check_layers_test.cmake)

add_test(NAME run_script
    COMMAND bash ${CMAKE_CURRENT_LIST_DIR}/run_script_test.sh ${PROJECT_SOURCE_DIR} ${CMAKE_CURRENT_BINARY_DIR}/run_script)

add_test(NAME install_tree
    COMMAND ${CMAKE_COMMAND} -DBUILD=${PROJECT_BINARY_DIR} -DPREFIX=${CMAKE_CURRENT_BINARY_DIR}/installed
            -DBINDIR=${CMAKE_INSTALL_BINDIR} -DDATADIR=${CMAKE_INSTALL_DATADIR} -DDOCDIR=${CMAKE_INSTALL_DOCDIR}
            -P ${CMAKE_CURRENT_LIST_DIR}/install_test.cmake)
