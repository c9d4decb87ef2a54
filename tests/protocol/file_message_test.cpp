#include "protocol/file_message.h"

#include <gtest/gtest.h>

#include "protocol/limits.h"

namespace protocol {
namespace {

const std::string kHash(kHashDigits, 'a');

bool is_understood(const std::string& text) { return decode_file_message(text).has_value(); }

std::string offer_of(const std::string& name, const std::string& number, const std::string& size) {
  return R"({"type":"offer","number":)" + number + R"(,"name":")" + name + R"(","size":)" + size +
         R"(,"paused":false})";
}

TEST(FileMessage, ReadsBackEveryMessageItWrites) {
  const FileMessage messages[] = {
      FilesHello{},
      FileOffer{1, "a \"b\" \\ \xF0\x9F\x90\xB3.png", kFileNumberMax, "image/png", true},
      FileOffer{kFileNumberMax, "x", 0, "", false},
      FilesOffered{0, {}},
      FilesOffered{9, {1, 4, 9}},
      FileAccept{4, 16'384, true},
      FileWritten{4, 16'384},
      FileEnd{4, kHash},
      FileDone{4, true},
      FileDone{4, false},
      FilePause{4, true, false},
      FileStop{4, false, FileStopReason::Cancelled},
      FileStop{4, true, FileStopReason::Failed},
      FileStop{4, false, FileStopReason::TooMany},
  };
  for (const FileMessage& message : messages)
    EXPECT_EQ(decode_file_message(encode_file_message(message)), message)
        << encode_file_message(message);
}

TEST(FileMessage, WritesTheFieldsOfTheContract) {
  EXPECT_EQ(encode_file_message(FileOffer{4, "a.png", 9, "image/png", false}),
            R"({"type":"offer","number":4,"name":"a.png","size":9,)"
            R"("media_type":"image/png","paused":false})");
  EXPECT_EQ(encode_file_message(FilesOffered{9, {4, 9}}),
            R"({"type":"offered","last":9,"offers":[{"number":4},{"number":9}]})");
  EXPECT_EQ(encode_file_message(FileStop{4, true, FileStopReason::TooMany}),
            R"({"type":"stop","number":4,"by_sender":true,"reason":"too-many"})");
}

TEST(FileMessage, HoldsNamesAndNumbersToTheirLimits) {
  const std::string longest(kFileNameBytesMax, 'a');
  EXPECT_TRUE(is_understood(offer_of(longest, "1", "9007199254740991")));
  EXPECT_FALSE(is_understood(offer_of(longest + "a", "1", "0")));
  EXPECT_FALSE(is_understood(offer_of("", "1", "0")));
  EXPECT_FALSE(is_understood(offer_of("a", "0", "0")));
  EXPECT_FALSE(is_understood(offer_of("a", "1", "9007199254740992")));
  EXPECT_FALSE(is_understood(offer_of("a", "1", "-1")));
  EXPECT_FALSE(is_understood(offer_of("a", "1.5", "0")));
  const FilesOffered all{99, std::vector<std::uint64_t>(kFileOffersMax, 1)};
  EXPECT_TRUE(is_understood(encode_file_message(all)));
  const FilesOffered more{99, std::vector<std::uint64_t>(kFileOffersMax + 1, 1)};
  EXPECT_FALSE(is_understood(encode_file_message(more)));
}

TEST(FileMessage, TakesOnlyAWholeHash) {
  EXPECT_FALSE(is_understood(encode_file_message(FileEnd{4, kHash.substr(1)})));
  EXPECT_FALSE(is_understood(encode_file_message(FileEnd{4, kHash + "a"})));
  EXPECT_FALSE(is_understood(encode_file_message(FileEnd{4, kHash.substr(1) + "G"})));
}

TEST(FileMessage, ReadsNothingFromWhatIsNoMessageOrTooLong) {
  for (const char* text : {"", "{}", "[]", "x", R"({"type":"open"})", R"({"type":4})",
                           R"({"type":"done","number":4})", R"({"type":"accept","number":4})"})
    EXPECT_FALSE(is_understood(text)) << text;
  const auto padded = [](std::size_t bytes) {
    const std::string hello = R"({"type":"hello"})";
    return hello + std::string(bytes - hello.size(), ' ');
  };
  EXPECT_TRUE(is_understood(padded(kFileTextBytesMax)));
  EXPECT_FALSE(is_understood(padded(kFileTextBytesMax + 1)));
}

TEST(FileMessage, IgnoresWhatALaterVersionSays) {
  EXPECT_EQ(decode_file_message(R"({"type":"hello","version":2})"), FileMessage(FilesHello{}));
  EXPECT_EQ(decode_file_message(R"({"type":"stop","number":4,"by_sender":true,"reason":"new"})"),
            FileMessage(FileStop{4, true, FileStopReason::Cancelled}));
}

}  // namespace
}  // namespace protocol
