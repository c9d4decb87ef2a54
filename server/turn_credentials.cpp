#include "server/turn_credentials.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <array>
#include <charconv>
#include <cstdint>
#include <cstring>

#include "server/state_folder.h"

namespace server {
namespace {

std::string hmac_sha1(const std::string& key, const std::string& text) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> mac{};
  unsigned int size = 0;
  HMAC(EVP_sha1(), key.data(), static_cast<int>(key.size()),
       reinterpret_cast<const unsigned char*>(text.data()), text.size(), mac.data(), &size);
  return {reinterpret_cast<const char*>(mac.data()), size};
}

std::string base64(const std::string& bytes) {
  std::array<unsigned char, 64> text{};  // 20 bytes make 28 characters.
  const int size =
      EVP_EncodeBlock(text.data(), reinterpret_cast<const unsigned char*>(bytes.data()),
                      static_cast<int>(bytes.size()));
  return {reinterpret_cast<const char*>(text.data()), static_cast<std::size_t>(size)};
}

}  // namespace

std::string opaque_name() {
  std::uint64_t bits = 0;
  std::memcpy(&bits, make_key().data(), sizeof bits);
  std::array<char, 16> digits{};
  const auto end = std::to_chars(digits.begin(), digits.end(), bits, 16).ptr;
  return {digits.begin(), end};
}

TurnCredentials turn_credentials(const std::string& secret, std::string_view client, WallTime now) {
  const auto end = (now + kTurnLifetime).time_since_epoch().count();
  const std::string username = std::to_string(end) + ":" + std::string(client);
  return {.username = username, .password = base64(hmac_sha1(secret, username))};
}

}  // namespace server
