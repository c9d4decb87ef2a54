// Hands every file of a folder, the corpus of a target, to the target: what libFuzzer found once is
// run again by each build, without libFuzzer.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <vector>

#include "fuzz/fuzz_target.h"

namespace {

using Paths = std::vector<std::filesystem::path>;

Paths files_in(const char* folder) {
  Paths paths;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error))
    if (entry.is_regular_file()) paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  return paths;
}

void replay(const std::filesystem::path& path) {
  // The last one printed is the one that fails.
  std::cout << path.filename().string() << std::endl;
  std::ifstream file(path, std::ios::binary);
  const std::vector<char> bytes{std::istreambuf_iterator<char>(file), {}};
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: " << argv[0] << " FOLDER\n";
    return 2;
  }
  const Paths paths = files_in(argv[1]);
  for (const auto& path : paths) replay(path);
  std::cout << paths.size() << " inputs\n";
  return paths.empty() ? 1 : 0;  // A corpus that is not there must not pass.
}
