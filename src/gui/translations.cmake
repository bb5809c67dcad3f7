# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: GPL-3.0-or-later

# galley_translations(out language…): compiles resources/i18n/galley_LANGUAGE.ts of each into one resource, ":/i18n".
# qt_add_translations would need the packages of Linguist's windows; lrelease alone is enough.
find_program(GALLEY_LRELEASE NAMES lrelease lrelease-qt6 HINTS "${QT6_INSTALL_PREFIX}/${QT6_INSTALL_LIBEXECS}"
    "${QT6_INSTALL_PREFIX}/${QT6_INSTALL_BINS}" REQUIRED NO_DEFAULT_PATH)

function(galley_translations out)
    set(folder "${CMAKE_CURRENT_BINARY_DIR}/i18n")
    set(qrc "<RCC><qresource prefix=\"/i18n\">")
    foreach(language IN LISTS ARGN)
        set(ts "${PROJECT_SOURCE_DIR}/resources/i18n/galley_${language}.ts")
        set(qm "${folder}/galley_${language}.qm")
        add_custom_command(OUTPUT "${qm}" COMMAND "${GALLEY_LRELEASE}" -silent "${ts}" -qm "${qm}" DEPENDS "${ts}")
        list(APPEND compiled "${qm}")
        string(APPEND qrc "<file>galley_${language}.qm</file>")
    endforeach()
    file(CONFIGURE OUTPUT "${folder}/i18n.qrc" CONTENT "${qrc}</qresource></RCC>")
    add_custom_command(OUTPUT "${folder}/qrc_i18n.cpp"
        COMMAND Qt6::rcc --name i18n --output "${folder}/qrc_i18n.cpp" "${folder}/i18n.qrc"
        DEPENDS ${compiled} "${folder}/i18n.qrc")
    set(${out} "${folder}/qrc_i18n.cpp" PARENT_SCOPE)
endfunction()
