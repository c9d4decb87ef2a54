// What the page is to do about talk. Performed in order, at once.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "call/time.h"
#include "channels/channels.h"
#include "protocol/talk_message.h"

namespace talk {

using call::LinkId;
using channels::SendText;
using protocol::PeerId;
using protocol::Reaction;

// Names a message for the page; never used again.
enum class MessageId : std::uint32_t {};

enum class Delivery : std::uint8_t {
  Waiting,       // Some who are still there have it not yet.
  Delivered,     // All to whom it was written have it.
  InPart,        // Some have it, and some of them went without it.
  NotDelivered,  // They all went without it.
};

struct MessageView {
  MessageId id{};
  PeerId peer{};  // Who wrote it, by the seat they had then; zero: oneself.
  std::string text;
  call::Time at{};  // When it was written.
  Delivery delivery = Delivery::Delivered;
  std::uint32_t delivered = 0;  // Of one's own: how many people have it,
  std::uint32_t of = 0;         // of how many to whom it was written.
  bool operator==(const MessageView&) const = default;
};

struct TalkView {
  std::uint32_t unread = 0;
  std::vector<PeerId> hands{};  // In the order in which they were raised; zero: one's own.
  std::vector<PeerId> recording{};
  bool operator==(const TalkView&) const = default;
};

enum class TalkProblem : std::uint8_t {
  Empty,
  TooLong,  // protocol::kChatBytesMax
  Nobody,   // Is there to whom it could be written.
  TooMany,  // Talk::kWrittenBurst, or Waiting::kWaitingMax with everybody.
  Flood,    // Person::kMessageBurst: some that somebody sent were dropped. Told once of each.
};

struct ShowTalk {
  TalkView view;
  bool operator==(const ShowTalk&) const = default;
};
// After all that were shown before, if it is new.
struct ShowMessage {
  MessageView message;
  bool is_new;
  bool operator==(const ShowMessage&) const = default;
};
struct ForgetMessage {
  MessageId id;
  bool operator==(const ForgetMessage&) const = default;
};
struct ShowReaction {
  PeerId peer;  // Zero: one's own.
  Reaction reaction;
  bool operator==(const ShowReaction&) const = default;
};
// The message was not taken, but for TalkProblem::Flood, which is not about one's own.
struct RefuseMessage {
  TalkProblem problem;
  bool operator==(const RefuseMessage&) const = default;
};

using Action =
    std::variant<SendText, ShowTalk, ShowMessage, ForgetMessage, ShowReaction, RefuseMessage>;
using Actions = std::vector<Action>;

}  // namespace talk
