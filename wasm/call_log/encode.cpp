#include <type_traits>

#include "call/words.h"
#include "call_log/codec.h"
#include "call_log/event_fields.h"
#include "call_log/redaction.h"
#include "call_log/trace.h"
#include "protocol/json_reader.h"
#include "protocol/text.h"

namespace call_log {
namespace {

using protocol::JsonWriter;

std::string as_utf8(std::string text) {
  if (protocol::is_utf8(text)) return text;
  for (char& c : text)
    if (static_cast<unsigned char>(c) >= 0x80) c = '\1';
  return text;
}

struct FieldWriter {
  JsonWriter& json;

  void operator()(const char* name, const std::string& text) { json.text(name, as_utf8(text)); }
  void operator()(const char* name, std::uint64_t value) { json.number(name, value); }
  template <class Flag>
  requires std::is_same_v<Flag, bool>
  void operator()(const char* name, Flag flag) { json.flag(name, flag); }
  void operator()(const char* name, call::LinkId link) {
    json.number(name, static_cast<std::uint64_t>(link));
  }
  void operator()(const char* name, protocol::PeerId peer) {
    json.number(name, protocol::to_number(peer));
  }
  void operator()(const char* name, protocol::SdpKind kind) {
    json.text(name, call::word_of(kind));
  }
  void operator()(const char* name, call::LinkState state) {
    json.text(name, call::word_of(state));
  }
  void operator()(const char* name, call::IceServerKind kind) {
    json.text(name, call::word_of(kind));
  }
  void operator()(const char* name, const protocol::MediaState& state) {
    json.object(name, [&](JsonWriter& inner) { protocol::write_media_state(inner, state); });
  }
  void operator()(const char* name, const protocol::IceCandidate& ice) {
    json.object(name, [&](JsonWriter& inner) {
      inner.text("candidate", as_utf8(ice.candidate))
          .text("sdpMid", as_utf8(ice.sdp_mid))
          .text("usernameFragment", as_utf8(ice.username_fragment));
      if (ice.sdp_m_line_index >= 0)
        inner.number("sdpMLineIndex", static_cast<std::uint64_t>(ice.sdp_m_line_index));
    });
  }
};

std::string header(const CallLog& log, const std::string& instance) {
  JsonWriter json;
  json.number("confab_call_log", 1)
      .text("build", log.build)
      .number("seed", log.seed)
      .text("instance", as_utf8(instance))
      .number("dropped", log.dropped);
  return json.take() + '\n';
}

std::string line(const Entry& entry, const call::Event& event) {
  JsonWriter json;
  json.number("t", static_cast<std::uint64_t>(entry.at.time_since_epoch().count()))
      .text("event", name_of(event));
  FieldWriter fields{json};
  std::visit([&fields](const auto& e) { for_each_field(e, fields); }, event);
  json.text("trace", trace_line(entry));
  return json.take() + '\n';
}

}  // namespace

std::string encode(const CallLog& log) {
  std::string text = header(log, log.instance);
  for (const Entry& entry : log.entries) text += line(entry, entry.event);
  return text;
}

std::string encode_redacted(const CallLog& log) {
  Redactor redactor;
  std::string text = header(log, redactor.instance(log.instance));
  for (const Entry& entry : log.entries) text += line(entry, redactor.redact(entry.event));
  return text;
}

}  // namespace call_log
