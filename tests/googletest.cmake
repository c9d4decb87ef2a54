# add_unit_test(NAME SOURCES...): a GoogleTest program, natively and as WebAssembly under Node.
# What it tests is optimized as its build is; its own sources, each of which runs for milliseconds, are not:
# that halves the time to compile them.
if(EMSCRIPTEN)
  # Debian's sources: its library is native only.
  add_subdirectory(/usr/src/googletest/googletest ${CMAKE_BINARY_DIR}/googletest EXCLUDE_FROM_ALL)
else()
  find_package(GTest REQUIRED)
endif()

function(add_unit_test name)
  add_executable(${name} ${ARGN})
  target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR}/tests)
  target_link_libraries(${name} PRIVATE GTest::gtest_main)
  target_compile_options(${name} PRIVATE -O0)
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
