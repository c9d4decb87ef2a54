#include "call_log/recorded_call.h"

#include <utility>

#include "call_log/event_fields.h"
#include "call_log/trace.h"

namespace call_log {
namespace {

// Counts the texts of an event; all else is within its struct.
struct TextBytes {
  std::size_t sum = 0;

  void operator()(const char*, const std::string& text) { sum += text.size(); }
  void operator()(const char*, const protocol::IceCandidate& candidate) {
    sum +=
        candidate.candidate.size() + candidate.sdp_mid.size() + candidate.username_fragment.size();
  }
  template <class Number>
  void operator()(const char*, const Number&) {}
};

std::size_t bytes_of(const Entry& entry) {
  TextBytes texts;
  std::visit([&texts](const auto& event) { for_each_field(event, texts); }, entry.event);
  return sizeof(Entry) + texts.sum + entry.outcome.size();
}

}  // namespace

RecordedCall::RecordedCall(call::CallOptions options, std::uint64_t seed, LogLimits limits)
    : limits_(limits),
      log_{.build = {}, .instance = options.instance, .seed = seed, .entries = {}},
      core_(std::move(options), seed) {}

// Kept before it is handled: should the core not survive it, the log says what it was.
call::Step RecordedCall::handle(call::Event event, call::Time now) {
  Entry entry{now, std::move(event), {}};
  make_room_for(bytes_of(entry));
  Entry& kept = log_.entries.emplace_back(std::move(entry));
  bytes_ += bytes_of(kept);
  call::Step step = core_.handle(kept.event, now);
  kept.outcome = outcome_of(step);
  bytes_ += kept.outcome.size();
  return step;
}

const CallLog& RecordedCall::log(std::string build) {
  log_.build = std::move(build);
  return log_;
}

void RecordedCall::make_room_for(std::size_t bytes) {
  while (!log_.entries.empty() &&
         (log_.entries.size() == limits_.entries_max || bytes_ + bytes > limits_.bytes_max)) {
    bytes_ -= bytes_of(log_.entries.front());
    log_.entries.pop_front();
    ++log_.dropped;
  }
}

}  // namespace call_log
