// Any bytes as what happens to a registry: connections that come and go, say what they like with
// whatever claims they have, a clock, and restarts of the server.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "fuzz/byte_reader.h"
#include "fuzz/fuzz_target.h"
#include "fuzz/registry_witness.h"
#include "registry/stand_in_mac.h"
#include "server/room_registry.h"

namespace fuzz {
namespace {

using protocol::PeerId;
using server::ConnectionId;
using server::Duration;
using server::RoomRegistry;
using server::Step;
using server::Time;

constexpr std::size_t kPeople = 24;  // More than a room has seats.
constexpr std::size_t kClaimsKept = 64;
constexpr std::uint64_t kIdsPerProcess = 1'000;
const std::array<std::string, 3> kRooms{"blue whale", "b", "\u20AC"};
const std::array<std::string, 3> kInstances{"f3a9", "0c1d", "f3a9f3a9"};

class Play {
 public:
  explicit Play(ByteReader input)
      : input_(input), options_{.capacity = draw_capacity(), .started = now_} {
    begin_process();
  }

  void run() {
    while (!input_.empty()) {
      step();
      witness_->check_counts(*registry_);
    }
  }

 private:
  std::uint32_t draw_capacity() {
    using namespace protocol;
    const std::size_t choices = kRoomCapacityMax - kRoomCapacityMin + 1;
    return static_cast<std::uint32_t>(kRoomCapacityMin + input_.below(choices));
  }

  // Also a restart: every socket is gone, and the claims are what people still have.
  void begin_process() {
    first_id_ += kIdsPerProcess;
    options_.started = now_;
    registry_.emplace(options_, PeerId{first_id_}, codec_);
    witness_.emplace(options_);
  }

  void step() {
    const std::size_t what = input_.below(16);
    if (what < 10) return say(what);
    if (what < 13) return end(what);
    if (what == 13) return witness_->timer_fired(now_, registry_->timer_fired(now_));
    if (what == 14) return wait();
    if (input_.byte() == 0xFF) begin_process();
  }

  void say(std::size_t what) {
    const ConnectionId from = connection();
    const protocol::ClientMessage message = draw_message(what);
    const Step step = registry_->received(from, message, now_);
    for (const server::Outgoing& outgoing : step.outgoing)
      if (const auto* joined = std::get_if<protocol::RoomJoined>(&outgoing.message))
        claims_.push_back(joined->resume);
    if (claims_.size() > kClaimsKept) claims_.erase(claims_.begin());
    witness_->received(from, message, now_, step);
  }

  void end(std::size_t what) {
    const ConnectionId from = connection();
    if (what == 10) return witness_->left(from, registry_->left(from));
    if (what == 11) return witness_->going(from, now_, registry_->going(from, now_));
    witness_->lost(from, now_, registry_->lost(from, now_));
  }

  // Up to half a minute; or an hour, until claims expire.
  void wait() {
    const std::uint8_t byte = input_.byte();
    now_ += byte == 0xFF ? Duration(3'600'000) : Duration(125) * byte;
  }

  // Of the person whom the next byte names; who has none opens one.
  ConnectionId connection() {
    ConnectionId& connection = connections_[input_.below(kPeople)];
    if (witness_->is_open(connection)) return connection;
    connection = ConnectionId{++connections_made_};
    witness_->opened(connection);
    return connection;
  }

  protocol::ClientMessage draw_message(std::size_t what) {
    if (what < 4)
      return protocol::Join{
          .room = room(), .name = "Ana", .instance = instance(), .resume = claim()};
    if (what == 4) return protocol::Watch{input_.flag() ? room() : ""};
    if (what == 5) return protocol::Leave{};
    if (what == 6) return protocol::PeerState{.state = {.microphone = input_.flag()}};
    const std::string to_instance = input_.flag() ? instance() : "";
    if (what == 7)
      return protocol::Candidate{.peer = peer(), .generation = 1, .to_instance = to_instance};
    return protocol::Description{.peer = peer(),
                                 .generation = 1,
                                 .round = 1,
                                 .kind = static_cast<protocol::SdpKind>(what - 8),
                                 .sdp = "v=0",
                                 .to_instance = to_instance};
  }

  const std::string& room() { return kRooms[input_.below(kRooms.size())]; }
  const std::string& instance() { return kInstances[input_.below(kInstances.size())]; }
  // Of this process; also some that are nobody's.
  PeerId peer() { return PeerId{first_id_ + input_.byte()}; }

  // None, one that was given, or one that another server under the same secret gave.
  std::string claim() {
    const std::uint8_t byte = input_.byte();
    if (byte < 64) return "";
    if (byte < 192) return claims_.empty() ? "1.17" : claims_[byte % claims_.size()];
    return codec_.seal({.room = room(),
                        .id = PeerId{first_id_ - 128 + input_.byte()},
                        .epoch = byte,
                        .expires = now_ + Duration(1'000)});
  }

  ByteReader input_;
  Time now_{Duration(1'700'000'000'000)};
  server::RegistryOptions options_;
  server::ClaimCodec codec_{server::stand_in_mac};
  std::uint64_t first_id_ = 0;
  std::optional<RoomRegistry> registry_;
  std::optional<RegistryWitness> witness_;
  std::array<ConnectionId, kPeople> connections_{};
  std::uint64_t connections_made_ = 0;
  std::vector<std::string> claims_;
};

}  // namespace
}  // namespace fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::Play(fuzz::ByteReader(data, size)).run();
  return 0;
}
