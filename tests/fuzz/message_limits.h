// Whether decoded values are within what docs/protocol.md allows.
#pragma once

#include <algorithm>
#include <vector>

#include "protocol/limits.h"
#include "protocol/message.h"

namespace fuzz {

inline bool within_limits(protocol::PeerId id) {
  return protocol::to_number(id) <= protocol::kPeerIdMax;
}

inline bool within_limits(const protocol::Description& m) {
  return within_limits(m.peer) && m.generation > 0 && m.round > 0 &&
         m.sdp.size() <= protocol::kSdpBytesMax &&
         m.to_instance.size() <= protocol::kInstanceBytesMax;
}

inline bool within_limits(const protocol::Candidate& m) {
  using protocol::kCandidateBytesMax;
  const protocol::IceCandidate& ice = m.candidate;
  return within_limits(m.peer) && m.generation > 0 && ice.candidate.size() <= kCandidateBytesMax &&
         ice.sdp_mid.size() <= kCandidateBytesMax &&
         ice.username_fragment.size() <= kCandidateBytesMax && ice.sdp_m_line_index >= -1 &&
         ice.sdp_m_line_index <= UINT16_MAX && m.to_instance.size() <= protocol::kInstanceBytesMax;
}

inline bool within_limits(const protocol::PeerState& m) { return within_limits(m.peer); }

inline bool within_limits(const protocol::PeerInfo& peer) {
  return within_limits(peer.id) && peer.instance.size() <= protocol::kInstanceBytesMax;
}

inline bool within_limits(const protocol::IceServer& server) {
  using protocol::kCandidateBytesMax;
  const auto fits = [](const std::string& text) { return text.size() <= kCandidateBytesMax; };
  return server.urls.size() <= protocol::kIceUrlsMax && fits(server.username) &&
         fits(server.credential) && std::all_of(server.urls.begin(), server.urls.end(), fits);
}

template <class Item>
bool within_limits(const std::vector<Item>& items, std::size_t max) {
  return items.size() <= max && std::all_of(items.begin(), items.end(),
                                            [](const Item& item) { return within_limits(item); });
}

}  // namespace fuzz
