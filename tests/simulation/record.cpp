// Prints call logs of simulated calls (docs/call_log.md), with all that is in them, one after the
// other:
//   record SCENARIO FIRST_SEED [SEEDS [PEOPLE_MAX]]
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "call_log/codec.h"
#include "recording.h"
#include "scenarios.h"

int main(int argc, char** argv) {
  using namespace simulation;
  const auto number = [&](int i) { return std::strtoull(argv[i], nullptr, 10); };
  const std::string_view name = argc > 2 ? argv[1] : "";
  const auto found = std::find_if(scenarios().begin(), scenarios().end(),
                                  [name](const Scenario& each) { return each.name == name; });
  if (found == scenarios().end()) {
    std::fputs("usage: record SCENARIO FIRST_SEED [SEEDS [PEOPLE_MAX]]\n", stderr);
    return EXIT_FAILURE;
  }
  Scenario scenario = *found;
  if (argc > 4) scenario.people_max = number(4);
  const std::uint64_t end = number(2) + (argc > 3 ? number(3) : 1);
  for (std::uint64_t seed = number(2); seed < end; ++seed) {
    const std::string log = call_log::encode(record_call(scenario, seed));
    std::fwrite(log.data(), 1, log.size(), stdout);
  }
  return EXIT_SUCCESS;
}
