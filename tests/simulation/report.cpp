#include "report.h"

#include "world.h"

namespace simulation {
namespace {

std::string explain(const Scenario& scenario, std::uint64_t seed) {
  World world(scenario, seed, Recording::LastSteps);
  world.run();
  std::string text =
      std::string("scenario \"") + scenario.name + "\", seed " + std::to_string(seed) + ": ";
  if (!world.violation()) return text + "fails, but not when run again";
  text += std::string(world.violation()->invariant) + ": " + world.violation()->what;
  text += "\n  at " + std::to_string(world.violation()->when.time_since_epoch().count()) +
          " ms, after these steps:";
  for (const std::string& step : world.trace().last_steps()) text += "\n    " + step;
  return text;
}

}  // namespace

Outcome run_call(const Scenario& scenario, std::uint64_t seed) {
  World world(scenario, seed, Recording::HashOnly);
  world.run();
  return {.hash = world.trace().hash(),
          .statistics = world.statistics(),
          .failure = world.violation() ? explain(scenario, seed) : ""};
}

Statistics& operator+=(Statistics& sum, const Statistics& one) {
  sum.steps += one.steps;
  sum.messages += one.messages;
  sum.links += one.links;
  sum.collisions += one.collisions;
  sum.cuts += one.cuts;
  sum.pauses += one.pauses;
  sum.stalls += one.stalls;
  sum.strays += one.strays;
  sum.absences += one.absences;
  sum.path_faults += one.path_faults;
  sum.rejections += one.rejections;
  sum.departures += one.departures;
  sum.refusals += one.refusals;
  return sum;
}

}  // namespace simulation
