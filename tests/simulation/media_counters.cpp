// What getStats and the data channel show of a link.
#include <algorithm>
#include <utility>

#include "media_paths.h"

namespace simulation {
namespace {

constexpr std::uint64_t kThousand = 1'000;
constexpr std::uint64_t kAudioPackets = 50;  // A second.
constexpr std::uint64_t kVideoPackets = 60;
constexpr std::uint64_t kFrames = 20;

std::uint64_t packets(const protocol::MediaState& media) {
  return (media.microphone ? kAudioPackets : 0) +
         (media.camera || media.screen ? kVideoPackets : 0);
}

std::uint64_t frames(const protocol::MediaState& media) {
  return media.camera || media.screen ? kFrames : 0;
}

// Everybody talks for a while and then listens, some of them at once.
std::uint32_t level(ClientIndex client, Time now) {
  const auto turn = now.time_since_epoch() / Duration(2'000);
  return (turn + client) % 3 == 0 ? 70 : 10;
}

std::uint64_t milliseconds(Time from, Time to) {
  return from < to ? static_cast<std::uint64_t>((to - from).count()) : 0;
}

}  // namespace

void MediaPaths::count(LinkIndex link) {
  count_one(link);
  if (const auto other = other_end(link)) count_one(*other);
}

void MediaPaths::count_all_of(ClientIndex client) {
  for (const auto& entry : people_[client].links) count(entry.second);
}

void MediaPaths::count_one(LinkIndex link) {
  End& own = ends_[link];
  const Time from = std::exchange(own.counted_until, now());
  if (!own.is_up || links_[link].closed()) return;
  const Participant& self = people_[client(link)];
  own.sent += packets(self.media) * milliseconds(std::max(from, self.asleep_until), now());
  const auto other = other_end(link);
  if (!other || !carries(link, *other)) return;
  const Time open = std::max({from, own.deaf_until, gets_through_at(client(*other), client(link))});
  own.received += packets(people_[client(*other)].media) * milliseconds(open, now());
  own.frames += frames(people_[client(*other)].media) * milliseconds(open, now());
}

bool MediaPaths::carries(LinkIndex a, LinkIndex b) const {
  const auto is_there = [this](LinkIndex link) {
    return ends_[link].is_up && links_[link].local_ufrag() > ends_[link].lost_ufrag;
  };
  return is_there(a) && is_there(b);
}

bool MediaPaths::receives(LinkIndex link) const {
  const auto other = other_end(link);
  return other && carries(link, *other) && ends_[link].deaf_until <= now() &&
         gets_through_at(client(*other), client(link)) <= now();
}

call::LinkSampled MediaPaths::sample(LinkIndex link) {
  count_one(link);
  End& own = ends_[link];
  std::erase_if(own.under_way, [&](const Report& report) {
    if (report.arrives_at > now()) return false;
    ++own.reports;
    if (report.arrives_at >= own.heard_at) own.report = report.text;
    own.heard_at = std::max(own.heard_at, report.arrives_at);
    return true;
  });
  const auto other = other_end(link);
  const bool hears = other && receives(link) && people_[client(*other)].media.microphone;
  return {.link = links_[link].owner().link,
          .packets_sent = own.sent / kThousand,
          .packets_received = own.received / kThousand,
          .frames_decoded = static_cast<std::uint32_t>(own.frames / kThousand),
          .reports = own.reports,
          .report = own.report,
          .audio_level = hears ? level(client(*other), now()) : 0};
}

void MediaPaths::harm(LinkIndex link) {
  ends_[link].harmed = true;
  if (const auto other = other_end(link)) ends_[*other].harmed = true;
}

void MediaPaths::harm_if_mute(LinkIndex link) {
  if (packets(people_[client(link)].media) == 0) harm(link);
}

// Over a data channel that neither orders nor repeats.
void MediaPaths::send_report(LinkIndex link, const std::string& text) {
  const auto other = other_end(link);
  if (!other || !carries(link, *other)) return;
  End& there = ends_[*other];
  if (std::max(there.channel_dead_until, gets_through_at(client(link), client(*other))) > now())
    return;
  if (environment_.strikes(Fault::ReportsLost)) {
    environment_.struck(Fault::ReportsLost);
    return harm(link);
  }
  Duration delay = Duration(20) + environment_.up_to(Duration(60));
  if (environment_.strikes(Fault::ReportsLate)) {
    environment_.struck(Fault::ReportsLate);
    harm(link);
    delay += environment_.up_to(Duration(3'000));
  }
  there.under_way.push_back({now() + delay, text});
}

}  // namespace simulation
