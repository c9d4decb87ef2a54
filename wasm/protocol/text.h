// What a name may look like: trimming, counting and checking of UTF-8 text. Text that is not valid
// UTF-8 does no harm, but only is_room() and is_name() find it out.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace protocol {

// Without leading and trailing white space (the Unicode property White_Space).
std::string trim(std::string_view text);

std::size_t count_code_points(std::string_view text);

// C0 controls, DEL and C1 controls (the Unicode category Cc).
bool has_control_character(std::string_view text);

bool is_utf8(std::string_view text);

// Whether `text` can be a chat message: trimmed, of 1 to kChatBytesMax bytes, and of the control
// characters only new line and tab.
bool is_chat_text(std::string_view text);
// As much of `text` as can be one, of any length: trimmed, without other control characters, and
// with U+FFFD for surrogates, which are what a browser may have that is not UTF-8.
std::string chat_text(std::string_view text);

// Whether `room`, already trimmed, can name a room.
bool is_room(std::string_view room);
inline constexpr std::string_view kRoomRule =
    "A room needs a name of 1 to 64 characters, without control characters.";

// Whether `name` can be a participant's name; an empty one can.
bool is_name(std::string_view name);
inline constexpr std::string_view kNameRule =
    "A name has at most 64 characters, without control characters.";

}  // namespace protocol
