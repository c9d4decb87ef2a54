// What happens to scripted connections, in words. See scripted_connections.h.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "fake_peer_connection.h"
#include "session_book.h"

namespace simulation {

class Account {
 public:
  explicit Account(const SessionBook& book) : book_(book) {}

  void tell(std::string_view side, std::string_view what);
  void tell_outcome(std::string_view side, std::string_view operation,
                    FakePeerConnection::Outcome outcome, const FakePeerConnection& connection);
  void tell_negotiation_needed(std::string_view side);
  void tell_state(std::string_view side, const FakePeerConnection& connection);
  // All that was told since it was last taken, a line each.
  std::string take();

 private:
  std::string name_of(SdpId description);

  const SessionBook& book_;
  std::vector<std::string> lines_;
  std::vector<std::uint32_t> ufrags_;
};

}  // namespace simulation
