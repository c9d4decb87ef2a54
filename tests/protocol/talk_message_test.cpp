#include "protocol/talk_message.h"

#include <gtest/gtest.h>

#include "protocol/limits.h"
#include "protocol/text.h"

namespace protocol {
namespace {

bool is_understood(const std::string& text) { return decode_talk_message(text).has_value(); }

std::string message_of(const std::string& text, const std::string& number, const std::string& age) {
  return R"({"type":"message","number":)" + number + R"(,"text":")" + text + R"(","age":)" + age +
         "}";
}

TEST(TalkMessage, ReadsBackEveryMessageItWrites) {
  const TalkMessage messages[] = {
      TalkHello{},
      TalkState{0, false},
      TalkState{kTalkNumberMax, true},
      ChatMessage{1, "a \"b\" \\ \n\t\xF0\x9F\x90\xB3", 0},
      ChatMessage{kTalkNumberMax, std::string(kChatBytesMax, '"'), kChatAgeMax},
      ChatReceived{0},
      ChatReceived{kTalkNumberMax},
      TalkReaction{Reaction::ThumbsUp},
      TalkReaction{Reaction::Party},
  };
  for (const TalkMessage& message : messages)
    EXPECT_EQ(decode_talk_message(encode_talk_message(message)), message)
        << encode_talk_message(message);
}

TEST(TalkMessage, WritesTheFieldsOfTheContract) {
  EXPECT_EQ(encode_talk_message(TalkHello{}), R"({"type":"hello"})");
  EXPECT_EQ(encode_talk_message(TalkState{3, true}),
            R"({"type":"state","hand":3,"recording":true})");
  EXPECT_EQ(encode_talk_message(ChatMessage{7, "Hi", 20}),
            R"({"type":"message","number":7,"text":"Hi","age":20})");
  EXPECT_EQ(encode_talk_message(ChatReceived{7}), R"({"type":"received","number":7})");
  const char* words[] = {"thumbs-up", "clap", "heart", "laugh", "surprise", "party"};
  for (std::size_t i = 0; i < std::size(words); ++i)
    EXPECT_EQ(encode_talk_message(TalkReaction{static_cast<Reaction>(i)}),
              std::string(R"({"type":"reaction","reaction":")") + words[i] + R"("})");
}

TEST(TalkMessage, HoldsTextsAndNumbersToTheirLimits) {
  const std::string longest(kChatBytesMax, 'a');
  EXPECT_TRUE(is_understood(message_of(longest, "9007199254740991", "86400000")));
  EXPECT_FALSE(is_understood(message_of(longest + "a", "1", "0")));
  EXPECT_FALSE(is_understood(message_of("", "1", "0")));
  EXPECT_FALSE(is_understood(message_of("a", "0", "0")));
  EXPECT_FALSE(is_understood(message_of("a", "9007199254740992", "0")));
  EXPECT_FALSE(is_understood(message_of("a", "1", "86400001")));
  EXPECT_FALSE(is_understood(message_of("a", "1", "-1")));
  EXPECT_FALSE(is_understood(R"({"type":"state","hand":9007199254740992,"recording":false})"));
  EXPECT_FALSE(is_understood(R"({"type":"received","number":9007199254740992})"));
}

TEST(TalkMessage, TakesTextsOnlyAsTheyAreShown) {
  EXPECT_TRUE(is_understood(message_of("a\\n\\tb", "1", "0")));
  for (const char* text :
       {" a", "a\\n", "\\u00a0a", "a\\u0000b", "a\\rb", "a\\u007fb", "a\\u0085b"})
    EXPECT_FALSE(is_understood(message_of(text, "1", "0"))) << text;
}

TEST(TalkMessage, ReadsNothingFromWhatIsNoMessageOrTooLong) {
  for (const char* text :
       {"", "{}", "[]", "x", R"({"type":"open"})", R"({"type":4})", R"({"type":"state","hand":0})",
        R"({"type":"message","number":1})", R"({"type":"reaction","reaction":"boo"})"})
    EXPECT_FALSE(is_understood(text)) << text;
  const auto padded = [](std::size_t bytes) {
    const std::string hello = R"({"type":"hello"})";
    return hello + std::string(bytes - hello.size(), ' ');
  };
  EXPECT_TRUE(is_understood(padded(kTalkTextBytesMax)));
  EXPECT_FALSE(is_understood(padded(kTalkTextBytesMax + 1)));
}

TEST(TalkMessage, IgnoresWhatALaterVersionSays) {
  EXPECT_EQ(decode_talk_message(R"({"type":"state","hand":0,"recording":false,"away":true})"),
            TalkMessage(TalkState{}));
}

TEST(ChatText, IsWhatCanBeShownOfWhatWasWritten) {
  EXPECT_EQ(chat_text("  a\r\nb\tc\x01 \n"), "a\nb\tc");
  EXPECT_EQ(chat_text("a\xED\xA0\x80z"), "a\uFFFDz") << "a surrogate by itself";
  EXPECT_EQ(chat_text("a\xFF"), "a\uFFFD");
  EXPECT_EQ(chat_text(" \u00A0\n"), "");
}

}  // namespace
}  // namespace protocol
