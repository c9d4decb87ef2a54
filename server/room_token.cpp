#include "server/room_token.h"

#include <jwt.h>

#include <algorithm>
#include <cassert>
#include <cerrno>
#include <cstdlib>
#include <memory>
#include <string_view>

#include "server/exit_code.h"
#include "server/secret_file.h"

namespace server {
namespace {

struct Free {
  void operator()(jwt_t* jwt) const { jwt_free(jwt); }
  void operator()(char* text) const { std::free(text); }
};
using Jwt = std::unique_ptr<jwt_t, Free>;
using Text = std::unique_ptr<char, Free>;

const unsigned char* bytes_of(const std::string& text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

// Signed under `key`, as its header says, with no other algorithm, and with nothing in the header
// that has to be understood.
Jwt verified(const std::string& token, const TokenKey& key) {
  jwt_t* raw = nullptr;
  const auto size = static_cast<int>(key.secret.size());
  if (jwt_decode(&raw, token.c_str(), bytes_of(key.secret), size) != 0) return nullptr;
  Jwt jwt(raw);
  const char* id = jwt_get_header(jwt.get(), "kid");
  const Text critical(jwt_get_headers_json(jwt.get(), "crit"));
  const bool sound = jwt_get_alg(jwt.get()) == JWT_ALG_HS256 && id != nullptr && key.id == id;
  return sound && !critical ? std::move(jwt) : nullptr;
}

std::string_view text_claim(const Jwt& jwt, const char* name) {
  const char* text = jwt_get_grant(jwt.get(), name);
  return text == nullptr ? std::string_view() : text;
}

bool is_within_its_time(const Jwt& jwt, WallTime now) {
  errno = 0;
  const long expires = jwt_get_grant_int(jwt.get(), "exp");
  if (errno != 0) return false;
  const WallTime end{std::chrono::seconds(expires)};
  return end > now - kTokenClockSkewMax && end <= now + kTokenLifetimeMax + kTokenClockSkewMax;
}

[[noreturn]] void fail(const std::string& path, std::string_view what) {
  throw StartError(ExitCode::BadOptions, path + " cannot be used: " + std::string(what) + ".");
}

TokenKey read_key(const std::string& path, const std::string& line) {
  const std::size_t space = line.find(' ');
  if (space == 0 || space == std::string::npos || space > kTokenKeyIdBytesMax)
    fail(path, "a line has to be an id of at most 64 bytes, a space and a secret");
  TokenKey key{.id = line.substr(0, space), .secret = line.substr(space + 1)};
  const std::string_view weakness = weakness_of(key.secret);
  if (!weakness.empty()) fail(path, "its secret " + std::string(weakness));
  return key;
}

}  // namespace

std::vector<TokenKey> read_token_keys(const std::string& path) {
  std::vector<TokenKey> keys;
  for (const std::string& line : read_secret_lines(path)) keys.push_back(read_key(path, line));
  if (keys.empty() || keys.size() > kTokenKeysMax) fail(path, "it has to hold one key or two");
  if (keys.front().id == keys.back().id && keys.size() > 1) fail(path, "its keys have one id");
  return keys;
}

bool RoomTokens::admits(const std::string& token, const std::string& room, WallTime now) const {
  return std::ranges::any_of(keys_, [&](const TokenKey& key) {
    const Jwt jwt = verified(token, key);
    return jwt && !room.empty() && text_claim(jwt, "room") == room &&
           !text_claim(jwt, "sub").empty() && is_within_its_time(jwt, now);
  });
}

std::string RoomTokens::make(const std::string& room, const std::string& subject,
                             WallTime expires) const {
  const TokenKey& key = keys_.front();
  jwt_t* raw = nullptr;
  bool made = jwt_new(&raw) == 0;
  const Jwt jwt(raw);
  made = made && jwt_set_alg(raw, JWT_ALG_HS256, bytes_of(key.secret),
                             static_cast<int>(key.secret.size())) == 0;
  made = made && jwt_add_header(raw, "kid", key.id.c_str()) == 0;
  made = made && jwt_add_grant(raw, "room", room.c_str()) == 0;
  made = made && jwt_add_grant(raw, "sub", subject.c_str()) == 0;
  made = made && jwt_add_grant_int(raw, "exp", expires.time_since_epoch().count()) == 0;
  const Text text(made ? jwt_encode_str(raw) : nullptr);
  if (!text) throw StartError(ExitCode::Unexpected, "No token could be made.");
  return text.get();
}

}  // namespace server
