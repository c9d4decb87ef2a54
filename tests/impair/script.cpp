#include "impair/script.h"

#include <cmath>
#include <functional>
#include <map>
#include <sstream>

namespace impair {
namespace {

// No setting has a sensible value beyond it, and no unit overflows.
constexpr double kLargestValue = 1'000'000;

std::optional<double> number(const std::string& text) {
  std::istringstream in(text);
  double value = 0;
  if (!(in >> value) || !in.eof() || !(value >= 0 && value <= kLargestValue)) return std::nullopt;
  return value;
}

std::optional<Time> time_of(const std::string& text, double microseconds) {
  const auto value = number(text);
  if (!value) return std::nullopt;
  return Time(std::llround(*value * microseconds));
}

bool read_time(const std::string& text, Time& into) {
  const auto time = time_of(text, 1'000);
  if (time) into = *time;
  return time.has_value();
}

bool read_chance(const std::string& text, Chance& into) {
  const auto percent = number(text);
  if (!percent || *percent > 100) return false;
  into = static_cast<Chance>(std::lround(*percent * kAlways / 100));
  return true;
}

bool read_burst(const std::string& text, LineSettings& into) {
  const auto slash = text.find('/');
  return slash != std::string::npos && read_chance(text.substr(0, slash), into.burst_begins) &&
         read_chance(text.substr(slash + 1), into.burst_ends);
}

template <class Count>
bool read_count(const std::string& text, Count unit, Count& into) {
  const auto value = number(text);
  if (value) into = static_cast<Count>(std::llround(*value)) * unit;
  return value.has_value();
}

using Reader = std::function<bool(const std::string& text, LineSettings& into)>;

const std::map<std::string, Reader>& readers() {
  static const std::map<std::string, Reader> all = {
      {"delay", [](auto& text, auto& into) { return read_time(text, into.delay); }},
      {"jitter", [](auto& text, auto& into) { return read_time(text, into.jitter); }},
      {"loss", [](auto& text, auto& into) { return read_chance(text, into.loss); }},
      {"burst", read_burst},
      {"duplicate", [](auto& text, auto& into) { return read_chance(text, into.duplicate); }},
      {"reorder", [](auto& text, auto& into) { return read_chance(text, into.reorder); }},
      {"reorder-by", [](auto& text, auto& into) { return read_time(text, into.reordered_by); }},
      {"rate",
       [](auto& text, auto& into) { return read_count<std::uint64_t>(text, 1, into.rate); }},
      {"queue",
       [](auto& text, auto& into) { return read_count<std::size_t>(text, 1024, into.queue); }},
  };
  return all;
}

bool read_setting(const std::string& word, LineSettings& into) {
  const auto sign = word.find('=');
  const auto reader = readers().find(word.substr(0, sign));
  return sign != std::string::npos && reader != readers().end() &&
         reader->second(word.substr(sign + 1), into);
}

bool read_direction(const std::string& word, Change& into) {
  into.there = word == "there" || word == "both";
  into.back = word == "back" || word == "both";
  return into.there || into.back;
}

}  // namespace

std::variant<std::optional<Change>, ScriptError> parse_change(std::string_view line) {
  std::istringstream words(std::string(line.substr(0, line.find('#'))));
  std::string word;
  if (!(words >> word)) return std::nullopt;
  Change change;
  const auto at = time_of(word, 1'000'000);
  if (!at) return ScriptError{"not a time in seconds: " + word};
  change.at = *at;
  if (!(words >> word) || !read_direction(word, change)) {
    return ScriptError{"neither there, back nor both: " + word};
  }
  while (words >> word) {
    if (!read_setting(word, change.settings)) return ScriptError{"not a setting: " + word};
  }
  return change;
}

}  // namespace impair
