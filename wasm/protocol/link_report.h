// What the two ends of a link tell each other about its media, over its own data channel
// (docs/protocol.md, "Between the peers"). It needs no server, so it also tells whether a path is
// alive while media do not come through.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace protocol {

struct LinkReport {
  // RTP packets on this link since it was made, as the sender of the report counts them.
  std::uint64_t packets_sent = 0;
  std::uint64_t packets_received = 0;
  // How high the sender of the report shows the receiver's picture, in device pixels; 0: not at
  // all. Nothing if it does not say.
  std::optional<std::uint32_t> shown_height{};
  // The sender of the report sends sound alone, for its line bears no more,
  bool sound_alone = false;
  // or its screen without its camera.
  bool screen_alone = false;
  // As shown_height, of the receiver's screen.
  std::optional<std::uint32_t> shown_screen_height{};
  bool operator==(const LinkReport&) const = default;
};

std::string encode_link_report(const LinkReport& report);
// Nothing if the text does not begin with two numbers. What follows them may be missing, or be of
// another kind in a later version.
std::optional<LinkReport> decode_link_report(std::string_view text);

}  // namespace protocol
