# add_unit_test(NAME SOURCES...): a GoogleTest program, natively and as WebAssembly under Node.
# What it tests is optimized and checked as its build is. Its own sources, each of which runs for milliseconds,
# are not optimized, nor checked for undefined behaviour, and share a compiled header: that takes two thirds off
# the time to compile them.
if(EMSCRIPTEN)
  # Debian's sources: its library is native only.
  add_subdirectory(/usr/src/googletest/googletest ${CMAKE_BINARY_DIR}/googletest EXCLUDE_FROM_ALL)
else()
  find_package(GTest REQUIRED)
endif()

set(UNIT_TEST_OPTIONS -O0 -fno-sanitize=undefined)

if(CMAKE_CXX_COMPILER_ID STREQUAL GNU)
  # clang-tidy, which knows nothing of it, sees to it that nobody leaves an #include out.
  add_library(test_header OBJECT test_header.cpp)
  target_link_libraries(test_header PRIVATE warnings GTest::gtest)
  target_compile_options(test_header PRIVATE ${UNIT_TEST_OPTIONS})
  target_precompile_headers(test_header PRIVATE
    <algorithm> <chrono> <optional> <string> <utility> <variant> <vector> <gtest/gtest.h>)
endif()

function(add_unit_test name)
  add_executable(${name} ${ARGN})
  target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR}/tests)
  target_link_libraries(${name} PRIVATE GTest::gtest_main)
  target_compile_options(${name} PRIVATE ${UNIT_TEST_OPTIONS})
  if(TARGET test_header)
    target_precompile_headers(${name} REUSE_FROM test_header)
  endif()
  if(EMSCRIPTEN)
    target_compile_options(${name} PRIVATE -fno-exceptions)
    # -O1: what more would save while they run is less than what it costs to link.
    target_link_options(${name} PRIVATE -O1
      -sENVIRONMENT=node -sEXIT_RUNTIME=1 -sALLOW_MEMORY_GROWTH=1 -sTOTAL_STACK=1MB)
    add_test(NAME ${name} COMMAND ${name})
  else()
    gtest_discover_tests(${name} DISCOVERY_TIMEOUT 60)
  endif()
endfunction()
