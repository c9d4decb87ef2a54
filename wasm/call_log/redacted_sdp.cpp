#include "call_log/redacted_sdp.h"

#include <algorithm>

#include "call_log/address.h"
#include "protocol/limits.h"

namespace call_log {
namespace {

constexpr std::string_view kLineEnds = "\r\n";
constexpr std::string_view kUsernameFragment = "a=ice-ufrag:";
constexpr std::string_view kFingerprint = "a=fingerprint:";
constexpr std::string_view kCandidate = "candidate:";
constexpr std::string_view kSecrets[] = {"a=ice-pwd:", "a=identity:", "a=crypto:", "a=tls-id:"};
// Free texts and ways to reach a person (RFC 8866 section 5).
constexpr std::string_view kFreeTexts[] = {"s=", "i=", "u=", "e=", "p="};

// Further from a limit than this, stand-ins of another length cannot cross it.
constexpr std::size_t kSdpBytesSafe = protocol::kSdpBytesMax / 2;
constexpr std::size_t kCandidateBytesSafe = protocol::kCandidateBytesMax / 2;

// Calls `replace` for each part of `text` without any of `separators`, which stay.
template <class Replace>
std::string replace_between(std::string_view text, std::string_view separators, Replace replace) {
  std::string result;
  while (!text.empty()) {
    const std::size_t length = std::min(text.find_first_of(separators), text.size());
    if (length > 0) {
      result += replace(text.substr(0, length));
    } else {
      result += text.front();
    }
    text.remove_prefix(std::max<std::size_t>(length, 1));
  }
  return result;
}

// Addresses anywhere in a text.
std::string redact_words(std::string_view text, StandIns& stand_ins) {
  return replace_between(text, " \t/=,;@%[]()<>\"'", [&](std::string_view word) -> std::string {
    if (is_ipv6(word) || is_local_name(word)) return stand_ins.host(word);
    return replace_between(word, ":", [&](std::string_view part) {
      return is_ipv4(part) || is_local_name(part) ? stand_ins.host(part) : std::string(part);
    });
  });
}

// o=<username> <session> <version> IN IP4 <address>
std::string redact_origin(std::string_view line, StandIns& stand_ins) {
  std::size_t place = 0;
  return replace_between(line, " ", [&](std::string_view field) -> std::string {
    ++place;
    const bool program = field == "o=-" || field.starts_with("o=mozilla...");
    if (place == 1 && !program) return "o=-";
    if (place == 2) return stand_ins.number(field);
    return place == 6 ? stand_ins.host(field) : std::string(field);
  });
}

// c=IN IP4 <address>, which may have a slash and a number after it.
std::string redact_connection(std::string_view line, StandIns& stand_ins) {
  std::size_t place = 0;
  return replace_between(line, " /", [&](std::string_view field) {
    return ++place == 3 ? stand_ins.host(field) : std::string(field);
  });
}

// a=<name>:<value>. The colon is not of an address that the value begins with.
std::string redact_attribute(std::string_view line, StandIns& stand_ins) {
  const std::size_t colon = line.starts_with("a=") ? line.find_first_of(": =", 2) : line.npos;
  const std::size_t value = colon != line.npos && line[colon] == ':' ? colon + 1 : 0;
  return std::string(line.substr(0, value)) + redact_words(line.substr(value), stand_ins);
}

std::string redact_line(std::string_view line, StandIns& stand_ins) {
  const auto after = [line](std::string_view start) { return line.substr(start.size()); };
  for (const std::string_view start : kSecrets)
    if (line.starts_with(start)) return std::string(start) + stand_ins.secret(after(start));
  for (const std::string_view start : kFreeTexts)
    if (line.starts_with(start)) return std::string(start) + '-';
  if (line.starts_with("o=")) return redact_origin(line, stand_ins);
  if (line.starts_with("a=candidate:")) return "a=" + redact_candidate(line.substr(2), stand_ins);
  if (line.starts_with("c=")) return redact_connection(line, stand_ins);
  if (line.starts_with(kFingerprint)) {
    const std::size_t value = std::min(line.find(' ') + 1, line.size());  // After the algorithm.
    return std::string(line.substr(0, value)) + stand_ins.secret(line.substr(value));
  }
  return redact_attribute(line, stand_ins);
}

// Nothing of it can be read any more, and all of it is as long as before, also in JSON.
std::string mask(std::string_view text) {
  std::string masked(text);
  for (char& c : masked)
    if (static_cast<unsigned char>(c) > ' ' && c != '"' && c != '\\') c = '-';
  return masked;
}

// But for the username fragment, which call::username_fragments() finds anywhere in a line.
template <class Redact>
std::string redact_lines(std::string_view sdp, Redact redact) {
  return replace_between(sdp, kLineEnds, [&](std::string_view line) {
    const std::size_t kept = std::min(line.find(kUsernameFragment), line.size());
    return (kept > 0 ? redact(line.substr(0, kept)) : "") + std::string(line.substr(kept));
  });
}

}  // namespace

std::string redact_sdp(std::string_view sdp, StandIns& stand_ins) {
  std::string redacted =
      redact_lines(sdp, [&](std::string_view line) { return redact_line(line, stand_ins); });
  if (sdp.size() <= kSdpBytesSafe && redacted.size() <= kSdpBytesSafe) return redacted;
  return redact_lines(sdp, mask);
}

// candidate:<foundation> <component> <transport> <priority> <address> <port> typ ...
std::string redact_candidate(std::string_view candidate, StandIns& stand_ins) {
  if (!candidate.starts_with(kCandidate)) return mask(candidate);
  std::size_t place = 0;
  std::string_view before;
  std::string redacted = replace_between(candidate, " ", [&](std::string_view field) {
    const bool address = ++place == 5 || before == "raddr";
    before = field;
    // Some browsers make it of the address, in a way that can be found out by trying.
    if (place == 1) return "candidate:" + stand_ins.number(field.substr(kCandidate.size()));
    return address ? stand_ins.host(field) : redact_words(field, stand_ins);
  });
  const bool safe =
      candidate.size() <= kCandidateBytesSafe && redacted.size() <= kCandidateBytesSafe;
  return safe ? redacted : mask(candidate);
}

}  // namespace call_log
