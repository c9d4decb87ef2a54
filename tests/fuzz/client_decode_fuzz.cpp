// Any bytes as a message of a client: it is refused with an error that can be sent, or it is within
// every limit and survives being written and read again; relayed as text it is what it was.
#include <type_traits>

#include "fuzz/fuzz_target.h"
#include "fuzz/message_limits.h"
#include "protocol/client_codec.h"
#include "protocol/relayed_text.h"
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

// What is relayed as it came is what would have been built.
void check_relayed(std::string_view text) {
  const auto relayed = is_utf8(text) ? read_relayed_text(text) : std::nullopt;
  if (!relayed) return;
  const auto decoded = decode_client_message(text);
  promise(std::holds_alternative<ClientMessage>(decoded), "what is relayed is a message");
  std::string written;
  write_relayed_text(written, *relayed, PeerId{kPeerIdMax});
  std::visit(
      [&](auto message) {
        using Message = decltype(message);
        if constexpr (std::is_same_v<Message, Description> || std::is_same_v<Message, Candidate>) {
          promise(message.peer == relayed->to, "it goes to whom it names");
          promise(message.to_instance == relayed->to_instance, "it goes to the page it names");
          message.peer = PeerId{kPeerIdMax};
          message.to_instance.clear();
          promise(decode_server_message(written) == ServerMessage{message}, "it arrives as sent");
        } else {
          promise(false, "only what has a receiver is relayed");
        }
      },
      std::get<ClientMessage>(decoded));
}

}  // namespace
}  // namespace fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  std::visit([](const auto& result) { fuzz::check(result); },
             protocol::decode_client_message(text));
  fuzz::check_relayed(text);
  return 0;
}
