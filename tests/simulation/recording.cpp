#include "recording.h"

#include <algorithm>

#include "call_log/trace.h"
#include "world.h"

namespace simulation {

void Recorder::page_loaded(ClientIndex client, const std::string& instance, std::uint64_t seed) {
  open_[client] = logs_.size();
  logs_.push_back(
      {.build = "simulation", .instance = instance, .seed = seed, .dropped = 0, .entries = {}});
}

void Recorder::stepped(ClientIndex client, Time now, const call::Event& event,
                       const call::Step& step) {
  logs_[open_.at(client)].entries.push_back({now, event, call_log::outcome_of(step)});
}

call_log::CallLog record_call(const Scenario& scenario, std::uint64_t seed) {
  Recorder recorder;
  World world(scenario, seed, Recording::HashOnly, &recorder);
  world.run();
  return *std::max_element(
      recorder.logs().begin(), recorder.logs().end(),
      [](const auto& one, const auto& other) { return one.entries.size() < other.entries.size(); });
}

}  // namespace simulation
