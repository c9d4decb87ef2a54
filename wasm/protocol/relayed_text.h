// An offer, answer or candidate as text: checked where it stands and passed on as it stands, with
// `from` in place of `to`, instead of being taken apart and built anew.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "protocol/message.h"

namespace protocol {

enum class RelayedType : std::uint8_t { Offer, Answer, Candidate };

// "webrtc_offer" and so on, as in the `type` field.
std::string_view to_text(RelayedType type);

// The views are into the text that was read.
struct RelayedText {
  RelayedType type = RelayedType::Offer;
  PeerId to{};
  std::string_view to_instance;  // Empty: whoever has the seat.
  // What the receiver gets of it: fields with what is between them.
  std::array<std::string_view, 3> parts{};
  std::size_t part_count = 0;
};

// nullopt unless `text`, in UTF-8, is such a message within all limits, and a plain one: of known
// fields only, none of them twice, with no escape but the short ones. Of all else
// decode_client_message() says what it is; what is taken here, that takes as well.
std::optional<RelayedText> read_relayed_text(std::string_view text);

// Appends to `out` what the receiver gets.
void write_relayed_text(std::string& out, const RelayedText& message, PeerId from);

}  // namespace protocol
