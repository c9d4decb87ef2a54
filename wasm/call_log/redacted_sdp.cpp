#include "call_log/redacted_sdp.h"

#include <algorithm>

#include "call_log/address.h"
#include "protocol/limits.h"

namespace call_log {
namespace {

constexpr std::string_view kUsernameFragment = "a=ice-ufrag:";
constexpr std::string_view kFingerprint = "a=fingerprint:";
constexpr std::string_view kCandidate = "candidate:";
constexpr std::string_view kSecrets[] = {"a=ice-pwd:", "a=identity:", "a=crypto:", "a=tls-id:"};
// Free texts and ways to reach a person (RFC 8866 section 5).
constexpr std::string_view kFreeTexts[] = {"s=", "i=", "u=", "e=", "p="};

// Further from a limit than this, stand-ins of another length cannot cross it.
constexpr std::size_t kSdpBytesSafe = protocol::kSdpBytesMax / 2;
constexpr std::size_t kCandidateBytesSafe = protocol::kCandidateBytesMax / 2;

// One of the parts of a text.
struct Part {
  std::string_view text;
  std::string_view before;  // The one before it.
  std::size_t place;        // From 1.
};

// What to write in place of a part.
using Write = void (*)(const Part& part, StandIns& stand_ins, std::string& out);

// Parts have none of `separators` in them; these stay.
void replace_parts(std::string_view text, std::string_view separators, Write write,
                   StandIns& stand_ins, std::string& out) {
  Part part{.text = {}, .before = {}, .place = 0};
  while (!text.empty()) {
    const std::size_t length = std::min(text.find_first_of(separators), text.size());
    if (length > 0) {
      part = {text.substr(0, length), part.text, part.place + 1};
      write(part, stand_ins, out);
    } else {
      out += text.front();
    }
    text.remove_prefix(std::max<std::size_t>(length, 1));
  }
}

void write_if_address(const Part& part, StandIns& stand_ins, std::string& out) {
  const bool address = is_ipv4(part.text) || is_ipv6(part.text) || is_local_name(part.text);
  out += address ? stand_ins.host(part.text) : std::string(part.text);
}

// With a port after it, an address is only found by itself.
void write_word(const Part& part, StandIns& stand_ins, std::string& out) {
  if (is_ipv6(part.text)) return write_if_address(part, stand_ins, out);
  replace_parts(part.text, ":", write_if_address, stand_ins, out);
}

// Addresses anywhere in a text.
void write_words(std::string_view text, StandIns& stand_ins, std::string& out) {
  replace_parts(text, " \t/=,;@%[]()<>\"'", write_word, stand_ins, out);
}

// o=<username> <session> <version> IN IP4 <address>
void write_of_origin(const Part& part, StandIns& stand_ins, std::string& out) {
  const bool person = part.place == 1 && !part.text.starts_with("o=mozilla...");
  if (person) {
    out += "o=-";
  } else if (part.place == 2) {
    out += stand_ins.number(part.text);
  } else {
    out += part.place == 6 ? stand_ins.host(part.text) : std::string(part.text);
  }
}

// c=IN IP4 <address>
void write_of_connection(const Part& part, StandIns& stand_ins, std::string& out) {
  out += part.place == 3 ? stand_ins.host(part.text) : std::string(part.text);
}

// candidate:<foundation> <component> <transport> <priority> <address> <port> typ ... raddr
// <address>
void write_of_candidate(const Part& part, StandIns& stand_ins, std::string& out) {
  if (part.place == 1) {
    // Some browsers make the foundation of the address, in a way that can be found out by trying.
    out.append(kCandidate).append(stand_ins.number(part.text.substr(kCandidate.size())));
  } else if (part.place == 5 || part.before == "raddr") {
    out += stand_ins.host(part.text);
  } else {
    write_words(part.text, stand_ins, out);
  }
}

// a=<name>:<value>. The colon is not of an address that the value begins with.
void write_attribute(std::string_view line, StandIns& stand_ins, std::string& out) {
  const std::size_t colon = line.starts_with("a=") ? line.find_first_of(": =", 2) : line.npos;
  const std::size_t value = colon != line.npos && line[colon] == ':' ? colon + 1 : 0;
  write_words(line.substr(value), stand_ins, out.append(line.substr(0, value)));
}

void write_fingerprint(std::string_view line, StandIns& stand_ins, std::string& out) {
  const std::size_t value = std::min(line.find(' ') + 1, line.size());  // After the algorithm.
  out.append(line.substr(0, value)).append(stand_ins.secret(line.substr(value)));
}

void write_line(std::string_view line, StandIns& stand_ins, std::string& out) {
  for (const std::string_view start : kSecrets)
    if (line.starts_with(start)) {
      out.append(start).append(stand_ins.secret(line.substr(start.size())));
      return;
    }
  for (const std::string_view start : kFreeTexts)
    if (line.starts_with(start)) {
      out.append(start).append("-");
      return;
    }
  if (line.starts_with("o=")) return replace_parts(line, " ", write_of_origin, stand_ins, out);
  if (line.starts_with("c=")) return replace_parts(line, " /", write_of_connection, stand_ins, out);
  if (line.starts_with(kFingerprint)) return write_fingerprint(line, stand_ins, out);
  if (line.substr(0, 2) == "a=" && line.substr(2).starts_with(kCandidate)) {
    out.append("a=").append(redact_candidate(line.substr(2), stand_ins));
    return;
  }
  write_attribute(line, stand_ins, out);
}

// Nothing of it can be read any more, and all of it is as long as before, also in JSON.
void write_masked(std::string_view text, std::string& out) {
  for (const char c : text) {
    const bool kept = static_cast<unsigned char>(c) <= ' ' || c == '"' || c == '\\';
    out += kept ? c : '-';
  }
}

// From where on a line stays: call::username_fragments() finds them anywhere in it.
std::size_t fragment_in(std::string_view line) {
  return std::min(line.find(kUsernameFragment), line.size());
}

void write_but_for_fragment(const Part& part, StandIns& stand_ins, std::string& out) {
  const std::size_t fragment = fragment_in(part.text);
  write_line(part.text.substr(0, fragment), stand_ins, out);
  out += part.text.substr(fragment);
}

void write_masked_but_for_fragment(const Part& part, StandIns&, std::string& out) {
  const std::size_t fragment = fragment_in(part.text);
  write_masked(part.text.substr(0, fragment), out);
  out += part.text.substr(fragment);
}

}  // namespace

std::string redact_sdp(std::string_view sdp, StandIns& stand_ins) {
  std::string redacted;
  replace_parts(sdp, "\r\n", write_but_for_fragment, stand_ins, redacted);
  if (std::max(sdp.size(), redacted.size()) <= kSdpBytesSafe) return redacted;
  redacted.clear();
  replace_parts(sdp, "\r\n", write_masked_but_for_fragment, stand_ins, redacted);
  return redacted;
}

std::string redact_candidate(std::string_view candidate, StandIns& stand_ins) {
  std::string redacted;
  if (candidate.starts_with(kCandidate))
    replace_parts(candidate, " ", write_of_candidate, stand_ins, redacted);
  const bool safe = std::max(candidate.size(), redacted.size()) <= kCandidateBytesSafe;
  if (candidate.starts_with(kCandidate) && safe) return redacted;
  redacted.clear();
  write_masked(candidate, redacted);
  return redacted;
}

}  // namespace call_log
