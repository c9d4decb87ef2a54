// Any bytes as what happens to a call: a person, a browser, a clock and a server that do what they
// like, in any order, as far as event.h and the operations of a peer connection allow.
#include <array>
#include <map>
#include <optional>
#include <string>

#include "call/call_core.h"
#include "fuzz/byte_reader.h"
#include "fuzz/call_witness.h"
#include "fuzz/draw_server_message.h"
#include "fuzz/fuzz_target.h"
#include "protocol/limits.h"
#include "protocol/server_codec.h"

namespace fuzz {
namespace {

using namespace call;

// What one link has counted so far.
struct Counted {
  std::uint64_t sent = 0;
  std::uint64_t received = 0;
  std::uint32_t frames = 0;
  std::uint32_t reports = 0;
};

class Play {
 public:
  explicit Play(ByteReader input) : input_(input) {}

  void run() {
    while (!input_.empty()) {
      const std::uint8_t byte = input_.byte();
      pass_time(byte >> 5u);
      if (const auto event = draw_event(byte & 0x1Fu)) hand_in(*event);
    }
    fire_timers();
  }

 private:
  // The same events make the same steps: told by a second core beside the first.
  void hand_in(const Event& event) {
    if (std::holds_alternative<SignalOpened>(event)) witness_.socket_opened();
    if (std::holds_alternative<SignalClosed>(event)) witness_.socket_closed();
    if (std::holds_alternative<RoomWatched>(event)) witness_.may_watch(true);
    if (std::holds_alternative<PageHidden>(event)) witness_.may_watch(false);
    const Step step = core_.handle(event, now_);
    const Step again = twin_.handle(event, now_);
    promise(step.actions == again.actions && step.wake_at == again.wake_at,
            "the same events make the same steps");
    witness_.performed(step);
  }

