#include <limits>
#include <optional>
#include <utility>

#include "call/words.h"
#include "call_log/codec.h"
#include "call_log/event_fields.h"
#include "protocol/json_reader.h"

namespace call_log {
namespace {

using protocol::JsonReader;

constexpr std::uint64_t kNumberMax = std::numeric_limits<std::uint64_t>::max();
constexpr std::size_t kTextMax = std::numeric_limits<std::size_t>::max();  // Also what is too long.

class FieldReader {
 public:
  explicit FieldReader(JsonReader& json) : json_(json) {}

  bool ok() const { return ok_ && json_.fault() == JsonReader::Fault::None; }

  void operator()(const char* name, std::string& text) { text = json_.text(name, kTextMax); }
  template <class Number>
  requires std::is_unsigned_v<Number>
  void operator()(const char* name, Number& value) {
    value = static_cast<Number>(json_.number(name, std::numeric_limits<Number>::max()));
  }
  // False where it is missing, as in logs of before there was such a field.
  void operator()(const char* name, bool& flag) { flag = json_.optional_flag(name); }
  void operator()(const char* name, call::LinkId& link) {
    link = call::LinkId{static_cast<std::uint32_t>(json_.number(name, UINT32_MAX))};
  }
  void operator()(const char* name, protocol::PeerId& peer) { peer = json_.peer(name); }
  void operator()(const char* name, protocol::SdpKind& kind) { word(name, kind); }
  void operator()(const char* name, call::LinkState& state) { word(name, state); }
  void operator()(const char* name, call::IceServerKind& kind) { word(name, kind); }
  void operator()(const char* name, protocol::MediaState& state) {
    json_.object(name, [&](JsonReader& inner) { state = inner.media_state(); });
  }
  void operator()(const char* name, protocol::IceCandidate& ice) {
    json_.object(name, [&](JsonReader& inner) {
      ice = {.candidate = inner.text("candidate", kTextMax),
             .sdp_mid = inner.text("sdpMid", kTextMax),
             .sdp_m_line_index = inner.optional_index("sdpMLineIndex"),
             .username_fragment = inner.text("usernameFragment", kTextMax)};
    });
  }

 private:
  template <class Enum>
  void word(const char* name, Enum& value) {
    const auto known = call::value_of<Enum>(json_.text(name, kTextMax));
    ok_ = ok_ && known;
    value = known.value_or(Enum{});
  }

  JsonReader& json_;
  bool ok_ = true;
};

// Reads it if it is an `Event`.
template <class Event>
void read_if(std::string_view name, FieldReader& fields, std::optional<call::Event>& read) {
  if (name != kLayout<Event>.name) return;
  Event event{};
  for_each_field(event, fields);
  read = std::move(event);
}

template <std::size_t... I>
std::optional<call::Event> read_event(std::string_view name, FieldReader& fields,
                                      std::index_sequence<I...>) {
  std::optional<call::Event> read;
  (read_if<std::variant_alternative_t<I, call::Event>>(name, fields, read), ...);
  return read;
}

bool read_header(std::string_view line, CallLog& log) {
  const auto object = protocol::parse_json(line);
  if (!object) return false;
  JsonReader json(*object);
  const bool known = json.number("confab_call_log", kNumberMax) == 1;
  log.build = json.text("build", kTextMax);
  log.seed = json.number("seed", kNumberMax);
  log.instance = json.text("instance", kTextMax);
  log.dropped = json.number("dropped", kNumberMax);
  return known && json.fault() == JsonReader::Fault::None;
}

bool read_entry(std::string_view line, StoredLog& stored) {
  const auto object = protocol::parse_json(line);
  if (!object) return false;
  JsonReader json(*object);
  FieldReader fields(json);
  const call::Duration at(json.number("t", static_cast<std::uint64_t>(INT64_MAX)));
  auto event = read_event(json.text("event", kTextMax), fields,
                          std::make_index_sequence<std::variant_size_v<call::Event>>{});
  stored.trace.push_back(json.text("trace", kTextMax));
  auto& entries = stored.log.entries;
  const bool in_order = entries.empty() || entries.back().at <= call::Time(at);
  if (!event || !fields.ok() || !in_order) return false;
  entries.push_back({call::Time(at), *std::move(event), {}});
  return true;
}

}  // namespace

std::variant<StoredLog, BadLine> decode(std::string_view text) {
  StoredLog stored;
  std::size_t number = 0;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    const bool good = ++number == 1 ? read_header(line, stored.log) : read_entry(line, stored);
    if (!good) return BadLine{number};
    text.remove_prefix(end == text.npos ? text.size() : end + 1);
  }
  if (number == 0) return BadLine{1};
  return stored;
}

}  // namespace call_log
