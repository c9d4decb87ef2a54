// The script of a line, one change in each line of text:
//
//     SECONDS there|back|both [NAME=VALUE]...        # remark
//     0 both delay=150 jitter=100
//     10 there loss=5 burst=1/20
//     20 both
//
// It says all that the line does from then on: what is not named is as on a perfect line. delay,
// jitter and reorder-by are in milliseconds, loss, duplicate and reorder in percent, rate in
// kbit/s, queue in KiB. burst=1/20 has a burst begin with 1 % of the packets, and end with 20 % of
// those within one.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "impair/line_settings.h"

namespace impair {

struct Change {
  Time at{0};
  bool there = false;
  bool back = false;
  LineSettings settings;

  friend bool operator==(const Change&, const Change&) = default;
};

// Why a line of the script is not understood, for whoever wrote it.
struct ScriptError {
  std::string text;
};

// Nothing for a line that has only a remark or nothing at all.
std::variant<std::optional<Change>, ScriptError> parse_change(std::string_view line);

}  // namespace impair
