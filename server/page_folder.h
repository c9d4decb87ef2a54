// Where the built page is when nobody says: beside the program.
#pragma once

#include <filesystem>

namespace server {

// Returns the first folder with an index.html of those where an installation
// (PREFIX/bin/confab-server, PREFIX/share/confab/page) and a build tree
// (build/native/server/confab-server, build/page) have it. Throws StartError (NoPage) if there is
// none.
std::filesystem::path find_page(const std::filesystem::path& program);

}  // namespace server
