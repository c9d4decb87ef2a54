#include "server/page_folder.h"

#include <array>
#include <string>

#include "server/exit_code.h"

namespace server {

std::filesystem::path find_page(const std::filesystem::path& program) {
  const std::filesystem::path folder = program.parent_path();
  const std::array candidates{folder / "../share/confab/page", folder / "../../page"};
  std::string looked;
  for (const std::filesystem::path& candidate : candidates) {
    std::filesystem::path page = candidate.lexically_normal();
    std::error_code ignored;
    if (std::filesystem::is_regular_file(page / "index.html", ignored)) return page;
    looked += (looked.empty() ? "" : " nor ") + page.string();
  }
  throw StartError(ExitCode::NoPage,
                   "No built page in " + looked + ". Build it, or say where it is with --page.");
}

}  // namespace server
