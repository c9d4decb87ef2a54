#include "impair/script.h"

#include <gtest/gtest.h>

namespace impair {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

Change change_of(std::string_view line) {
  return std::get<std::optional<Change>>(parse_change(line)).value();
}

std::string error_of(std::string_view line) {
  const auto parsed = parse_change(line);
  const auto* error = std::get_if<ScriptError>(&parsed);
  return error ? error->text : "none";
}

TEST(Script, EachSettingIsReadInItsUnit) {
  const Change change = change_of(
      "2.5 both delay=150 jitter=0.5 loss=12.5 burst=1/20 duplicate=2 reorder=5 reorder-by=30 "
      "rate=300 queue=32");
  const LineSettings expected{.delay = milliseconds(150),
                              .jitter = Time(500),
                              .loss = 125'000,
                              .burst_begins = 10'000,
                              .burst_ends = 200'000,
                              .duplicate = 20'000,
                              .reorder = 50'000,
                              .reordered_by = milliseconds(30),
                              .rate = 300,
                              .queue = 32 * 1024};
  EXPECT_EQ(change.at, milliseconds(2'500));
  EXPECT_EQ(change.settings, expected);
}

TEST(Script, WhatIsNotNamedIsAsOnAPerfectLine) {
  EXPECT_EQ(change_of("8 both").settings, LineSettings());
}

TEST(Script, AChangeIsOfOneDirectionOrOfBoth) {
  EXPECT_EQ(change_of("0 there"), (Change{.there = true}));
  EXPECT_EQ(change_of("0 back"), (Change{.back = true}));
  EXPECT_EQ(change_of("0 both"), (Change{.there = true, .back = true}));
}

TEST(Script, RemarksAndEmptyLinesChangeNothing) {
  for (const auto* line : {"", "  ", "# 0 both", "  # loss"}) {
    EXPECT_EQ(std::get<std::optional<Change>>(parse_change(line)), std::nullopt) << line;
  }
  EXPECT_EQ(change_of("1 back # the way home"), (Change{.at = seconds(1), .back = true}));
}

TEST(Script, WhatIsNotUnderstoodIsNamed) {
  EXPECT_EQ(error_of("soon both"), "not a time in seconds: soon");
  EXPECT_EQ(error_of("-1 both"), "not a time in seconds: -1");
  EXPECT_EQ(error_of("1"), "neither there, back nor both: 1");
  EXPECT_EQ(error_of("1 up"), "neither there, back nor both: up");
  for (const std::string word : {"loss", "loss=", "loss=x", "loss=100.1", "loss=-1", "loss=5%",
                                 "delay=nan", "rate=1000001", "burst=5", "speed=5", "=5"}) {
    EXPECT_EQ(error_of("1 both " + word), "not a setting: " + word);
  }
}

TEST(Script, TheLargestValuesAreTaken) {
  EXPECT_EQ(change_of("0 both loss=100").settings.loss, kAlways);
  EXPECT_EQ(change_of("0 both rate=1000000").settings.rate, 1'000'000u);
}

}  // namespace
}  // namespace impair
