#include <gtest/gtest.h>

#include <algorithm>
#include <string_view>

#include "report.h"
#include "scenarios.h"
#include "swarm.h"

namespace simulation {
namespace {

constexpr std::uint64_t kSeeds = 50;
constexpr std::uint64_t kSwarm = 600;

// The calls of seeds that were found before pages watched their room.
Scenario draw_unwatched(std::uint64_t seed) {
  Scenario scenario = draw_scenario(seed);
  scenario.watch_percent = 0;
  return scenario;
}

const Scenario& scenario(std::string_view name) {
  const auto& all = scenarios();
  const auto found =
      std::find_if(all.begin(), all.end(), [name](const Scenario& s) { return s.name == name; });
  EXPECT_NE(found, all.end()) << name;
  return found == all.end() ? all.front() : *found;
}

// Runs calls. Returns what happened in all of them, so that a test can tell that the faults it is
// about took place.
template <class Draw>
Statistics all_hold(std::uint64_t seeds, Draw draw) {
  constexpr int kFailuresShown = 3;
  Statistics sum;
  int failures = 0;
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    const Outcome outcome = run_call(draw(seed), seed);
    sum += outcome.statistics;
    if (!outcome.failure.empty() && failures++ < kFailuresShown) ADD_FAILURE() << outcome.failure;
  }
  EXPECT_EQ(failures, 0) << "of " << seeds << " seeds";
  return sum;
}

Statistics all_hold(std::string_view name) {
  return all_hold(kSeeds, [name](std::uint64_t) { return scenario(name); });
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

TEST(Simulation, BrokenPathsRecover) {
  EXPECT_GT(all_hold("link failures").of(Fault::PathBroken), kSeeds);
}

TEST(Simulation, CutsOfTheSignallingLeaveTheMediaAlone) {
  EXPECT_GT(all_hold("signalling cuts").of(Fault::Cut), kSeeds);
}

TEST(Simulation, SlowBrowsersGetThere) {
  EXPECT_GT(all_hold("slow browsers").of(Fault::Cut), kSeeds);
}

TEST(Simulation, AServerThatIsSlowAndStandsStillLosesNobody) {
  EXPECT_GT(all_hold("slow server").of(Fault::ServerPause), kSeeds / 2);
}

TEST(Simulation, WhatIsStuckAndArrivesLateDoesNoHarm) {
  EXPECT_GT(all_hold("late frames").of(Fault::LateFrames), kSeeds);
}

TEST(Simulation, PeopleReturnAfterLongAbsences) {
  EXPECT_GT(all_hold("long absences").of(Fault::Offline), kSeeds);
}

TEST(Simulation, LeavingReturningAndReloadingLeavesNoGhosts) {
  EXPECT_GT(all_hold("leaving and returning").of(Fault::Leave), kSeeds);
}

TEST(Simulation, RejectedDescriptionsAreRepairedByANewConnection) {
  EXPECT_GT(all_hold("rejected descriptions").of(Fault::DescriptionRejected), kSeeds);
}

TEST(Simulation, EverybodySeesWhatTheOthersSend) { all_hold("switching media"); }

TEST(Simulation, OfThreeExactlyOneFindsARoomForTwoFull) {
  EXPECT_EQ(all_hold("full room").refusals, kSeeds);
}

TEST(Simulation, TwoRoomsDoNotMix) { EXPECT_GT(all_hold("two rooms").of(Fault::Stray), kSeeds); }

TEST(Simulation, AServerThatIsRestartedIsHardlyNoticed) {
  const Statistics sum = all_hold("server restarts");
  EXPECT_GT(sum.of(Fault::ServerKill), kSeeds / 2);
  EXPECT_GT(sum.of(Fault::Drain), kSeeds / 4);
}

TEST(Simulation, EverythingAtOnceIsSurvived) {
  const Statistics sum = all_hold("everything at once");
  EXPECT_GT(sum.of(Fault::Cut), kSeeds);
  EXPECT_GT(sum.of(Fault::DescriptionRejected), kSeeds / 2);
  EXPECT_GT(sum.of(Fault::Leave), kSeeds);
}

TEST(Simulation, ASwarmOfAllKindsOfFaultsIsSurvived) {
  const Statistics sum = all_hold(kSwarm, draw_scenario);
  for (std::size_t i = 0; i < kFaults; ++i) EXPECT_GT(sum.struck[i], 0u) << kFaultNames[i];
}

// Somebody asks for another attempt while a new connection works that the page, which was held up,
// has not judged yet.
TEST(SimulationRegression, TryingAgainLeavesANewConnectionAloneThatWorks) {
  constexpr std::uint64_t kSeed = 33'405;
  EXPECT_EQ(run_call(draw_unwatched(kSeed), kSeed).failure, "");
}

// Who switched all off a hundred times, in the background, and is not taken for dead for having
// told it late.
TEST(SimulationRegression, WhoSwitchesManyTimesInTheBackgroundKeepsItsLinks) {
  constexpr std::uint64_t kSeed = 1'021'678;
  EXPECT_EQ(run_call(draw_unwatched(kSeed), kSeed).failure, "");
}

// Whose microphone was off, and whose line bore only sound: that pictures were sent again was lost
// with all else on a link on which nothing was expected any more.
TEST(SimulationRegression, WhoSendsPicturesAgainIsMissedWhereReportsAreLost) {
  for (const std::uint64_t seed : {1'071'236u, 1'073'791u})
    EXPECT_EQ(run_call(draw_scenario(seed), seed).failure, "");
}

// With a microphone that is off there is no more sound for a line to bear than before.
TEST(SimulationRegression, WhoIsMutedTriesPicturesAgainWithABrowserThatTellsNoEstimate) {
  for (const std::uint64_t seed : {120u, 185u, 545u})
    EXPECT_EQ(run_call(draw_scenario(seed), seed).failure, "");
}

TEST(SimulationRegression, WhatIsNotSentForNobodyShowsItIsNotMissed) {
  constexpr std::uint64_t kSeed = 1'070'127;
  EXPECT_EQ(run_call(draw_scenario(kSeed), kSeed).failure, "");
}

// Nor can it be told from one that is dead.
TEST(SimulationRegression, AMutedTabInTheBackgroundThatSendsSoundAloneMayBeRebuilt) {
  constexpr std::uint64_t kSeed = 1'091'516;
  EXPECT_EQ(run_call(draw_scenario(kSeed), kSeed).failure, "");
}

// The word that would take it back was lost with its channel, and nobody missed either.
TEST(SimulationRegression, WhoHasNoPictureAnyMoreHasNoSlowLine) {
  constexpr std::uint64_t kSeed = 1'121'189;
  EXPECT_EQ(run_call(draw_scenario(kSeed), kSeed).failure, "");
}

// Nobody misses anything over a link on which both are muted, so it may be dead with all that would
// be said over it; it is rebuilt once either has something to send.
TEST(SimulationRegression, ALinkOfTwoWhoAreMutedMayNotKnowWhatIsShown) {
  constexpr std::uint64_t kSeed = 1'143'459;
  EXPECT_EQ(run_call(draw_scenario(kSeed), kSeed).failure, "");
}

TEST(Simulation, TheSameSeedGivesTheSameCall) {
  for (const Scenario& each : scenarios()) {
    const std::uint64_t hash = run_call(each, 7).hash;
    EXPECT_EQ(run_call(each, 7).hash, hash) << each.name;
    EXPECT_NE(run_call(each, 8).hash, hash) << each.name;
  }
}

}  // namespace
}  // namespace simulation
