// Plays scripts with fake peer connections and prints them, each line followed by what it brought
// about, to be compared with what real ones do:
//   conformance SCRIPT...                      those in files
//   conformance --random FIRST_SEED SEEDS      scripts drawn from seeds
// An empty line parts one script from the next. scripted_connections.h tells the language.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <string_view>

#include "conformance/script_writer.h"
#include "conformance/scripted_connections.h"

namespace simulation {
namespace {

bool play(ScriptedConnections& connections, const std::string& line) {
  const std::string told = connections.play(line);
  if (told.empty()) std::fprintf(stderr, "This is not of the language: %s\n", line.c_str());
  std::printf("%s\n%s", line.c_str(), told.c_str());
  return !told.empty();
}

bool play_file(const char* path) {
  std::ifstream file(path);
  ScriptedConnections connections;
  std::printf("# %s\n%s", path, connections.begin().c_str());
  bool understood = file.is_open();
  for (std::string line; understood && std::getline(file, line);)
    if (!line.empty() && line.front() != '#') understood = play(connections, line);
  return understood;
}

void play_random(std::uint64_t seed) {
  ScriptWriter writer(seed);
  ScriptedConnections connections;
  std::printf("# seed %llu\n%s", static_cast<unsigned long long>(seed),
              connections.begin().c_str());
  while (!writer.done()) play(connections, writer.line(connections));
}

bool run(int argc, char** argv) {
  if (argc == 4 && std::string_view(argv[1]) == "--random") {
    const std::uint64_t first = std::strtoull(argv[2], nullptr, 10);
    const std::uint64_t end = first + std::strtoull(argv[3], nullptr, 10);
    for (std::uint64_t seed = first; seed < end; ++seed) {
      play_random(seed);
      std::printf("\n");
    }
    return true;
  }
  for (int i = 1; i < argc; ++i) {
    if (!play_file(argv[i])) return false;
    std::printf("\n");
  }
  return argc > 1;
}

}  // namespace
}  // namespace simulation

int main(int argc, char** argv) {
  return simulation::run(argc, argv) ? EXIT_SUCCESS : EXIT_FAILURE;
}
