# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Everything every target needs; nothing is set globally.
add_library(galley_options INTERFACE)
add_library(galley::options ALIAS galley_options)
target_compile_features(galley_options INTERFACE cxx_std_20)
target_include_directories(galley_options INTERFACE "${PROJECT_SOURCE_DIR}/src")
# A designated initialiser names what differs from the defaults; the rest is left out on purpose.
target_compile_options(galley_options INTERFACE -Wall -Wextra -Wold-style-cast -Woverloaded-virtual
    -Wno-missing-field-initializers
    $<$<BOOL:${GALLEY_WERROR}>:-Werror>)
target_compile_definitions(galley_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_USE_QSTRINGBUILDER QT_NO_FOREACH QT_NO_KEYWORDS
    # Every build but the shipped one stops at a programmer's mistake, optimised or not.
    $<$<NOT:$<CONFIG:Release>>:QT_FORCE_ASSERTS>)

# galley_module(name SOURCES … DEPENDS module… QT Component… LIBS target…)
# One folder, one static library. DEPENDS is the include table that tests/rules/tst_includes checks.
function(galley_module name)
    cmake_parse_arguments(arg "" "" "SOURCES;DEPENDS;QT;LIBS" ${ARGN})
    add_library(galley_${name} STATIC ${arg_SOURCES})
    add_library(galley::${name} ALIAS galley_${name})
    target_link_libraries(galley_${name} PUBLIC galley::options Qt6::Core)
    foreach(dependency IN LISTS arg_DEPENDS)
        target_link_libraries(galley_${name} PUBLIC galley::${dependency})
    endforeach()
    foreach(component IN LISTS arg_QT)
        target_link_libraries(galley_${name} PUBLIC Qt6::${component})
    endforeach()
    target_link_libraries(galley_${name} PRIVATE ${arg_LIBS})
    list(JOIN arg_DEPENDS " " dependencies)
    list(JOIN arg_QT " " components)
    list(JOIN arg_LIBS " " libraries)
    file(WRITE "${PROJECT_BINARY_DIR}/modules/${name}.txt"
        "depends ${dependencies}\nqt ${components}\nlibs ${libraries}\n")
endfunction()

# galley_test(tst_x SOURCES … MODULES module… QT Component… LABEL unit|db|gui|cli|rules|bench)
# Tests link libraries and never compile a file of src/. GUI tests run offscreen; none touches the user's data.
function(galley_test name)
    cmake_parse_arguments(arg "" "LABEL" "SOURCES;MODULES;QT;LIBS;DEFINITIONS" ${ARGN})
    if(NOT arg_SOURCES)
        set(arg_SOURCES ${name}.cpp)
    endif()
    if(NOT arg_LABEL)
        set(arg_LABEL unit)
    endif()
    add_executable(${name} ${arg_SOURCES})
    target_compile_definitions(${name} PRIVATE ${arg_DEFINITIONS})
    target_link_libraries(${name} PRIVATE galley::options galley_places Qt6::Test ${arg_LIBS})
    foreach(module IN LISTS arg_MODULES)
        target_link_libraries(${name} PRIVATE galley::${module})
    endforeach()
    foreach(component IN LISTS arg_QT)
        target_link_libraries(${name} PRIVATE Qt6::${component})
    endforeach()
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES LABELS "${arg_LABEL}" TIMEOUT 600
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QT_LOGGING_RULES=qt.qpa.*=false;LC_ALL=C.UTF-8;TZ=UTC;XDG_DATA_HOME=${CMAKE_CURRENT_BINARY_DIR}/${name}_home")
endfunction()
