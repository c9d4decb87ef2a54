#include "server/websocket_reader.h"

#include <gtest/gtest.h>

namespace server {
namespace {

using namespace std::string_literals;
using Kind = WebSocketReader::Kind;

// A frame of a client, with its last bit set or not, under a mask of zeros.
std::string frame(unsigned first, std::string_view payload) {
  std::string bytes{static_cast<char>(first), static_cast<char>(0x80u | payload.size())};
  return bytes.append(4, '\0').append(payload);
}

// What comes of `bytes` in pieces of `piece` bytes, as the kinds and the texts.
std::string read(std::string bytes, std::size_t piece, std::size_t message_bytes_max = 10,
                 std::size_t fragments_max = 1000) {
  constexpr std::string_view kNames = "-TB!iocf";
  WebSocketReader reader(message_bytes_max, fragments_max);
  std::string unread;
  std::string heard;
  for (std::size_t at = 0; at < bytes.size(); at += piece) {
    unread += bytes.substr(at, piece);
    std::span<char> left = unread;
    for (auto next = reader.next(left); next.kind != Kind::Nothing; next = reader.next(left)) {
      heard += kNames[static_cast<std::size_t>(next.kind)];
      heard += next.payload;
      if (next.code != 0) return heard + std::to_string(next.code);
    }
    unread = std::string(left.begin(), left.end());
  }
  return heard;
}

void expect(const std::string& bytes, const std::string& heard) {
  EXPECT_EQ(read(bytes, bytes.size()), heard);
  EXPECT_EQ(read(bytes, 1), heard);
  EXPECT_EQ(read(bytes, 3), heard);
}

TEST(WebSocketReader, TakesMessagesHoweverTheyAreCut) {
  expect(frame(0x81, "one") + frame(0x81, "") + frame(0x81, "three"), "ToneTTthree");
  expect(frame(0x01, "o") + frame(0x00, "n") + frame(0x80, "e"), "Tone");
  expect(frame(0x01, "o") + frame(0x89, "?") + frame(0x80, "ne"), "i?Tone");
}

TEST(WebSocketReader, TakesOffTheMask) {
  expect("\x81\x89\x01\x02\x03\x04`bbde`bbd"s, "Ta`a`dbafe");
}

TEST(WebSocketReader, SkipsWhatIsTooLarge) {
  expect(frame(0x81, "0123456789") + frame(0x81, "x"), "T0123456789Tx");
  expect(frame(0x81, "0123456789a") + frame(0x81, "x"), "!Tx");
  expect(frame(0x01, "01234") + frame(0x00, "56789a") + frame(0x80, "b") + frame(0x81, "x"), "!Tx");
}

TEST(WebSocketReader, SkipsWhatHasTooManyFragmentsAlsoEmptyOnes) {
  const std::string two = frame(0x01, "o") + frame(0x00, "");
  const std::string next = frame(0x01, "n") + frame(0x80, "o");
  const auto heard = [](const std::string& bytes) { return read(bytes, bytes.size(), 10, 3); };
  EXPECT_EQ(heard(two + frame(0x89, "?") + frame(0x80, "e") + next), "i?ToeTno");
  EXPECT_EQ(heard(two + frame(0x00, "") + frame(0x80, "e") + next), "!Tno");
  EXPECT_EQ(heard(two + frame(0x00, "") + frame(0x00, "") + frame(0x00, "")), "!");
}

TEST(WebSocketReader, TellsOfABinaryMessageOnce) {
  expect(frame(0x02, "a") + frame(0x80, "b") + frame(0x81, "x"), "BTx");
}

TEST(WebSocketReader, EndsWithACloseOrAFault) {
  expect(frame(0x88, "\x0F\xA2"), "c4002");
  expect(frame(0x88, ""), "c1005");
  expect(frame(0x88, "\x03"), "f1002");
  expect(frame(0x80, "nothing before"), "f1002");
  expect(frame(0xC1, "x"), "f1002");
  expect(frame(0x83, "x"), "f1002");
  expect("\x81\x01x", "f1002");
  expect(frame(0x81, "\xFF"), "f1007");
}

TEST(WebSocketReader, FindsWhatIsNoUtf8BeforeTheMessageEnds) {
  expect(frame(0x01, "\xE2\x82") + frame(0x80, "\xAC"), "T\xE2\x82\xAC");
  expect(frame(0x01, "\xFF"), "f1007");
  expect(frame(0x01, "\xE2\x82") + frame(0x80, ""), "f1007");
}

}  // namespace
}  // namespace server
