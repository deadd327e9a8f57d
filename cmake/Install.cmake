# SPDX-License-Identifier: GPL-3.0-or-later
# What `cmake --install` puts where.
include(GNUInstallDirs)

set(desktop ${PROJECT_SOURCE_DIR}/resources/desktop)
set(id org.tidemark.Tidemark)

install(TARGETS tidemark RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES ${desktop}/${id}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${desktop}/${id}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES ${desktop}/${id}.mime.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages RENAME ${id}.xml)
install(FILES ${desktop}/icons/hicolor/scalable/apps/${id}.svg
    DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})

# The desktop knows the program and its stores at once. A package (DESTDIR) leaves that to its own triggers.
find_program(UPDATE_MIME_DATABASE update-mime-database)
find_program(UPDATE_DESKTOP_DATABASE update-desktop-database)
mark_as_advanced(UPDATE_MIME_DATABASE UPDATE_DESKTOP_DATABASE)
install(CODE "
    if(\"\$ENV{DESTDIR}\" STREQUAL \"\")
        set(data \"\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_DATADIR}\")
        if(EXISTS \"${UPDATE_MIME_DATABASE}\")
            execute_process(COMMAND \"${UPDATE_MIME_DATABASE}\" -n \"\${data}/mime\" ERROR_QUIET)
        endif()
        if(EXISTS \"${UPDATE_DESKTOP_DATABASE}\")
            execute_process(COMMAND \"${UPDATE_DESKTOP_DATABASE}\" -q \"\${data}/applications\")
        endif()
    endif()")
