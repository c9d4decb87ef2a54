#include "call_log/trace.h"

#include "call/words.h"
#include "call_log/event_fields.h"
#include "protocol/json_value.h"

namespace call_log {
namespace {

using protocol::JsonValue;

std::string number(std::uint64_t value) { return ' ' + std::to_string(value); }
std::string number(call::LinkId link) { return number(static_cast<std::uint64_t>(link)); }
std::string number(call::Time time) {
  return number(static_cast<std::uint64_t>(time.time_since_epoch().count()));
}

std::string word(const char* text) { return std::string(" ") + text; }

std::string flags(const protocol::MediaState& media) {
  return {' ', media.microphone ? 'm' : '-', media.camera ? 'c' : '-', media.screen ? 's' : '-',
          media.hand ? 'h' : '-'};
}

bool flag(const JsonValue& message, const char* key) {
  const JsonValue* value = message.find(key);
  return value != nullptr && value->boolean;
}

// Of what the core wrote itself: the text is a message, and all of its fields are sound.
std::string details(const call::SendSignal& action) {
  const auto message = protocol::parse_json(action.text);
  const JsonValue* type = message ? message->find("type") : nullptr;
  if (type == nullptr) return {};
  std::string text = ' ' + type->text;
  for (const char* key : {"to", "generation", "round"})
    if (const JsonValue* value = message->find(key)) text += word(key) + number(value->number);
  if (message->find("resume") != nullptr) text += " resume";
  if (message->find("microphone") != nullptr)
    text += flags({.microphone = flag(*message, "microphone"),
                   .camera = flag(*message, "camera"),
                   .screen = flag(*message, "screen"),
                   .hand = flag(*message, "hand")});
  return text;
}

std::string details(const call::OpenSignal&) { return {}; }
std::string details(const call::CloseSignal& action) { return number(action.code); }
std::string details(const call::OpenLink& action) {
  return number(action.link) + " servers" + number(action.ice_servers.size());
}
std::string details(const call::CloseLink& action) { return number(action.link); }
std::string details(const call::SetLocalDescription& action) { return number(action.link); }
std::string details(const call::SetRemoteDescription& action) {
  return number(action.link) + word(call::word_of(action.kind)) + number(action.round);
}
std::string details(const call::AddCandidate& action) {
  return number(action.link) + (action.candidate.candidate.empty() ? " end" : "");
}
std::string details(const call::SampleLink& action) { return number(action.link); }
std::string details(const call::SendReport& action) {
  return number(action.link) + word(action.text.c_str());
}
std::string details(const call::KeepSeat& action) { return action.claim.empty() ? " none" : ""; }
std::string details(const call::Warn& action) { return word(call::word_of(action.warning)); }
std::string details(const call::ShowDeparture& action) {
  return word(call::word_of(action.reason));
}

std::string details(const call::ShowRoom& action) {
  const call::RoomView& view = action.view;
  std::string text =
      word(call::word_of(view.phase)) + word(call::word_of(view.problem)) + number(view.capacity);
  for (const call::PeerView& peer : view.peers)
    text += " [" + std::to_string(protocol::to_number(peer.id)) + number(peer.link) +
            word(call::word_of(peer.state)) + flags(peer.media) + ']';
  return text;
}

}  // namespace

std::string outcome_of(const call::Step& step) {
  std::string text = "->";
  const auto add = [&text](std::string item) {
    if (text.size() > 2) text += ',';
    text += std::move(item);
  };
  for (const call::Action& action : step.actions)
    add(std::visit([](const auto& a) { return word(call::word_of(a)) + details(a); }, action));
  if (step.wake_at) add(" wake" + number(*step.wake_at));
  return text;
}

std::string trace_line(const Entry& entry) {
  std::string line = number(entry.at).substr(1) + ' ';
  line += name_of(entry.event);
  if (!entry.outcome.empty()) line += ' ' + entry.outcome;
  return line;
}

}  // namespace call_log
