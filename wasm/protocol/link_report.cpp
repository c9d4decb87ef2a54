#include "protocol/link_report.h"

#include <charconv>
#include <system_error>

namespace protocol {
namespace {

constexpr unsigned kAllPictures = 0;
constexpr unsigned kSoundAlone = 1;
constexpr unsigned kScreenAlone = 2;

// Takes a number off, and the space after it if there is one.
template <class Number>
bool take(std::string_view& text, Number& number) {
  const char* const end = text.data() + text.size();
  const auto [after, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc() || (after != end && *after != ' ')) return false;
  text.remove_prefix(static_cast<std::size_t>(after - text.data()) + (after == end ? 0 : 1));
  return true;
}

}  // namespace

std::string encode_link_report(const LinkReport& report) {
  std::string text =
      std::to_string(report.packets_sent) + ' ' + std::to_string(report.packets_received);
  if (!report.shown_height) return text;
  unsigned pictures = report.screen_alone ? kScreenAlone : kAllPictures;
  if (report.sound_alone) pictures = kSoundAlone;
  text.append(" ").append(std::to_string(*report.shown_height));
  text.append(" ").append(std::to_string(pictures));
  if (report.shown_screen_height)
    text.append(" ").append(std::to_string(*report.shown_screen_height));
  return text;
}

std::optional<LinkReport> decode_link_report(std::string_view text) {
  LinkReport report;
  if (!take(text, report.packets_sent) || !take(text, report.packets_received)) return std::nullopt;
  std::uint32_t height = 0;
  unsigned pictures = kAllPictures;
  if (!take(text, height)) return report;
  report.shown_height = height;
  if (!take(text, pictures)) return report;
  report.sound_alone = pictures == kSoundAlone;
  report.screen_alone = pictures == kScreenAlone;
  if (take(text, height)) report.shown_screen_height = height;
  return report;
}

}  // namespace protocol
