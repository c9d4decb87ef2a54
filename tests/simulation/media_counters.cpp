// What getStats and the data channel show of a link.
#include <algorithm>
#include <utility>

#include "call/allocator.h"
#include "media_paths.h"

namespace simulation {
namespace {

constexpr std::uint64_t kThousand = 1'000;
constexpr std::uint64_t kAudioPackets = 50;  // A second.
constexpr std::uint64_t kVideoPackets = 60;
constexpr std::uint64_t kScreenPackets = 40;
constexpr std::uint64_t kFrames = 20;

bool has_picture(const protocol::MediaState& media, const call::SetSendParameters& parameters) {
  return media.camera && parameters.video_bitrate > 0;
}

bool has_screen(const protocol::MediaState& media, const call::SetSendParameters& parameters) {
  return media.screen && parameters.screen_bitrate > 0;
}

// Of a screen so many milliseconds have been sent until then: somebody scrolls for a while, and
// then reads, while no packet is sent.
std::uint64_t scrolled(Time until) {
  constexpr std::uint64_t kTurn = 8'000;
  constexpr std::uint64_t kScrolls = 3'000;
  const auto time = static_cast<std::uint64_t>(until.time_since_epoch().count());
  return time / kTurn * kScrolls + std::min(time % kTurn, kScrolls);
}

// But for those of a screen.
std::uint64_t packets(const protocol::MediaState& media,
                      const call::SetSendParameters& parameters) {
  return (media.microphone ? kAudioPackets : 0) +
         (has_picture(media, parameters) ? kVideoPackets : 0);
}

std::uint64_t frames(const protocol::MediaState& media, const call::SetSendParameters& parameters) {
  return has_picture(media, parameters) ? kFrames : 0;
}

// What follows the two counters.
std::string tail_of(const std::string& report) {
  const std::size_t first = report.find(' ');
  const std::size_t second = first == report.npos ? first : report.find(' ', first + 1);
  return second == report.npos ? std::string() : report.substr(second + 1);
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
  const std::uint64_t awake = milliseconds(std::max(from, self.asleep_until), now());
  std::uint64_t sent = packets(self.media, own.parameters) * awake;
  if (has_screen(self.media, own.parameters) && awake > 0)
    sent += kScreenPackets * (scrolled(now()) - scrolled(std::max(from, self.asleep_until)));
  own.sent += sent;
  own.lost += sent * line_of(client(link)).loss() / kThousand;
  own.bits += bitrate(link) * awake;
  const auto other = other_end(link);
  if (!other || !carries(link, *other)) return;
  const Time open = std::max({from, own.deaf_until, gets_through_at(client(*other), client(link))});
  const protocol::MediaState& media = people_[client(*other)].media;
  const call::SetSendParameters& parameters = ends_[*other].parameters;
  const std::uint64_t arrive = kThousand - line_of(client(*other)).loss();
  const std::uint64_t passed = milliseconds(open, now()) * arrive / kThousand;
  if (has_screen(media, parameters) && open < now())
    own.received += kScreenPackets * (scrolled(now()) - scrolled(open)) * arrive / kThousand;
  own.received += packets(media, parameters) * passed;
  own.frames += frames(media, parameters) * passed;
}

std::uint64_t MediaPaths::bitrate(LinkIndex link) const {
  const End& own = ends_[link];
  const protocol::MediaState& media = people_[client(link)].media;
  if (!own.is_up || links_[link].closed()) return 0;
  return (media.microphone ? own.parameters.audio_bitrate + call::kAudioOverhead : 0) +
         (has_picture(media, own.parameters) ? own.parameters.video_bitrate : 0) +
         (has_screen(media, own.parameters) ? own.parameters.screen_bitrate : 0);
}

// Asked for often, and seldom is a line slow.
MediaPaths::Line MediaPaths::line_of(ClientIndex client) const {
  const Participant& person = people_[client];
  if (now() >= person.slow_until) return {};
  Line line{.bears = person.line};
  for (const auto& entry : person.links) line.wanted += bitrate(entry.second);
  return line;
}

void MediaPaths::set_parameters(LinkIndex link, const call::SetSendParameters& parameters) {
  count(link);
  ends_[link].parameters = parameters;
  if (now() < people_[client(link)].throttled_until) harm_if_mute(link);
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
  constexpr std::uint64_t kBits = 8;
  constexpr std::uint32_t kRoundTrip = 40;
  constexpr std::uint32_t kQueue = 400;
  count_one(link);
  read_reports(link);
  End& own = ends_[link];
  const Line line = line_of(client(link));
  const auto other = other_end(link);
  const bool hears = other && receives(link) && people_[client(*other)].media.microphone;
  return {.link = links_[link].owner().link,
          .packets_sent = own.sent / kThousand,
          .packets_received = own.received / kThousand,
          .frames_decoded = static_cast<std::uint32_t>(own.frames / kThousand),
          .reports = own.reports,
          .report = own.report,
          .audio_level = hears ? level(client(*other), now()) : 0,
          .bytes_sent = own.bits / (kThousand * kBits),
          .packets_lost = own.lost / kThousand,
          .round_trip_time = kRoundTrip + (line.loss() > 0 ? kQueue : 0),
          .available_bitrate = estimate(link, line)};
}

// Only Chromium tells it.
std::uint32_t MediaPaths::estimate(LinkIndex link, const Line& line) const {
  constexpr std::uint32_t kPlenty = 10'000'000;
  if (people_[client(link)].engine != Engine::Chromium) return 0;
  if (line.wanted <= line.bears) return kPlenty;
  return static_cast<std::uint32_t>(bitrate(link) * line.bears / line.wanted);
}

void MediaPaths::read_reports(LinkIndex link) {
  End& own = ends_[link];
  std::erase_if(own.under_way, [&](const Report& report) {
    if (report.arrives_at > now()) return false;
    ++own.reports;
    if (report.arrives_at >= own.heard_at) own.report = report.text;
    own.heard_at = std::max(own.heard_at, report.arrives_at);
    return true;
  });
}

std::optional<call::ReportChanged> MediaPaths::news(LinkIndex link) {
  read_reports(link);
  End& own = ends_[link];
  const std::string tail = tail_of(own.report);
  if (std::exchange(own.tail_told, tail) == tail) return std::nullopt;
  return call::ReportChanged{links_[link].owner().link, own.report};
}

void MediaPaths::harm(LinkIndex link) {
  ends_[link].harmed = true;
  if (const auto other = other_end(link)) ends_[*other].harmed = true;
}

void MediaPaths::harm_if_mute(LinkIndex link) {
  if (packets(people_[client(link)].media, ends_[link].parameters) == 0) harm(link);
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
  const std::string tail = tail_of(text);
  if (std::exchange(there.tail_sent, tail) != tail)
    environment_.scheduler.after(delay, ReportArrives{*other});
}

}  // namespace simulation
