// Of the header that tests/googletest.cmake compiles for all unit tests; a target needs a source.
