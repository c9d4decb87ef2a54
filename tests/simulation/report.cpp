#include "report.h"

#include "world.h"

namespace simulation {
namespace {

std::string name_of(const Scenario& scenario, std::uint64_t seed) {
  return std::string("scenario \"") + scenario.name + "\", seed " + std::to_string(seed) + ": ";
}

std::string text(const Violation& violation) {
  return std::string(violation.invariant) + ": " + violation.what + "\n  at " +
         std::to_string(violation.when.time_since_epoch().count()) + " ms";
}

std::string explain(const Scenario& scenario, std::uint64_t seed) {
  World world(scenario, seed, Recording::LastSteps);
  world.run();
  const std::string head = name_of(scenario, seed);
  if (!world.violation()) return head + "fails, but not when run again";
  std::string report = head + text(*world.violation()) + ", after these steps:";
  for (const std::string& step : world.trace().last_steps()) report += "\n    " + step;
  return report;
}

}  // namespace

Outcome run_call(const Scenario& scenario, std::uint64_t seed) {
  World world(scenario, seed, Recording::HashOnly);
  world.run();
  return {.hash = world.trace().hash(),
          .statistics = world.statistics(),
          .failure = world.violation() ? explain(scenario, seed) : ""};
}

std::string tell(const Scenario& scenario, std::uint64_t seed) {
  World world(scenario, seed, Recording::AllSteps);
  world.run();
  std::string report;
  for (const std::string& step : world.trace().last_steps()) report += step + '\n';
  report += name_of(scenario, seed);
  return report + (world.violation() ? text(*world.violation()) : "all is well") + '\n';
}

Statistics& operator+=(Statistics& sum, const Statistics& one) {
  sum.steps += one.steps;
  sum.messages += one.messages;
  sum.links += one.links;
  sum.collisions += one.collisions;
  sum.refusals += one.refusals;
  for (std::size_t i = 0; i < kFaults; ++i) sum.struck[i] += one.struck[i];
  return sum;
}

}  // namespace simulation
