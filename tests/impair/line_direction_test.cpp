#include "impair/line_direction.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace impair {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr std::size_t kBytes = 1'000;

LineDirection line_with(const LineSettings& settings, std::uint64_t seed = 1) {
  LineDirection line(seed);
  line.set(settings);
  return line;
}

// What becomes of packets that come a millisecond after each other.
std::vector<std::vector<Time>> fates(LineDirection& line, int packets) {
  std::vector<std::vector<Time>> all;
  for (int i = 0; i < packets; ++i) all.push_back(line.carry(milliseconds(i), kBytes));
  return all;
}

int lost_of(const std::vector<std::vector<Time>>& fates) {
  return static_cast<int>(std::count(fates.begin(), fates.end(), std::vector<Time>()));
}

TEST(LineDirection, APerfectLineCarriesAllAtOnce) {
  LineDirection line(1);
  EXPECT_EQ(line.carry(Time(0), kBytes), std::vector<Time>{Time(0)});
  EXPECT_EQ(line.carry(seconds(5), kBytes), std::vector<Time>{seconds(5)});
}

TEST(LineDirection, TheSameSeedGivesTheSameFates) {
  LineSettings settings{.jitter = milliseconds(10), .loss = kAlways / 2};
  settings.duplicate = settings.reorder = kAlways / 4;
  LineDirection one = line_with(settings, 7);
  LineDirection other = line_with(settings, 7);
  LineDirection third = line_with(settings, 8);
  const auto expected = fates(one, 1'000);
  EXPECT_EQ(fates(other, 1'000), expected);
  EXPECT_NE(fates(third, 1'000), expected);
}

TEST(LineDirection, OneSettingChangesNothingThatAnotherDecides) {
  LineDirection one = line_with({.loss = kAlways / 5});
  LineDirection other = line_with({.delay = milliseconds(40), .loss = kAlways / 5});
  const auto near = fates(one, 1'000);
  const auto far = fates(other, 1'000);
  for (std::size_t i = 0; i < near.size(); ++i) EXPECT_EQ(near[i].empty(), far[i].empty());
}

TEST(LineDirection, DelayIsAddedToEachPacket) {
  LineDirection line = line_with({.delay = milliseconds(150)});
  EXPECT_EQ(line.carry(milliseconds(3), kBytes), std::vector<Time>{milliseconds(153)});
}

TEST(LineDirection, JitterDelaysByUpToAsMuchAndKeepsTheOrder) {
  LineDirection line = line_with({.delay = milliseconds(10), .jitter = milliseconds(50)});
  Time last(0), longest(0);
  for (int i = 0; i < 1'000; ++i) {
    const Time leaves = line.carry(milliseconds(i), kBytes).at(0);
    EXPECT_GE(leaves, last);
    EXPECT_GE(leaves, milliseconds(i + 10));
    longest = std::max(longest, leaves - milliseconds(i));
    last = leaves;
  }
  EXPECT_LE(longest, milliseconds(60));
  EXPECT_GT(longest, milliseconds(55));
}

TEST(LineDirection, LosesAsManyAsItIsToldTo) {
  LineDirection line = line_with({.loss = kAlways / 10});
  EXPECT_NEAR(lost_of(fates(line, 100'000)), 10'000, 300);
}

TEST(LineDirection, LosesAllOrNothing) {
  LineDirection cut = line_with({.loss = kAlways});
  EXPECT_EQ(lost_of(fates(cut, 1'000)), 1'000);
  LineDirection whole(1);
  EXPECT_EQ(lost_of(fates(whole, 1'000)), 0);
}

// A burst is 4 packets long on average, and begins after 36 others: a tenth is lost.
TEST(LineDirection, LosesInBursts) {
  LineDirection line = line_with({.burst_begins = kAlways / 36, .burst_ends = kAlways / 4});
  const auto all = fates(line, 100'000);
  int bursts = 0;
  for (std::size_t i = 1; i < all.size(); ++i) bursts += all[i].empty() && !all[i - 1].empty();
  EXPECT_NEAR(lost_of(all), 10'000, 700);
  EXPECT_NEAR(static_cast<double>(lost_of(all)) / bursts, 4, 0.3);
}

TEST(LineDirection, ABurstIsOverOnceNoneAreSet) {
  LineDirection line = line_with({.burst_begins = kAlways, .burst_ends = 0});
  EXPECT_EQ(lost_of(fates(line, 10)), 10);
  line.set({});
  EXPECT_EQ(lost_of(fates(line, 10)), 0);
}

TEST(LineDirection, DoublesPackets) {
  LineDirection line = line_with({.duplicate = kAlways});
  EXPECT_EQ(line.carry(Time(0), kBytes), (std::vector<Time>{Time(0), Time(0)}));
}

TEST(LineDirection, WhatIsReorderedIsPassedByThoseBehindIt) {
  LineDirection line = line_with({.reorder = kAlways, .reordered_by = milliseconds(20)});
  EXPECT_EQ(line.carry(Time(0), kBytes), std::vector<Time>{milliseconds(20)});
  line.set({});
  EXPECT_EQ(line.carry(milliseconds(1), kBytes), std::vector<Time>{milliseconds(1)});
}

// 1,000 bytes take 80 ms at 100 kbit/s.
TEST(LineDirection, SendsOnePacketAfterTheOtherAtItsRate) {
  LineDirection line = line_with({.rate = 100});
  EXPECT_EQ(line.carry(Time(0), kBytes), std::vector<Time>{milliseconds(80)});
  EXPECT_EQ(line.carry(Time(0), kBytes), std::vector<Time>{milliseconds(160)});
  EXPECT_EQ(line.carry(seconds(1), kBytes), std::vector<Time>{milliseconds(1'080)});
}

TEST(LineDirection, LosesWhatDoesNotFitIntoItsQueue) {
  LineDirection line = line_with({.rate = 100, .queue = 3 * kBytes});
  for (int i = 0; i < 3; ++i) EXPECT_EQ(line.carry(Time(0), kBytes).size(), 1u);
  EXPECT_EQ(line.carry(Time(0), kBytes).size(), 0u);
  EXPECT_EQ(line.carry(milliseconds(80), kBytes).size(), 1u);
}

TEST(LineDirection, AFasterRateDoesNotLetPacketsPassEachOther) {
  LineDirection line = line_with({.rate = 100});
  line.carry(Time(0), kBytes);
  line.set({});
  EXPECT_EQ(line.carry(milliseconds(1), kBytes), std::vector<Time>{milliseconds(80)});
}

}  // namespace
}  // namespace impair
