#include "swarm.h"

#include <algorithm>
#include <iterator>

#include "call/random.h"

namespace simulation {
namespace {

constexpr std::uint64_t kSeedMix = 0x5eed'0f'fa'17;  // Not the dice of the call itself.

constexpr std::uint64_t kLaterMix = 0x1a7e'0f'fa'17;
constexpr unsigned kLaterPercent = 25;

constexpr unsigned kCalmPercent = 3;
constexpr std::uint16_t kPermille[] = {1, 2, 4, 8, 16, 30};

// Drawn for each page, connection, report or restart, and not in each kFaultTick.
constexpr Fault kSeldomDue[] = {Fault::MediaDenied, Fault::LateMedia,   Fault::IceFailed,
                                Fault::ReportsLost, Fault::ReportsLate, Fault::WallClockJump};

// Small calls are quick to simulate, and break as often as large ones.
std::uint64_t draw_people(call::Random& random) {
  constexpr std::uint64_t kPeople[] = {2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5, 6, 7, 8};
  return kPeople[random.below(std::size(kPeople))];
}

template <class Choices>
auto draw(const Choices& choices, call::Random& random) {
  return choices[random.below(std::size(choices))];
}

Rates draw_rates(call::Random& random) {
  Rates rates;
  if (random.chance(kCalmPercent)) return rates;
  // From few kinds of faults to half of all.
  const auto share = static_cast<unsigned>(5 + random.below(46));
  for (std::size_t i = 0; i < static_cast<std::size_t>(Fault::SlowLine); ++i) {
    if (!random.chance(share)) continue;
    const auto fault = static_cast<Fault>(i);
    const bool seldom_due =
        std::find(std::begin(kSeldomDue), std::end(kSeldomDue), fault) != std::end(kSeldomDue);
    const std::uint16_t permille = draw(kPermille, random);
    rates.set(fault, seldom_due ? static_cast<std::uint16_t>(permille * 10) : permille);
  }
  return rates;
}

// With dice of their own, so that calls without them are what they were before there were any.
void draw_later_kinds(std::uint64_t seed, Rates& rates) {
  call::Random random(seed ^ kLaterMix);
  for (const Fault fault : {Fault::SlowLine, Fault::TileSwitched, Fault::ScreenShared})
    if (random.chance(kLaterPercent)) rates.set(fault, draw(kPermille, random));
}

}  // namespace

Scenario draw_scenario(std::uint64_t seed) {
  call::Random random(seed ^ kSeedMix);
  Scenario scenario{.name = "swarm"};
  scenario.people_min = scenario.people_max = draw_people(random);
  if (scenario.people_max >= 4 && random.chance(20)) scenario.rooms = 2;
  scenario.join_spread = Duration(random.below(5'000));

  Faults& faults = scenario.faults;
  faults.rates = draw_rates(random);
  draw_later_kinds(seed, faults.rates);
  constexpr Duration kOutages[] = {Duration(2'000), Duration(10'000), Duration(40'000),
                                   Duration(60'000)};
  faults.outage_max = draw(kOutages, random);
  if (faults.rates[Fault::Delay] > 0) faults.hop_delay_min = Duration(random.below(500));
  faults.hop_delay_max = faults.hop_delay_min + Duration(100);
  if (faults.rates[Fault::Jitter] > 0) faults.hop_delay_max += Duration(random.below(1'000));
  if (faults.rates[Fault::SlowBrowser] > 0)
    faults.browser_delay_max = Duration(random.below(1'200));
  constexpr unsigned kWatchPercents[] = {0, 50, 100, 100};
  scenario.watch_percent = draw(kWatchPercents, random);
  return scenario;
}

}  // namespace simulation
