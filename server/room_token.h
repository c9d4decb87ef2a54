// Room tokens: what lets into rooms that are not open to everybody. docs/protocol.md, "Room
// tokens", is the contract.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

#include "server/time.h"

namespace server {

inline constexpr std::chrono::seconds kTokenLifetimeMax{600};
inline constexpr std::chrono::seconds kTokenClockSkewMax{5};  // Of whoever makes tokens.
inline constexpr std::size_t kTokenKeysMax = 2;               // One, and the next or the last.
inline constexpr std::size_t kTokenKeyIdBytesMax = 64;

struct TokenKey {
  std::string id;      // The header's `kid`: 1 to kTokenKeyIdBytesMax bytes.
  std::string secret;  // Of HS256.
  bool operator==(const TokenKey&) const = default;
};

// A line `ID SECRET` for each of at most kTokenKeysMax keys. Throws StartError (BadOptions) with a
// sentence that has no secret in it.
std::vector<TokenKey> read_token_keys(const std::string& path);

class RoomTokens {
 public:
  // At least one key; the first signs.
  explicit RoomTokens(std::vector<TokenKey> keys) : keys_(std::move(keys)) {}

  // Whether `token` is one for `room` at `now`.
  bool admits(const std::string& token, const std::string& room, WallTime now) const;

  // One that ends at `expires`. Neither `room` nor `subject` is empty; both are UTF-8.
  std::string make(const std::string& room, const std::string& subject, WallTime expires) const;

 private:
  std::vector<TokenKey> keys_;
};

}  // namespace server
