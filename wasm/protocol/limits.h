// Every limit of confab.v1, named. Each is reported when hit, never applied in silence.
#pragma once

#include <cstddef>
#include <cstdint>

namespace protocol {

inline constexpr std::size_t kMessageBytesMax = 65'536;
inline constexpr std::size_t kSdpBytesMax = 61'440;
inline constexpr std::size_t kCandidateBytesMax = 4'096;  // Of `candidate`, `sdpMid`, and so on.
inline constexpr std::size_t kRoomCodePointsMax = 64;     // At least 1, after trimming.
inline constexpr std::size_t kNameCodePointsMax = 64;     // May be empty.
inline constexpr std::size_t kInstanceBytesMax = 64;      // At least 1.
inline constexpr std::size_t kClaimBytesMax = 1'024;
inline constexpr std::size_t kTokenBytesMax = 2'048;
inline constexpr std::size_t kRoomCapacityMin = 2;
inline constexpr std::size_t kRoomCapacityMax = 8;
inline constexpr std::size_t kRoomSeatsMax = 16;  // With those who return to a room that is full.
inline constexpr std::size_t kIceServersMax = 16;
inline constexpr std::size_t kIceUrlsMax = 8;
inline constexpr std::uint64_t kPeerIdMax = (std::uint64_t{1} << 53) - 1;  // Exact in a double.

// Of the data channel `files`.
inline constexpr std::size_t kFileTextBytesMax = 16'384;
inline constexpr std::size_t kFileOffersMax = 16;      // To one person, that wait or are under way.
inline constexpr std::size_t kFileNameBytesMax = 255;  // Of all file systems in use.
inline constexpr std::size_t kMediaTypeBytesMax = 127;
inline constexpr std::size_t kHashDigits = 64;               // SHA-256, in hexadecimal.
inline constexpr std::uint32_t kFileFrameBytesMax = 16'384;  // After the head.
inline constexpr std::uint64_t kFileNumberMax = (std::uint64_t{1} << 53) - 1;  // And its size.

// Of the data channel `talk`.
inline constexpr std::size_t kTalkTextBytesMax = 16'384;
inline constexpr std::size_t kChatBytesMax = 4'096;  // Of a message; at least 1, after trimming.
inline constexpr std::uint64_t kTalkNumberMax = (std::uint64_t{1} << 53) - 1;  // And of hands.
inline constexpr std::uint64_t kChatAgeMax = 86'400'000;  // A day, in ms; what is older is said so.

}  // namespace protocol
