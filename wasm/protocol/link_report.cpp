#include "protocol/link_report.h"

#include <charconv>
#include <system_error>

namespace protocol {

std::string encode_link_report(const LinkReport& report) {
  return std::to_string(report.packets_sent) + ' ' + std::to_string(report.packets_received);
}

std::optional<LinkReport> decode_link_report(std::string_view text) {
  LinkReport report;
  const char* const end = text.data() + text.size();
  const auto sent = std::from_chars(text.data(), end, report.packets_sent);
  if (sent.ec != std::errc() || sent.ptr == end || *sent.ptr != ' ') return std::nullopt;
  const auto received = std::from_chars(sent.ptr + 1, end, report.packets_received);
  if (received.ec != std::errc()) return std::nullopt;
  if (received.ptr != end && *received.ptr != ' ') return std::nullopt;
  return report;
}

}  // namespace protocol
