// Prints the trace hash of simulated calls, one line each, to compare builds with each other:
//   trace [FIRST_SEED SEEDS [SCENARIO]]
// The scenario "swarm" is drawn anew from each seed.
// Exits with 1 if an invariant was broken. What it measured goes to standard error.
#include <chrono>
#include <cinttypes>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "report.h"
#include "scenarios.h"
#include "swarm.h"

namespace simulation {
namespace {

constexpr std::string_view kSwarm = "swarm";

struct Selection {
  std::uint64_t first = 1;
  std::uint64_t count = 20;
  std::string_view scenario;  // Empty: all.
};

Selection read(int argc, char** argv) {
  Selection selection;
  if (argc > 2) {
    selection.first = std::strtoull(argv[1], nullptr, 10);
    selection.count = std::strtoull(argv[2], nullptr, 10);
  }
  if (argc > 3) selection.scenario = argv[3];
  return selection;
}

// Returns how many calls failed.
std::uint64_t trace(const Scenario& named, const Selection& selection) {
  using Clock = std::chrono::steady_clock;
  const auto start = Clock::now();
  Statistics sum;
  std::uint64_t failures = 0;
  for (std::uint64_t seed = selection.first; seed < selection.first + selection.count; ++seed) {
    const Scenario scenario = named.name == kSwarm ? draw_scenario(seed) : named;
    const Outcome outcome = run_call(scenario, seed);
    sum += outcome.statistics;
    std::printf("%s %" PRIu64 " %016" PRIx64 "\n", named.name, seed, outcome.hash);
    if (outcome.failure.empty()) continue;
    if (failures++ < 3) std::printf("%s\n", outcome.failure.c_str());
  }
  const double seconds = std::chrono::duration<double>(Clock::now() - start).count();
  std::fprintf(stderr, "%-22s %6.0f calls/s, %4" PRIu64 " failed; per call: %.0f steps\n",
               named.name, static_cast<double>(selection.count) / seconds, failures,
               static_cast<double>(sum.steps) / static_cast<double>(selection.count));
  return failures;
}

int run(const Selection& selection) {
  std::uint64_t traced = 0;
  std::uint64_t failures = 0;
  std::vector<Scenario> all = scenarios();
  all.push_back({.name = kSwarm.data()});
  for (const Scenario& scenario : all) {
    if (!selection.scenario.empty() && selection.scenario != scenario.name) continue;
    failures += trace(scenario, selection);
    traced += selection.count;
  }
  return traced > 0 && failures == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

}  // namespace
}  // namespace simulation

int main(int argc, char** argv) { return simulation::run(simulation::read(argc, argv)); }
