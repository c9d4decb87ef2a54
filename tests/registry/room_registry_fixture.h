// A registry with three people at its doors, and a clock of its own.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "registry/stand_in_mac.h"
#include "server/room_registry.h"

namespace server {

using protocol::ErrorCode;
using protocol::PeerId;
using protocol::SdpKind;

inline constexpr ConnectionId kAna{1};
inline constexpr ConnectionId kBo{2};
inline constexpr ConnectionId kCy{3};
inline constexpr PeerId kFirst{100};
inline constexpr PeerId kSecond{101};
inline constexpr PeerId kThird{102};
inline const protocol::IceServer kStun{{"stun:stun.example.org"}, "", ""};

class RoomRegistryTest : public testing::Test {
 protected:
  static RoomRegistry registry(std::uint32_t capacity, PeerId first_id = kFirst) {
    return {{.capacity = capacity, .ice_servers = {kStun}, .seat_grace = Duration(30'000)},
            first_id,
            ClaimCodec(stand_in_mac)};
  }

  Step say(ConnectionId from, const protocol::ClientMessage& message) {
    return registry_.received(from, message, now_);
  }
  // Takes a seat and returns what the newcomer is told.
  protocol::RoomJoined join(ConnectionId from, std::string room = "room", std::string claim = {},
                            std::string instance = "i") {
    const Step step = say(from, protocol::Join{.room = std::move(room),
                                               .name = "Name",
                                               .instance = std::move(instance),
                                               .resume = std::move(claim)});
    for (const Outgoing& out : step.outgoing)
      if (const auto* joined = std::get_if<protocol::RoomJoined>(&out.message))
        if (out.to == from) return *joined;
    ADD_FAILURE() << "no seat";
    return {};
  }
  static protocol::PeerInfo info(PeerId id, std::string instance = "i") {
    return {.id = id, .name = "Name", .instance = std::move(instance), .state = {}};
  }
  static Outgoing error(ConnectionId to, ErrorCode code, const Step& step) {
    const auto& said = std::get<protocol::Error>(step.outgoing.at(0).message);
    return {to, protocol::Error{code, said.message, said.about}};
  }

  RoomRegistry registry_ = registry(8);
  Time now_{Duration(1'000'000)};
};

using Outs = std::vector<Outgoing>;

}  // namespace server
