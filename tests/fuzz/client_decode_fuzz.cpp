// Any bytes as a message of a client: it is refused with an error that can be sent, or it is within
// every limit and survives being written and read again.
#include "fuzz/fuzz_target.h"
#include "fuzz/message_limits.h"
#include "protocol/client_codec.h"
#include "protocol/server_codec.h"
#include "protocol/text.h"

namespace fuzz {
namespace {

using namespace protocol;
using fuzz::within_limits;

bool within_limits(const Join& m) {
  return is_room(m.room) && trim(m.room) == m.room && is_name(m.name) && trim(m.name) == m.name &&
         !m.instance.empty() && m.instance.size() <= kInstanceBytesMax &&
         m.resume.size() <= kClaimBytesMax && m.token.size() <= kTokenBytesMax;
}

bool within_limits(const Watch& m) {
  return (m.room.empty() || (is_room(m.room) && trim(m.room) == m.room)) &&
         m.token.size() <= kTokenBytesMax;
}

bool within_limits(const Leave&) { return true; }

void check(const ClientMessage& message) {
  promise(std::visit([](const auto& m) { return within_limits(m); }, message),
          "a decoded message is within the limits");
  const std::string text = encode_client_message(message);
  promise(is_utf8(text), "an encoded message is UTF-8");
  const auto again = decode_client_message(text);
  promise(std::holds_alternative<ClientMessage>(again), "what was encoded is decoded");
  promise(std::get<ClientMessage>(again) == message, "what was encoded is decoded as it was");
}

void check(const Error& error) {
  promise(error.code == ErrorCode::BadMessage || error.code == ErrorCode::TooLarge ||
              error.code == ErrorCode::BadRoom,
          "an error says what is wrong with the message");
  promise(!error.message.empty(), "an error has a sentence for a person");
  promise(decode_server_message(encode_server_message(error)) == ServerMessage{error},
          "an error can be sent");
}

}  // namespace
}  // namespace fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  std::visit([](const auto& result) { fuzz::check(result); },
             protocol::decode_client_message(text));
  return 0;
}
