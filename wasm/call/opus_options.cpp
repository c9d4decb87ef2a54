#include "call/opus_options.h"

#include <algorithm>

namespace call {
namespace {

struct Options {
  std::string_view all[2];
};
constexpr Options kVoice{{"useinbandfec", "usedtx"}};
constexpr Options kMusic{{"useinbandfec", "stereo"}};
constexpr std::string_view kFormat = "a=fmtp:";

// The first line of `rest`, with its end, which is taken off.
std::string_view take_line(std::string_view& rest) {
  const std::size_t end = std::min(rest.find('\n'), rest.size() - 1) + 1;
  const std::string_view line = rest.substr(0, end);
  rest.remove_prefix(end);
  return line;
}

std::string_view without_end(std::string_view line) {
  return line.substr(0, line.find_last_not_of("\r\n") + 1);
}

// Names of encodings may be in upper case (RFC 8866 section 6.6).
bool is_opus(std::string_view encoding) {
  constexpr std::string_view kOpus = "opus/";
  const auto same = [](char lower, char any) { return lower == (any | 0x20); };
  return encoding.size() >= kOpus.size() &&
         std::equal(kOpus.begin(), kOpus.end(), encoding.begin(), same);
}

// Of a=rtpmap:<payload type> opus/48000/2 the payload type; empty for any other line.
std::string_view opus_payload_type(std::string_view line) {
  constexpr std::string_view kMap = "a=rtpmap:";
  const std::size_t space = line.find(' ');
  if (!line.starts_with(kMap) || space == line.npos || !is_opus(line.substr(space + 1))) return {};
  return line.substr(kMap.size(), space - kMap.size());
}

bool is_format_of(std::string_view line, std::string_view payload_type) {
  return !payload_type.empty() && line.starts_with(kFormat) &&
         line.substr(kFormat.size()).starts_with(payload_type) &&
         line.substr(kFormat.size() + payload_type.size()).starts_with(' ');
}

// In the rest of this media section.
bool has_format(std::string_view rest, std::string_view payload_type) {
  while (!rest.empty()) {
    const std::string_view line = take_line(rest);
    if (line.starts_with("m=")) return false;
    if (is_format_of(line, payload_type)) return true;
  }
  return false;
}

// Whether a list as `minptime=10;useinbandfec=1` has the parameter.
bool has_parameter(std::string_view list, std::string_view name) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(';'), list.size());
    std::string_view one = list.substr(0, end);
    one.remove_prefix(std::min(one.find_first_not_of(' '), one.size()));
    if (one.starts_with(name) && one.substr(name.size()).starts_with('=')) return true;
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return false;
}

void write_amended(std::string_view line, std::string_view payload_type, const Options& options,
                   std::string& out) {
  const std::string_view text = without_end(line);
  const std::string_view list = text.substr(kFormat.size() + payload_type.size() + 1);
  out += text;
  for (const std::string_view option : options.all)
    if (!has_parameter(list, option)) out.append(";").append(option).append("=1");
  out += line.substr(text.size());
}

void write_new(std::string_view payload_type, const Options& options, std::string_view end,
               std::string& out) {
  out.append(kFormat).append(payload_type).append(" ");
  out.append(options.all[0]).append("=1;").append(options.all[1]).append("=1").append(end);
}

}  // namespace

std::string with_opus_options(std::string_view sdp) {
  std::string amended;
  std::string_view opus;  // Its payload type in this media section.
  int sounds = 0;         // Sections for sound until here.
  for (std::string_view rest = sdp; !rest.empty();) {
    const std::string_view line = take_line(rest);
    if (line.starts_with("m=")) opus = {};
    if (line.starts_with("m=audio ")) ++sounds;
    const Options& options = sounds > 1 ? kMusic : kVoice;
    if (is_format_of(line, opus)) {
      write_amended(line, opus, options, amended);
      continue;
    }
    amended += line;
    const std::string_view found = opus_payload_type(line);
    if (found.empty()) continue;
    opus = found;
    const std::string_view end = line.substr(without_end(line).size());
    if (!end.empty() && !has_format(rest, opus)) write_new(opus, options, end, amended);
  }
  return amended;
}

}  // namespace call
