// The log: a line for each event, on standard output, as text or as JSON (docs/deployment.md,
// "Log").
//
// At the default level no field may hold a room, a name, an address, SDP, a candidate or a claim:
// tests/server/running searches all that is logged there for what it sent. Without start_log()
// nothing is logged. To be used from one thread.
#pragma once

#include <chrono>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <variant>

namespace server {

enum class LogFormat : std::uint8_t { Text, Json };

// For the length of the call that it is handed to: it does not own its text.
struct LogField {
  std::string_view key;
  std::variant<std::uint64_t, std::string_view> value;
};
using LogFields = std::initializer_list<LogField>;

// `level` is one of those of --log-level. `fd` is not closed.
void start_log(const std::string& level, LogFormat format, int fd);

// Waits for what is still to be written, but not for long.
void finish_log();

// How many lines could not be written. The log itself says so as soon as it can.
std::uint64_t log_lines_dropped();

// `event` is a fixed word, such as "opened".
void log_debug(std::string_view event, LogFields fields = {});
void log_info(std::string_view event, LogFields fields = {});
void log_warning(std::string_view event, LogFields fields = {});
void log_error(std::string_view event, LogFields fields = {});

// What whoever started the server waits for, at any level: as text the sentence, else the event.
void announce(std::string_view sentence, std::string_view event, LogFields fields);

}  // namespace server
