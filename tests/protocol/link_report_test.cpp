#include "protocol/link_report.h"

#include <gtest/gtest.h>

namespace protocol {
namespace {

TEST(LinkReport, IsTwoNumbersWithASpaceBetween) {
  EXPECT_EQ(encode_link_report({1'834, 1'799}), "1834 1799");
  EXPECT_EQ(decode_link_report("1834 1799"), (LinkReport{1'834, 1'799}));
}

TEST(LinkReport, CountsUpTo64Bits) {
  const LinkReport most{UINT64_MAX, UINT64_MAX};
  EXPECT_EQ(decode_link_report(encode_link_report(most)), most);
  EXPECT_EQ(decode_link_report("18446744073709551616 0"), std::nullopt);
  EXPECT_EQ(decode_link_report("0 18446744073709551616"), std::nullopt);
}

TEST(LinkReport, TellsWhatIsShownAndWhetherSoundIsAllThatIsSent) {
  EXPECT_EQ(encode_link_report({1, 2, 360, false}), "1 2 360 0");
  EXPECT_EQ(encode_link_report({1, 2, 0, true}), "1 2 0 1");
  EXPECT_EQ(decode_link_report("1 2 360 0"), (LinkReport{1, 2, 360, false}));
  EXPECT_EQ(decode_link_report("1 2 0 1"), (LinkReport{1, 2, 0, true}));
  EXPECT_EQ(decode_link_report("1 2 4294967295"), (LinkReport{1, 2, 4294967295}));
}

TEST(LinkReport, TellsOfAScreen) {
  for (const auto& [text, report] :
       {std::pair("1 2 360 0 1080", LinkReport{1, 2, 360, false, false, 1080}),
        std::pair("1 2 0 2 0", LinkReport{1, 2, 0, false, true, 0}),
        std::pair("1 2 0 1 0", LinkReport{1, 2, 0, true, false, 0})}) {
    EXPECT_EQ(encode_link_report(report), text);
    EXPECT_EQ(decode_link_report(text), report);
  }
}

TEST(LinkReport, LeavesRoomForLaterVersions) {
  for (const char* text : {"1 2", "1 2 ", "1 2 {}", "1 2 4294967296 0", "1 2 -1"})
    EXPECT_EQ(decode_link_report(text), (LinkReport{1, 2})) << '"' << text << '"';
  for (const char* text : {"1 2 3", "1 2 3 ", "1 2 3 3", "1 2 3 x", "1 2 3 x 4", "1 2 3 0 {}"})
    EXPECT_EQ(decode_link_report(text), (LinkReport{1, 2, 3, false})) << '"' << text << '"';
  for (const char* text : {"1 2 3 0 4", "1 2 3 0 4 ", "1 2 3 0 4 5", "1 2 3 0 4 {}"})
    EXPECT_EQ(decode_link_report(text), (LinkReport{1, 2, 3, false, false, 4})) << text;
  EXPECT_EQ(decode_link_report("1 2 3 1 x"), (LinkReport{1, 2, 3, true}));
}

TEST(LinkReport, IsNothingElse) {
  for (const char* text : {"", " ", "1", "1 ", " 1 2", "1  2", "1,2", "1 2x", "1x 2", "-1 2",
                           "1 -2", "+1 2", "0x1 2", "1.5 2", "one two"})
    EXPECT_EQ(decode_link_report(text), std::nullopt) << '"' << text << '"';
}

}  // namespace
}  // namespace protocol
