#include "call_log/stand_ins.h"

#include <utility>

#include "call_log/address.h"
#include "protocol/limits.h"
#include "protocol/text.h"

namespace call_log {
namespace {

// Of 198.18.0.0/16, which is no one's (RFC 2544).
std::string ipv4(std::size_t number) {
  return "198.18." + std::to_string(number / 256 % 256) + '.' + std::to_string(number % 256);
}

// Of 2001:db8::/32, which is no one's (RFC 3849).
std::string ipv6(std::size_t number) { return "2001:db8::" + std::to_string(number % 10'000); }

bool is_everybodys(std::string_view address) {
  return address == "0.0.0.0" || address == "127.0.0.1" || address == "::" || address == "::1";
}

}  // namespace

std::string StandIns::number(std::string_view original) {
  return std::to_string(number_of("number", original));
}

std::string StandIns::secret(std::string_view original) {
  std::size_t number = number_of("secret", original);
  std::string text(original);
  for (auto c = text.rbegin(); c != text.rend(); ++c) {
    if (*c == ':') continue;
    *c = static_cast<char>('0' + number % 10);
    number /= 10;
  }
  return text;
}

std::string StandIns::host(std::string_view original) {
  if (is_everybodys(original)) return std::string(original);
  const std::size_t number = number_of("host", original);
  if (is_ipv4(original)) return ipv4(number);
  if (is_ipv6(original)) return ipv6(number);
  return "host" + std::to_string(number) + (is_local_name(original) ? ".local" : ".example");
}

std::string StandIns::label(const char* kind, std::string_view original) {
  if (original.empty()) return {};
  return std::string(kind) + ' ' + std::to_string(number_of(kind, original));
}

std::string StandIns::named(const char* kind, std::string_view original) {
  static_assert(protocol::kRoomCodePointsMax == protocol::kNameCodePointsMax);
  const std::string trimmed = protocol::trim(original);
  const std::size_t start = original.find(trimmed);
  std::string stand_in = label(kind, trimmed);
  if (!protocol::is_utf8(trimmed) || protocol::has_control_character(trimmed)) stand_in += '\1';
  if (protocol::count_code_points(trimmed) > protocol::kNameCodePointsMax)
    stand_in.resize(protocol::count_code_points(trimmed), '-');
  return std::string(original.substr(0, start)) + stand_in +
         std::string(original.substr(start + trimmed.size()));
}

std::size_t StandIns::number_of(const char* kind, std::string_view original) {
  std::string key(kind);
  key.append(1, ' ').append(original);
  return numbers_.try_emplace(std::move(key), numbers_.size() + 1).first->second;
}

}  // namespace call_log
