// The calls that are simulated, by name.
#pragma once

#include <vector>

#include "faults.h"

namespace simulation {

inline const std::vector<Scenario>& scenarios() {
  using enum Fault;
  static const std::vector<Scenario> kScenarios = {
      {.name = "calm network"},
      {.name = "simultaneous joins", .join_spread = Duration(0)},
      {.name = "renegotiation storm", .faults = {.rates = {{Renegotiation, 50}}}},
      {.name = "link failures", .faults = {.rates = {{PathBroken, 10}}}},
      {.name = "signalling cuts", .faults = {.rates = {{Cut, 7}, {HalfOpen, 3}, {Reset, 3}}}},
      {.name = "slow browsers",
       .faults = {.browser_delay_max = Duration(2'000),
                  .rates = {{Cut, 10}, {Renegotiation, 20}, {SlowBrowser, 1}}}},
      {.name = "slow server",
       .faults = {.hop_delay_max = Duration(2'000),
                  .rates = {{ServerPause, 10}, {Renegotiation, 10}, {Jitter, 1}}}},
      {.name = "late frames",
       .faults = {.outage_max = Duration(25'000),
                  .rates = {{Cut, 20}, {LateFrames, 30}, {SlowReader, 5}, {SwizzleClog, 5}}}},
      {.name = "long absences", .faults = {.rates = {{Offline, 20}, {Renegotiation, 10}}}},
      {.name = "server restarts",
       .faults = {.outage_max = Duration(60'000),
                  .rates = {{ServerKill, 10}, {Drain, 5}, {AcceptThenClose, 10}, {Cut, 3}}}},
      {.name = "leaving and returning", .faults = {.rates = {{Leave, 10}, {Reload, 10}}}},
      {.name = "rejected descriptions",
       .faults = {.rates = {{Renegotiation, 10}, {DescriptionRejected, 30}}}},
      {.name = "switching media", .faults = {.rates = {{Cut, 10}, {MediaSwitched, 50}}}},
      {.name = "full room", .people_min = 3, .people_max = 3, .capacity = 2},
      {.name = "two rooms",
       .people_min = 4,
       .rooms = 2,
       .faults = {.rates = {{Cut, 10}, {Renegotiation, 10}, {Leave, 10}, {Stray, 50}}}},
      {.name = "everything at once",
       .faults = {.rates = {{Cut, 7},
                            {HalfOpen, 3},
                            {ServerPause, 10},
                            {Renegotiation, 20},
                            {PathBroken, 10},
                            {DescriptionRejected, 10},
                            {Leave, 10},
                            {Reload, 10},
                            {MediaSwitched, 10}}}},
  };
  return kScenarios;
}

}  // namespace simulation
