# Warnings, sanitizers and the language level, as one interface target; never directory-wide.
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

option(PAPERROUND_WERROR "Treat warnings as errors" OFF)
set(PAPERROUND_SANITIZE "" CACHE STRING "Sanitizers, as -fsanitize takes them")

add_library(paperround_options INTERFACE)
add_library(paperround::options ALIAS paperround_options)
target_compile_features(paperround_options INTERFACE cxx_std_20)
target_include_directories(paperround_options INTERFACE "${CMAKE_SOURCE_DIR}")
target_compile_options(paperround_options INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wold-style-cast
  -Woverloaded-virtual -Wnon-virtual-dtor
  -Wno-missing-field-initializers  # designated initializers leave out what keeps its default
  $<$<BOOL:${PAPERROUND_WERROR}>:-Werror>)

# Libraries that nothing is taken from would still be loaded at every start.
target_link_options(paperround_options INTERFACE -Wl,--as-needed)

if(PAPERROUND_SANITIZE)
  target_compile_options(paperround_options INTERFACE
    -fsanitize=${PAPERROUND_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(paperround_options INTERFACE -fsanitize=${PAPERROUND_SANITIZE})
endif()
