#include "server/websocket_handshake.h"

#include <openssl/evp.h>
#include <openssl/sha.h>

#include <array>
#include <cstddef>

#include "server/security_headers.h"

namespace server {
namespace {

constexpr std::string_view kGuid = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

void append(std::string& to, std::string_view name, std::string_view value) {
  to.append(name).append(": ").append(value).append("\r\n");
}

// The same for everybody.
std::string security_headers() {
  std::string text;
  for (const Header& header : kSecurityHeaders) append(text, header.name, header.value);
  return text;
}

}  // namespace

std::string websocket_accept(std::string_view key) {
  const std::string text = std::string(key).append(kGuid);
  std::array<unsigned char, SHA_DIGEST_LENGTH> digest{};
  SHA1(reinterpret_cast<const unsigned char*>(text.data()), text.size(), digest.data());
  std::array<unsigned char, 4 * (SHA_DIGEST_LENGTH + 2) / 3 + 1> base64{};
  const int size = EVP_EncodeBlock(base64.data(), digest.data(), digest.size());
  return {reinterpret_cast<const char*>(base64.data()), static_cast<std::size_t>(size)};
}

std::string upgrade_response(std::string_view key, std::string_view subprotocol) {
  static const std::string security = security_headers();
  std::string response = "HTTP/1.1 101 Switching Protocols\r\n";
  append(response, "Upgrade", "websocket");
  append(response, "Connection", "Upgrade");
  append(response, "Sec-WebSocket-Accept", websocket_accept(key));
  append(response, "Sec-WebSocket-Protocol", subprotocol);
  return response.append(security).append("\r\n");
}

}  // namespace server
