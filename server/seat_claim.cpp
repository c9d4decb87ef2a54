#include "server/seat_claim.h"

#include <array>
#include <charconv>

namespace server {
namespace {

constexpr char kSeparator = '.';
constexpr std::string_view kVersion = "1";
constexpr std::string_view kHexDigits = "0123456789abcdef";

std::string to_hex(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size() * 2);
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    text += kHexDigits[byte >> 4u];
    text += kHexDigits[byte & 0xFu];
  }
  return text;
}

std::optional<std::string> from_hex(std::string_view text) {
  if (text.size() % 2 != 0) return std::nullopt;
  std::string bytes;
  bytes.reserve(text.size() / 2);
  for (std::size_t i = 0; i < text.size(); i += 2) {
    const auto high = kHexDigits.find(text[i]);
    const auto low = kHexDigits.find(text[i + 1]);
    if (high == std::string_view::npos || low == std::string_view::npos) return std::nullopt;
    bytes += static_cast<char>((high << 4u) | low);
  }
  return bytes;
}

template <class Number>
std::optional<Number> to_number(std::string_view text) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

// Takes as long for any two texts of one length, so that a forger learns nothing from the time.
bool equal_in_constant_time(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  unsigned difference = 0;
  for (std::size_t i = 0; i < a.size(); ++i)
    difference |= static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i]);
  return difference == 0;
}

// version.id.epoch.expiry.room in hexadecimal
using Parts = std::array<std::string_view, 5>;

std::optional<Parts> split(std::string_view text) {
  Parts parts;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const auto end = text.find(kSeparator);
    const bool last = i + 1 == parts.size();
    if (last != (end == std::string_view::npos)) return std::nullopt;
    parts[i] = text.substr(0, end);
    if (!last) text.remove_prefix(end + 1);
  }
  return parts;
}

}  // namespace

std::string ClaimCodec::seal(const SeatClaim& claim) const {
  const std::string text =
      std::string(kVersion) + kSeparator + std::to_string(protocol::to_number(claim.id)) +
      kSeparator + std::to_string(claim.epoch) + kSeparator +
      std::to_string(claim.expires.time_since_epoch().count()) + kSeparator + to_hex(claim.room);
  return text + kSeparator + to_hex(mac_(text));
}

std::optional<SeatClaim> ClaimCodec::open(std::string_view sealed, Time now) const {
  const auto end = sealed.rfind(kSeparator);
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view text = sealed.substr(0, end);
  if (!equal_in_constant_time(sealed.substr(end + 1), to_hex(mac_(text)))) return std::nullopt;

  const auto parts = split(text);
  if (!parts || (*parts)[0] != kVersion) return std::nullopt;
  const auto id = to_number<std::uint64_t>((*parts)[1]);
  const auto epoch = to_number<std::uint32_t>((*parts)[2]);
  const auto expires = to_number<std::int64_t>((*parts)[3]);
  auto room = from_hex((*parts)[4]);
  if (!id || !epoch || !expires || !room) return std::nullopt;
  const Time expiry{Duration(*expires)};
  if (expiry <= now) return std::nullopt;
  return SeatClaim{std::move(*room), protocol::PeerId{*id}, *epoch, expiry};
}

}  // namespace server
