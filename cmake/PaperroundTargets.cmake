# One function for every library of the house:
#   paperround_library(NAME merge
#     SOURCES renderer.cpp formats.cpp
#     USES    paperround::compile          # types in our headers
#     HIDES   PkgConfig::gmime)            # only our .cpp files may see these
function(paperround_library)
  cmake_parse_arguments(ARG "" "NAME" "SOURCES;USES;HIDES" ${ARGN})
  add_library(paperround_${ARG_NAME} STATIC ${ARG_SOURCES})
  add_library(paperround::${ARG_NAME} ALIAS paperround_${ARG_NAME})
  target_link_libraries(paperround_${ARG_NAME}
    PUBLIC ${ARG_USES}
    PRIVATE paperround::options ${ARG_HIDES})
  target_compile_features(paperround_${ARG_NAME} PUBLIC cxx_std_20)
endfunction()

# A test program of Catch2 cases; every case is one CTest test, labelled with LABELS.
#   paperround_test(NAME unit_schedule SOURCES when_test.cpp USES paperround::schedule LABELS unit)
function(paperround_test)
  cmake_parse_arguments(ARG "" "NAME" "SOURCES;USES;HIDES;LABELS" ${ARGN})
  add_executable(${ARG_NAME} ${ARG_SOURCES})
  target_link_libraries(${ARG_NAME} PRIVATE paperround::options paperround::test_support ${ARG_USES}
    ${ARG_HIDES})
  target_precompile_headers(${ARG_NAME} REUSE_FROM paperround_test_support)
  # Poco's compile definitions spoil the header for its users: they read it anew, without a warning
  # that CI would take for an error.
  set_target_properties(${ARG_NAME} PROPERTIES PCH_WARN_INVALID OFF)
  catch_discover_tests(${ARG_NAME} TEST_PREFIX "${ARG_NAME}: "
    WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}"
    PROPERTIES LABELS "${ARG_LABELS}" TIMEOUT 300)
endfunction()
