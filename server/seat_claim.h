// A signed seat claim: what lets a client that lost its socket return to the same seat, on any
// server with the same secret, also one that was restarted and has forgotten everything.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "protocol/message.h"
#include "server/time.h"

namespace server {

struct SeatClaim {
  std::string room;
  protocol::PeerId id{};
  std::uint32_t epoch = 0;  // Raised by each resume; the socket of an older one is closed.
  Time expires{};
  bool operator==(const SeatClaim&) const = default;
};

class ClaimCodec {
 public:
  // A keyed message authentication code of any fixed length; HMAC-SHA256 in production.
  using Mac = std::function<std::string(std::string_view text)>;

  explicit ClaimCodec(Mac mac) : mac_(std::move(mac)) {}

  // At most protocol::kClaimBytesMax bytes of printable ASCII.
  std::string seal(const SeatClaim& claim) const;
  // Returns nullopt unless `text` was sealed with the same key and has not expired.
  std::optional<SeatClaim> open(std::string_view text, Time now) const;

 private:
  Mac mac_;
};

}  // namespace server
