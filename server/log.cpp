#include "server/log.h"

#include <spdlog/logger.h>
#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/base_sink.h>

#include <algorithm>
#include <memory>
#include <mutex>

#include "protocol/json_writer.h"
#include "server/log_writer.h"

namespace server {
namespace {

constexpr std::chrono::milliseconds kFinishTimeout{500};
constexpr const char* kTextPattern = "%Y-%m-%dT%H:%M:%S.%e%z %l %v";
// The rest is an object's fields, with its end.
constexpr const char* kJsonPattern = R"({"time":"%Y-%m-%dT%H:%M:%S.%e%z","level":"%l",%v)";

std::string as_json(std::string_view event, LogFields fields) {
  protocol::JsonWriter json;
  json.text("event", event);
  for (const auto& [key, value] : fields) {
    if (const auto* number = std::get_if<std::uint64_t>(&value)) {
      json.number(key, *number);
    } else {
      json.text(key, std::get<std::string_view>(value));
    }
  }
  return json.take().substr(1);
}

// In quotes, as in JSON, where it would not be one word. So nobody forges a line or a field.
std::string as_word(std::string_view value) {
  const auto plain = [](char c) { return c > ' ' && c < '\x7f' && c != '"' && c != '='; };
  if (!value.empty() && std::ranges::all_of(value, plain)) return std::string(value);
  const std::string object = protocol::JsonWriter().text("", value).take();  // {"":"..."}
  return object.substr(4, object.size() - 5);
}

std::string as_text(std::string_view event, LogFields fields) {
  std::string text(event);
  for (const auto& [key, value] : fields) {
    const auto* number = std::get_if<std::uint64_t>(&value);
    text.append(" ").append(key).append("=");
    text += number ? std::to_string(*number) : as_word(std::get<std::string_view>(value));
  }
  return text;
}

class WriterSink : public spdlog::sinks::base_sink<std::mutex> {
 public:
  explicit WriterSink(int fd) : writer_(fd) {}

  LogWriter& writer() { return writer_; }

 private:
  void sink_it_(const spdlog::details::log_msg& message) override {
    spdlog::memory_buf_t line;
    formatter_->format(message, line);
    writer_.write({line.data(), line.size()});
  }
  void flush_() override {}

  LogWriter writer_;
};

struct Log {
  LogFormat format;
  std::shared_ptr<WriterSink> sink;
  spdlog::logger logger;
  std::uint64_t dropped_told = 0;

  std::string text_of(std::string_view event, LogFields fields) const {
    return format == LogFormat::Json ? as_json(event, fields) : as_text(event, fields);
  }

  // Not while it would itself be dropped.
  void tell_dropped() {
    const LogWriter& writer = sink->writer();
    const std::uint64_t dropped = writer.dropped();
    if (dropped == dropped_told || writer.queued() > kLogQueuedBytesMax / 2) return;
    dropped_told = dropped;
    logger.log(spdlog::level::warn, text_of("log_lines_dropped", {{"total", dropped}}));
  }

  void add(spdlog::level::level_enum level, std::string_view event, LogFields fields) {
    if (!logger.should_log(level)) return;
    tell_dropped();
    logger.log(level, text_of(event, fields));
  }
};

std::unique_ptr<Log>& the_log() {
  static std::unique_ptr<Log> log;
  return log;
}

void add(spdlog::level::level_enum level, std::string_view event, LogFields fields) {
  if (Log* log = the_log().get()) log->add(level, event, fields);
}

}  // namespace

void start_log(const std::string& level, LogFormat format, int fd) {
  auto sink = std::make_shared<WriterSink>(fd);
  sink->set_pattern(format == LogFormat::Json ? kJsonPattern : kTextPattern);
  the_log() = std::make_unique<Log>(Log{format, sink, spdlog::logger("confab", sink)});
  the_log()->logger.set_level(spdlog::level::from_str(level));
}

void finish_log() {
  if (Log* log = the_log().get()) log->sink->writer().finish(kFinishTimeout);
}

std::uint64_t log_lines_dropped() {
  Log* log = the_log().get();
  return log == nullptr ? 0 : log->sink->writer().dropped();
}

void log_debug(std::string_view event, LogFields fields) {
  add(spdlog::level::debug, event, fields);
}
void log_info(std::string_view event, LogFields fields) { add(spdlog::level::info, event, fields); }
void log_warning(std::string_view event, LogFields fields) {
  add(spdlog::level::warn, event, fields);
}
void log_error(std::string_view event, LogFields fields) { add(spdlog::level::err, event, fields); }

void announce(std::string_view sentence, std::string_view event, LogFields fields) {
  Log* log = the_log().get();
  if (log == nullptr) return;
  if (log->format == LogFormat::Json) {
    log->sink->log({log->logger.name(), spdlog::level::info, as_json(event, fields)});
  } else {
    log->sink->writer().write(std::string(sentence) + "\n");
  }
}

}  // namespace server
