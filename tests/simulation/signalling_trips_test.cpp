// How often signalling crosses the way to the server, once in either direction being one trip, from
// pressing Join to when media can flow. The usual application takes eight: join, its answer, a word
// to the one who is there, its offer over the server (two), the answer likewise, and before them
// the camera.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <variant>

#include "page_listener.h"
#include "world.h"

namespace simulation {
namespace {

constexpr Duration kTrip{1'000};
constexpr std::uint64_t kCalls = 20;

// When each pressed Join, and when each had the answer to its offer.
class Stopwatch final : public PageListener {
 public:
  void page_loaded(ClientIndex, const std::string&, std::uint64_t) override {}
  void stepped(ClientIndex client, Time now, const call::Event& event, const call::Step&) override {
    if (std::holds_alternative<call::JoinRequested>(event)) pressed_.try_emplace(client, now);
    const auto* set = std::get_if<call::RemoteDescriptionSet>(&event);
    if (set != nullptr && set->kind == protocol::SdpKind::Answer)
      answered_.try_emplace(client, now);
  }

  // Of whoever came last; nothing if both came at about the same time.
  std::optional<std::int64_t> trips() const {
    constexpr Duration kApart = 10 * kTrip;
    const auto [first, second] = std::minmax(pressed_.at(0), pressed_.at(1));
    if (second - first < kApart) return std::nullopt;
    const ClientIndex newcomer = pressed_.at(0) == second ? 0 : 1;
    return (answered_.at(newcomer) - second) / kTrip;
  }

 private:
  std::map<ClientIndex, Time> pressed_;
  std::map<ClientIndex, Time> answered_;
};

void expect_trips(std::int64_t expected, unsigned watch_percent) {
  const Scenario scenario{
      .name = "trips",
      .people_max = 2,
      .join_spread = 60 * kTrip,
      .watch_percent = watch_percent,
      .faults = {.hop_delay_min = kTrip, .hop_delay_max = kTrip, .browser_delay_max = Duration(0)}};
  std::uint64_t counted = 0;
  for (std::uint64_t seed = 1; seed <= kCalls; ++seed) {
    Stopwatch stopwatch;
    World world(scenario, seed, Recording::HashOnly, &stopwatch);
    world.run();
    ASSERT_FALSE(world.violation()) << world.violation()->what;
    const auto trips = stopwatch.trips();
    if (!trips) continue;
    EXPECT_EQ(*trips, expected) << "seed " << seed;
    ++counted;
  }
  EXPECT_GE(counted, kCalls / 2);
}

TEST(SignallingTrips, AreFourFromPressingJoinToMedia) { expect_trips(4, 100); }

// The socket has to be opened (which counts as one here) and the room's list awaited before.
TEST(SignallingTrips, AreSevenForAPageThatDoesNotWatchItsRoom) { expect_trips(7, 0); }

}  // namespace
}  // namespace simulation
