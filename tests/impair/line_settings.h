// What a line does to the packets that it carries in one direction.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace impair {

// Since the line began to carry packets.
using Time = std::chrono::microseconds;

constexpr std::uint32_t kAlways = 1'000'000;

// A chance, in millionths: kAlways is certain.
using Chance = std::uint32_t;

struct LineSettings {
  Time delay{0};
  // Up to so much is added to the delay. Packets stay in order all the same.
  Time jitter{0};
  Chance loss = 0;
  // Bursts (Gilbert and Elliott): with each packet one may begin or end, and within one all is
  // lost.
  Chance burst_begins = 0;
  Chance burst_ends = kAlways;
  Chance duplicate = 0;
  // The packet is held back for so long, and those behind it pass it.
  Chance reorder = 0;
  Time reordered_by = std::chrono::milliseconds(20);
  // In kbit/s; 0 is any rate. What does not fit into the queue, in bytes, is lost.
  std::uint64_t rate = 0;
  std::size_t queue = 64 * 1024;

  friend bool operator==(const LineSettings&, const LineSettings&) = default;
};

}  // namespace impair
