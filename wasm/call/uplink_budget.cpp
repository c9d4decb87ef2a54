#include "call/uplink_budget.h"

#include <algorithm>

namespace call {
namespace {

constexpr std::uint64_t kHeadBytes = 28 + 10;  // Of IP, UDP and SRTP, which no browser counts.
constexpr std::uint64_t kBits = 8;
constexpr std::uint64_t kThousand = 1'000;
constexpr Duration kRateOver{300};  // Over less time a rate says nothing.
constexpr Duration kHalfMinute{30'000};
constexpr Duration kFallLasts{2'000};
constexpr std::uint32_t kSlower = 150;         // Milliseconds.
constexpr std::uint64_t kPacketsTelling = 40;  // Of fewer, one that is lost is a large part.

bool most(unsigned some, unsigned all) { return all > 0 && 2 * some >= all; }

}  // namespace

void UplinkBudget::sampled(const LinkSampled& sample, const Share& share, Time now) {
  const Bitrate allotted = total_of(share);
  const auto [entry, fresh] = links_.try_emplace(sample.link, Link{.first_at = now, .at = now});
  Link& link = entry->second;
  note_round_trip(link, sample.round_trip_time, now);
  const Duration passed = now - link.at;
  if (!fresh && passed < kRateOver) return;
  const bool counts = sample.packets_sent >= link.packets && sample.bytes_sent >= link.bytes;
  if (!fresh && counts) {
    const std::uint64_t packets = sample.packets_sent - link.packets;
    const std::uint64_t bytes = sample.bytes_sent - link.bytes + packets * kHeadBytes;
    link.sent = static_cast<Bitrate>(std::min<std::uint64_t>(
        kMax, bytes * kBits * kThousand / static_cast<std::uint64_t>(passed.count())));
    packets_ += packets;
    lost_ += std::min(packets, sample.packets_lost - std::min(sample.packets_lost, link.lost));
  }
  const bool fell = sample.available_bitrate < link.available / 10 * 9 &&
                    sample.available_bitrate < allotted && sample.available_bitrate > 0;
  if (fell && now - link.first_at >= kSettling) link.fell_at = now;
  link.at = now;
  link.bytes = sample.bytes_sent;
  link.packets = sample.packets_sent;
  link.lost = sample.packets_lost;
  link.allotted = allotted;
  link.camera = share.video;
  link.available = sample.available_bitrate;
}

// What is usual changes with the path, so an old one is forgotten.
void UplinkBudget::note_round_trip(Link& link, std::uint32_t round_trip, Time now) {
  link.round_trip = round_trip;
  if (round_trip == 0) return;
  if (link.least_round_trip == 0 || now - link.half_began_at >= kHalfMinute) {
    link.half_began_at = now;
    link.least_round_trip_before = link.least_round_trip;
    link.least_round_trip = round_trip;
  }
  link.least_round_trip = std::min(link.least_round_trip, round_trip);
}

// More would not be sent. Where the browser tells no estimate, the picture may also need no more;
// sound says nothing, for silence takes hardly anything, nor does a screen, which may stand still.
bool UplinkBudget::is_held(const Link& link) {
  if (link.available == 0) return link.sent < link.camera / 4 * 3;
  return link.available < link.allotted / 10 * 9 && link.sent > link.available / 4 * 3;
}

// What was before a cut was a reason for that one.
bool UplinkBudget::fell_lately(const Link& link, Time now) const {
  return link.fell_at && now - *link.fell_at <= kFallLasts &&
         (!cut_at_ || *link.fell_at > *cut_at_);
}

UplinkBudget::Sight UplinkBudget::look(Time now) const {
  Sight sight;
  for (const auto& [id, link] : links_) {
    if (now - link.at > kFresh) continue;
    sight.allotted += link.allotted;
    sight.sent += link.sent;
    const bool known = link.available > 0 && now - link.first_at >= kSettling;
    ++sight.links;
    sight.held += is_held(link) ? 1 : 0;
    sight.passes += known ? std::min(link.available, link.allotted) : link.allotted;
    if (known) {
      ++sight.with_estimate;
      sight.fallen += fell_lately(link, now) ? 1 : 0;
    }
    if (link.round_trip == 0) continue;
    const std::uint32_t usual = link.least_round_trip_before == 0
                                    ? link.least_round_trip
                                    : std::min(link.least_round_trip, link.least_round_trip_before);
    ++sight.with_round_trip;
    sight.slow += link.round_trip > 2 * usual + kSlower ? 1 : 0;
  }
  if (packets_ >= kPacketsTelling)
    sight.loss = static_cast<std::uint32_t>(lost_ * kThousand / packets_);
  return sight;
}

void UplinkBudget::judge(Bitrate wanted, Bitrate least, Time now) {
  if (judged_at_ && now - *judged_at_ < kPeriod) return;
  judged_at_ = now;
  const Sight sight = look(now);
  packets_ /= 2;
  lost_ /= 2;
  follow_delay(sight);
  const bool cut_lately = cut_at_ && now - *cut_at_ < kGrowsAfter;
  if (is_full(sight)) {
    if (!cut_at_ || now - *cut_at_ >= kCutInterval) cut(sight, least, now);
  } else if (!cut_lately && wanted > bitrate_ && sight.loss < kLossNoGrowth &&
             slow_floor_ == kNever && !most(sight.held, sight.links)) {
    grow(wanted);
  }
}

bool UplinkBudget::is_full(const Sight& sight) const {
  const bool slow = most(sight.slow, sight.with_round_trip);
  return sight.allotted > 0 &&
         (sight.loss >= kLossFull || (sight.loss >= kLossNoGrowth && slow) ||
          most(sight.fallen, sight.with_estimate) || sight.allotted > slow_floor_);
}

// Browsers that tell their estimate have looked at delays themselves. Where one has to go by the
// round trip, it may also be of a path that is longer now: half is given up for it, not more.
void UplinkBudget::follow_delay(const Sight& sight) {
  const bool slow = sight.with_estimate == 0 && most(sight.slow, sight.with_round_trip);
  if (!slow) slow_floor_ = kNever;
  if (slow && slow_floor_ == kNever) slow_floor_ = sight.allotted / 2;
}

// To what came through: at most half at once, for an estimate may be of a link that sent little.
void UplinkBudget::cut(const Sight& sight, Bitrate least, Time now) {
  cut_at_ = now;
  const std::uint64_t in_use = std::min<std::uint64_t>(bitrate_, sight.allotted);
  const std::uint64_t arrived = sight.sent - sight.sent * sight.loss / kThousand;
  std::uint64_t target = in_use - in_use / 10;
  target = std::min(target, in_use - in_use * std::min(sight.loss, 1'000u) / (2 * kThousand));
  target = std::min(target, std::max(sight.passes, in_use / 2));
  if (bitrate_ > least) target = std::max<std::uint64_t>(target, least);
  bitrate_ = static_cast<Bitrate>(std::max<std::uint64_t>(target, kMin));
  ceiling_ = static_cast<Bitrate>(
      std::clamp<std::uint64_t>(arrived, bitrate_, std::max<std::uint64_t>(in_use, bitrate_)));
}

void UplinkBudget::grow(Bitrate wanted) {
  const bool near = ceiling_ > 0 && bitrate_ >= ceiling_ / 8 * 7;
  const Bitrate step = std::max<Bitrate>(bitrate_ / (near ? 100 : 25), 4'000);
  bitrate_ = std::min({bitrate_ + step, wanted, kMax});
  if (bitrate_ > ceiling_ / 8 * 9) ceiling_ = 0;
}

}  // namespace call
