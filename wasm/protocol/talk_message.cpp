#include "protocol/talk_message.h"

#include <cstddef>
#include <iterator>

#include "protocol/json_reader.h"
#include "protocol/json_writer.h"
#include "protocol/limits.h"
#include "protocol/text.h"
#include "protocol/typed_message.h"

namespace protocol {
namespace {

void write(JsonWriter& w, const TalkHello&) { w.text("type", "hello"); }

void write(JsonWriter& w, const TalkState& m) {
  w.text("type", "state").number("hand", m.hand).flag("recording", m.recording);
}

void write(JsonWriter& w, const ChatMessage& m) {
  w.text("type", "message").number("number", m.number).text("text", m.text).number("age", m.age);
}

void write(JsonWriter& w, const ChatReceived& m) {
  w.text("type", "received").number("number", m.number);
}

void write(JsonWriter& w, const TalkReaction& m) {
  w.text("type", "reaction").text("reaction", kReactionWords[static_cast<std::size_t>(m.reaction)]);
}

using Read = std::optional<TalkMessage>;

Read read_hello(JsonReader&) { return TalkHello{}; }

Read read_state(JsonReader& r) {
  return TalkState{.hand = r.number("hand", kTalkNumberMax), .recording = r.flag("recording")};
}

Read read_message(JsonReader& r) {
  ChatMessage message{.number = r.number("number", kTalkNumberMax),
                      .text = r.text("text", kChatBytesMax),
                      .age = r.number("age", kChatAgeMax)};
  if (message.number == 0 || !is_chat_text(message.text)) return std::nullopt;
  return message;
}

Read read_received(JsonReader& r) { return ChatReceived{r.number("number", kTalkNumberMax)}; }

// One of a later version is none.
Read read_reaction(JsonReader& r) {
  const auto reaction = reaction_of(r.text("reaction", kTalkTextBytesMax));
  if (!reaction) return std::nullopt;
  return TalkReaction{*reaction};
}

constexpr TypedReader<TalkMessage> kReaders[] = {
    {"hello", read_hello},       {"state", read_state},       {"message", read_message},
    {"received", read_received}, {"reaction", read_reaction},
};

}  // namespace

std::optional<Reaction> reaction_of(std::string_view word) {
  for (std::size_t i = 0; i < std::size(kReactionWords); ++i)
    if (word == kReactionWords[i]) return static_cast<Reaction>(i);
  return std::nullopt;
}

std::string encode_talk_message(const TalkMessage& message) {
  JsonWriter writer;
  std::visit([&writer](const auto& m) { write(writer, m); }, message);
  return writer.take();
}

std::optional<TalkMessage> decode_talk_message(std::string_view text) {
  return decode_typed<TalkMessage>(text, kTalkTextBytesMax, kReaders);
}

}  // namespace protocol
