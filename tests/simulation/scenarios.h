// The calls that are simulated, by name.
#pragma once

#include <vector>

#include "faults.h"

namespace simulation {

inline const std::vector<Scenario>& scenarios() {
  static const std::vector<Scenario> kScenarios = {
      {.name = "calm network"},
      {.name = "simultaneous joins", .join_spread = Duration(0)},
      {.name = "renegotiation storm", .faults = {.renegotiate_percent = 5}},
      {.name = "link failures", .faults = {.link_percent = 1}},
      {.name = "signalling cuts", .faults = {.cut_percent = 1, .unnoticed_percent = 25}},
      {.name = "slow browsers",
       .faults = {.browser_delay_max = Duration(2'000),
                  .cut_percent = 1,
                  .renegotiate_percent = 2}},
      {.name = "slow server",
       .faults = {.hop_delay_max = Duration(2'000),
                  .pause_percent = 1,
                  .pause_max = Duration(40'000),
                  .renegotiate_percent = 1}},
      {.name = "late frames",
       .faults = {.cut_percent = 2, .stall_percent = 3, .stall_max = Duration(25'000)}},
      {.name = "long absences",
       .faults = {.offline_percent = 2, .offline_max = Duration(36'000), .renegotiate_percent = 1}},
      {.name = "leaving and returning",
       .faults = {.leave_percent = 1, .return_percent = 5, .reload_percent = 1}},
      {.name = "rejected descriptions",
       .faults = {.renegotiate_percent = 1, .description_percent = 3}},
      {.name = "switching media", .faults = {.cut_percent = 1, .toggle_percent = 5}},
      {.name = "full room", .people_min = 3, .people_max = 3, .capacity = 2},
      {.name = "two rooms",
       .people_min = 4,
       .rooms = 2,
       .faults = {.cut_percent = 1,
                  .renegotiate_percent = 1,
                  .leave_percent = 1,
                  .return_percent = 5,
                  .stray_percent = 5}},
      {.name = "everything at once",
       .faults = {.cut_percent = 1,
                  .unnoticed_percent = 25,
                  .pause_percent = 1,
                  .pause_max = Duration(5'000),
                  .renegotiate_percent = 2,
                  .link_percent = 1,
                  .description_percent = 1,
                  .leave_percent = 1,
                  .return_percent = 5,
                  .reload_percent = 1,
                  .toggle_percent = 1}},
  };
  return kScenarios;
}

}  // namespace simulation
