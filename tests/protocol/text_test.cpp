#include "protocol/text.h"

#include <gtest/gtest.h>

#include "protocol/limits.h"

namespace protocol {
namespace {

std::string repeat(std::string_view text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

TEST(Trim, RemovesWhiteSpaceAtBothEndsAndKeepsItWithin) {
  EXPECT_EQ(trim("  blue  whale \t\n"), "blue  whale");
}

TEST(Trim, KnowsTheWhiteSpaceOfUnicode) {
  EXPECT_EQ(trim("\u00A0\u2003\u3000room\u2028\u205F"), "room");
}

TEST(Trim, LeavesNothingOfMereWhiteSpace) { EXPECT_EQ(trim(" \u00A0 "), ""); }

TEST(Trim, LeavesOtherCharactersOfTheSameLeadingByteAlone) {
  EXPECT_EQ(trim("\u2014x\u2014"), "\u2014x\u2014");
}

TEST(CountCodePoints, CountsCharactersNotBytes) {
  EXPECT_EQ(count_code_points(""), 0u);
  EXPECT_EQ(count_code_points("abc"), 3u);
  EXPECT_EQ(count_code_points("\u00E9\u20AC\U0001F600"), 3u);
}

TEST(HasControlCharacter, FindsC0DelAndC1) {
  EXPECT_TRUE(has_control_character("a\x01"));
  EXPECT_TRUE(has_control_character("a\x7F"));
  EXPECT_TRUE(has_control_character("a\u0085z"));
  EXPECT_FALSE(has_control_character("a z\u00A0\u00E9"));
}

TEST(IsUtf8, AcceptsEveryLengthOfCharacter) {
  EXPECT_TRUE(is_utf8(""));
  EXPECT_TRUE(is_utf8("a\u00E9\u20AC\U0001F600\U0010FFFF"));
}

TEST(IsUtf8, RefusesWhatIsNone) {
  EXPECT_FALSE(is_utf8("\x80"));                      // A continuation without a lead.
  EXPECT_FALSE(is_utf8("\xC3"));                      // Cut off.
  EXPECT_FALSE(is_utf8("\xC0\xAF"));                  // Overlong.
  EXPECT_FALSE(is_utf8("\xE0\x80\xAF"));              // Overlong.
  EXPECT_FALSE(is_utf8("\xED\xA0\x80"));              // A surrogate.
  EXPECT_FALSE(is_utf8("\xF4\x90\x80\x80"));          // Beyond U+10FFFF.
  EXPECT_FALSE(is_utf8("\xFF"));                      //
  EXPECT_FALSE(is_utf8("\xF0\x9F\x98\x80\x80\x80"));  // Too many continuations.
}

TEST(IsUtf8, FindsWhatIsWrongWhereverItIs) {
  for (std::size_t at = 0; at < 40; ++at) {
    std::string text(40, 'a');
    text[at] = '\xFF';
    EXPECT_FALSE(is_utf8(text)) << at;
    EXPECT_TRUE(is_utf8(text.substr(0, at) + "\u20AC" + text.substr(at + 1))) << at;
  }
}

TEST(IsRoom, TakesOneToSixtyFourCodePoints) {
  EXPECT_FALSE(is_room(""));
  EXPECT_TRUE(is_room("a"));
  EXPECT_TRUE(is_room(repeat("\u20AC", kRoomCodePointsMax)));
  EXPECT_FALSE(is_room(repeat("\u20AC", kRoomCodePointsMax + 1)));
}

TEST(IsRoom, RefusesControlCharactersAndWhatIsNotUtf8) {
  EXPECT_FALSE(is_room("a\nb"));
  EXPECT_FALSE(is_room("a\xFF"));
}

TEST(IsName, MayBeEmptyAndHasAtMostSixtyFourCodePoints) {
  EXPECT_TRUE(is_name(""));
  EXPECT_TRUE(is_name(repeat("\U0001F600", kNameCodePointsMax)));
  EXPECT_FALSE(is_name(repeat("\U0001F600", kNameCodePointsMax + 1)));
  EXPECT_FALSE(is_name("a\x02"));
}

}  // namespace
}  // namespace protocol
