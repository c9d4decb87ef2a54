// What the other end's session description asks of our Opus encoder (RFC 7587 section 6.1),
// amended.
#pragma once

#include <string>
#include <string_view>

namespace call {

// The same description, with `useinbandfec=1` and `usedtx=1` for Opus where it says nothing of
// them: a lost packet is made up from the next one, and silence takes two or three packets a second
// instead of fifty. From the second audio section on, which is for the sound of a screen,
// `stereo=1` instead of `usedtx=1`, for quiet music is no silence. Only the remote description is
// edited, which webrtc-pc leaves to the application; what it says itself stays.
std::string with_opus_options(std::string_view sdp);

}  // namespace call