  void pass_time(unsigned how) {
    constexpr std::array<int, 7> kMilliseconds{0, 1, 60, 500, 2'000, 11'000, 61'000};
    if (how < kMilliseconds.size()) {
      now_ += Duration(kMilliseconds[how]);
    } else if (witness_.wake_at()) {
      now_ = std::max(now_, *witness_.wake_at());
    }
  }

  // As a platform does: at once, for as long as something is due.
  void fire_timers() {
    constexpr int kTimersMax = 32;
    for (int fired = 0; witness_.wake_at() && *witness_.wake_at() <= now_; ++fired) {
      promise(fired < kTimersMax, "what is due is done, and is not due for ever");
      hand_in(TimerFired{});
    }
  }

  // Nothing if the platform cannot say this now.
  std::optional<Event> draw_event(unsigned what) {
    using Socket = CallWitness::Socket;
    if (what < 8) return draw_message();
    if (what < 16) return draw_link_event(what);
    switch (what) {
      case 16:
        return JoinRequested{room(), "Ana", input_.flag() ? "1.17" : ""};
      case 17:
        return LeaveRequested{};
      case 18:
        return RetryRequested{draw_peer_id(input_)};
      case 19:
        return draw_media_change();
      case 20:
        return PageHidden{};
      case 21:
        return NetworkChanged{};
      case 22:
        if (witness_.socket() != Socket::Connecting) return std::nullopt;
        return SignalOpened{};
      case 23:
        if (witness_.socket() == Socket::None) return std::nullopt;
        return SignalClosed{close_code()};
      case 24:
        return RoomWatched{room()};
      case 25:
        return draw_report_change();
      case 26:
        return draw_tile();
      default:
        if (what % 2 == 0) return TimerFired{};  // Also when it is not due.
        fire_timers();
        return std::nullopt;
    }
  }

  std::optional<Event> draw_message() {
    if (witness_.socket() != CallWitness::Socket::Open) return std::nullopt;
    const std::uint8_t what = input_.byte();
    if (what == 0xFF) return SignalReceived{input_.text()};
    return SignalReceived{protocol::encode_server_message(draw_server_message(input_, what))};
  }

  std::optional<Event> draw_link_event(unsigned what) {
    if (witness_.links().empty()) return std::nullopt;
    const LinkId link = draw_link();
    switch (what) {
      case 8:
        return NegotiationNeeded{link};
      case 9:
        return finish(link, false, draw_sdp(input_));
      case 10:
        return finish(link, false, std::string(protocol::kSdpBytesMax + 1, 'x'));
      case 11:
        return finish(link, true, "");
      case 12:
        return CandidateFound{link, draw_candidate(input_)};
      case 13:
        return LinkChanged{link, static_cast<LinkState>(input_.below(5))};
      case 14:
        return IceServerFailed{link, static_cast<IceServerKind>(input_.below(4)),
                               static_cast<std::uint32_t>(300 + 100 * input_.below(5))};
      default:
        return draw_sample(link);
    }
  }

  std::optional<Event> finish(LinkId link, bool fail, std::string sdp) {
    LinkOperations& operations = witness_.operations(link);
    if (operations.empty()) return std::nullopt;
    return operations.finish(link, fail, std::move(sdp));
  }

  std::optional<Event> draw_report_change() {
    if (witness_.links().empty()) return std::nullopt;
    const unsigned byte = input_.byte();
    const std::string screen = byte % 2 == 1 ? " " + std::to_string(4 * byte) : "";
    return ReportChanged{
        draw_link(), "1 1 " + std::to_string(4 * byte) + (input_.flag() ? " 1" : " 0") + screen};
  }

  Event draw_tile() {
    const auto peer = draw_peer_id(input_);
    const unsigned byte = input_.byte();
    return TileShown{peer, 4 * byte, byte % 4 == 1};
  }

  Event draw_media_change() {
    const auto state = draw_media_state(input_);
    return MediaChanged{state, state.hand, state.microphone};
  }

  // Of those there are, mostly a late one.
  LinkId draw_link() {
    const auto& links = witness_.links();
    return links[links.size() - 1 - input_.below(8) % links.size()];
  }

  // Counters that grow or stand still, and what the other end says of its own.
  LinkSampled draw_sample(LinkId link) {
    const std::uint8_t what = input_.byte();
    Counted& counted = counted_[link];
    if ((what & 1u) != 0) counted.sent += 50;
    if ((what & 2u) != 0) counted.received += 50;
    if ((what & 4u) != 0) ++counted.frames;
    if ((what & 8u) != 0) ++counted.reports;
    std::string report = std::to_string(counted.received) + " ";
    report += (what & 16u) != 0 ? std::to_string(counted.sent) : "0";
    if ((what & 32u) != 0) report = input_.ascii();
    if ((what & 64u) != 0) counted = {};
    return {.link = link,
            .packets_sent = counted.sent,
            .packets_received = counted.received,
            .frames_decoded = counted.frames,
            .reports = counted.reports,
            .report = std::move(report),
            .audio_level = (what & 128u) != 0 ? 70u : 0u,
            .bytes_sent = counted.sent * 1'000,
            .packets_lost = counted.sent - counted.received};
  }

  std::string room() {
    const std::uint8_t byte = input_.byte();
    return byte == 0xFF ? input_.ascii() : "blue whale";
  }
  std::uint16_t close_code() {
    constexpr std::array<std::uint16_t, 8> kCodes{1006, 1000, 1001, 1002, 1008, 1009, 4000, 4008};
    return kCodes[input_.below(kCodes.size())];
  }

  ByteReader input_;
  Time now_{};
  CallCore core_{{.instance = "f3a9"}, 1};
  CallCore twin_{{.instance = "f3a9"}, 1};
  CallWitness witness_;
  std::map<LinkId, Counted> counted_;
};

}  // namespace
}  // namespace fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::Play(fuzz::ByteReader(data, size)).run();
  return 0;
}
