// What the two ends of a link say to each other over its data channel `talk` (docs/protocol.md,
// "Talk").
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace protocol {

// On a channel that opened, and when it is used from now on: tell me what stands.
struct TalkHello {
  bool operator==(const TalkHello&) const = default;
};

// What stands of who says it. Said again after each hello.
struct TalkState {
  std::uint64_t hand{};  // 0: not raised; else at most kTalkNumberMax: whose is lower was first.
  bool recording = false;
  bool operator==(const TalkState&) const = default;
};

// Said again after each hello until it was received.
struct ChatMessage {
  std::uint64_t number{};  // From 1, by who wrote it; each has a higher one than those before.
  std::string text;        // is_chat_text()
  std::uint64_t age{};     // Since it was written, in ms; at most kChatAgeMax.
  bool operator==(const ChatMessage&) const = default;
};

// All messages up to this one have come.
struct ChatReceived {
  std::uint64_t number{};
  bool operator==(const ChatReceived&) const = default;
};

enum class Reaction : std::uint8_t { ThumbsUp, Clap, Heart, Laugh, Surprise, Party };
constexpr const char* kReactionWords[] = {"thumbs-up", "clap",     "heart",
                                          "laugh",     "surprise", "party"};
std::optional<Reaction> reaction_of(std::string_view word);

// Of the moment: said once.
struct TalkReaction {
  Reaction reaction{};
  bool operator==(const TalkReaction&) const = default;
};

using TalkMessage = std::variant<TalkHello, TalkState, ChatMessage, ChatReceived, TalkReaction>;

std::string encode_talk_message(const TalkMessage& message);
// Nothing unless `text` is one well-formed message within the limits. A later version may say more
// than is understood here.
std::optional<TalkMessage> decode_talk_message(std::string_view text);

}  // namespace protocol
