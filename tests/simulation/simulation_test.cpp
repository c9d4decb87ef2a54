#include <gtest/gtest.h>

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "report.h"
#include "scenarios.h"

namespace simulation {
namespace {

constexpr std::uint64_t kSeeds = 300;

const Scenario& scenario(std::string_view name) {
  const auto& all = scenarios();
  const auto found =
      std::find_if(all.begin(), all.end(), [name](const Scenario& s) { return s.name == name; });
  EXPECT_NE(found, all.end()) << name;
  return found == all.end() ? all.front() : *found;
}

// Runs kSeeds calls. Returns what happened in all of them, so that a test can tell that the faults
// it is about took place.
Statistics all_hold(std::string_view name) {
  constexpr int kFailuresShown = 3;
  Statistics sum;
  int failures = 0;
  for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
    const Outcome outcome = run_call(scenario(name), seed);
    sum += outcome.statistics;
    if (!outcome.failure.empty() && failures++ < kFailuresShown) ADD_FAILURE() << outcome.failure;
  }
  EXPECT_EQ(failures, 0) << "of " << kSeeds << " seeds";
  return sum;
}

void hold(std::string_view name, std::initializer_list<std::uint64_t> seeds) {
  for (const std::uint64_t seed : seeds) EXPECT_EQ(run_call(scenario(name), seed).failure, "");
}

TEST(Simulation, ACalmNetworkConnectsEverybodyWithoutACollision) {
  const Statistics sum = all_hold("calm network");
  EXPECT_EQ(sum.collisions, 0u);
  EXPECT_GE(sum.links, kSeeds * 2);
}

TEST(Simulation, PeopleWhoJoinAtOnceAllMeet) { all_hold("simultaneous joins"); }

TEST(Simulation, AStormOfRenegotiationSettles) {
  EXPECT_GT(all_hold("renegotiation storm").collisions, kSeeds);
}

TEST(Simulation, BrokenPathsRecover) { EXPECT_GT(all_hold("link failures").path_faults, kSeeds); }

TEST(Simulation, CutsOfTheSignallingLeaveTheMediaAlone) {
  EXPECT_GT(all_hold("signalling cuts").cuts, kSeeds);
}

TEST(Simulation, SlowBrowsersGetThere) { EXPECT_GT(all_hold("slow browsers").cuts, kSeeds); }

TEST(Simulation, AServerThatIsSlowAndStandsStillLosesNobody) {
  EXPECT_GT(all_hold("slow server").pauses, kSeeds / 2);
}

TEST(Simulation, WhatIsStuckAndArrivesLateDoesNoHarm) {
  EXPECT_GT(all_hold("late frames").stalls, kSeeds);
}

TEST(Simulation, PeopleReturnAfterLongAbsences) {
  EXPECT_GT(all_hold("long absences").absences, kSeeds);
}

TEST(Simulation, LeavingReturningAndReloadingLeavesNoGhosts) {
  EXPECT_GT(all_hold("leaving and returning").departures, kSeeds);
}

TEST(Simulation, RejectedDescriptionsAreRepairedByANewConnection) {
  EXPECT_GT(all_hold("rejected descriptions").rejections, kSeeds);
}

TEST(Simulation, EverybodySeesWhatTheOthersSend) { all_hold("switching media"); }

TEST(Simulation, OfThreeExactlyOneFindsARoomForTwoFull) {
  EXPECT_EQ(all_hold("full room").refusals, kSeeds);
}

TEST(Simulation, TwoRoomsDoNotMix) { EXPECT_GT(all_hold("two rooms").strays, kSeeds); }

TEST(Simulation, EverythingAtOnceIsSurvived) {
  const Statistics sum = all_hold("everything at once");
  EXPECT_GT(sum.cuts, kSeeds);
  EXPECT_GT(sum.rejections, kSeeds / 2);
  EXPECT_GT(sum.departures, kSeeds);
}

TEST(Simulation, TheSameSeedGivesTheSameCall) {
  for (const Scenario& each : scenarios()) {
    const std::uint64_t hash = run_call(each, 7).hash;
    EXPECT_EQ(run_call(each, 7).hash, hash) << each.name;
    EXPECT_NE(run_call(each, 8).hash, hash) << each.name;
  }
}

// Seeds that fail when one of the bugs that the simulation found is put back.

TEST(SimulationRegression, TwoOffersAppliedInARowMakeNoOfferThatNobodyWanted) {
  hold("slow browsers", {14, 28, 33});
}

TEST(SimulationRegression, AConnectionGivenUpAsDeadDoesNotGiveUpTheSeat) {
  hold("slow server", {1, 2, 4});
}

TEST(SimulationRegression, ALateJoinOfOnesOwnDoesNotEndTheCall) {
  hold("late frames", {28, 30, 36});
}

TEST(SimulationRegression, NobodyReturnsUnderAnIdThatWasGivenUp) {
  hold("long absences", {174, 523, 983});
}

}  // namespace
}  // namespace simulation
