#include "call_log/trace.h"

#include <string_view>
#include <utility>

#include "call/words.h"
#include "call_log/event_fields.h"
#include "protocol/json_value.h"

namespace call_log {
namespace {

using protocol::JsonValue;

// A line in the making: items with spaces before them.
class Line {
 public:
  Line& text(std::string_view item) {
    line_ += item;
    return *this;
  }
  Line& word(std::string_view item) { return text(" ").text(item); }
  Line& number(std::uint64_t value) { return word(std::to_string(value)); }
  Line& link(call::LinkId link) { return number(static_cast<std::uint64_t>(link)); }
  Line& instant(call::Time time) {
    return number(static_cast<std::uint64_t>(time.time_since_epoch().count()));
  }
  Line& flag(char letter, bool set) {
    line_ += set ? letter : '-';
    return *this;
  }
  Line& flags(const protocol::MediaState& media) {
    return text(" ")
        .flag('m', media.microphone)
        .flag('c', media.camera)
        .flag('s', media.screen)
        .flag('h', media.hand);
  }
  std::string take() { return std::move(line_); }

 private:
  std::string line_;
};

bool flag(const JsonValue& message, const char* key) {
  const JsonValue* value = message.find(key);
  return value != nullptr && value->boolean;
}

// Of what the core wrote itself: the text is a message, and all of its fields are sound.
void details(Line& line, const call::SendSignal& action) {
  const auto message = protocol::parse_json(action.text);
  const JsonValue* type = message ? message->find("type") : nullptr;
  if (type == nullptr) return;
  line.word(type->text);
  for (const char* key : {"to", "generation", "round"})
    if (const JsonValue* value = message->find(key)) line.word(key).number(value->number);
  if (message->find("resume") != nullptr) line.word("resume");
  if (message->find("microphone") == nullptr) return;
  line.flags({.microphone = flag(*message, "microphone"),
              .camera = flag(*message, "camera"),
              .screen = flag(*message, "screen"),
              .hand = flag(*message, "hand")});
}

void details(Line&, const call::OpenSignal&) {}
void details(Line& line, const call::CloseSignal& action) { line.number(action.code); }
void details(Line& line, const call::OpenLink& action) {
  line.link(action.link).word("servers").number(action.ice_servers.size());
  if (action.relay_only) line.word("relay");
}
void details(Line& line, const call::SetIceServers& action) {
  line.link(action.link).word("servers").number(action.ice_servers.size());
}
void details(Line& line, const call::CloseLink& action) { line.link(action.link); }
void details(Line& line, const call::SetLocalDescription& action) { line.link(action.link); }
void details(Line& line, const call::SetRemoteDescription& action) {
  line.link(action.link).word(call::word_of(action.kind)).number(action.round);
}
void details(Line& line, const call::AddCandidate& action) {
  line.link(action.link);
  if (action.candidate.candidate.empty()) line.word("end");
}
void details(Line& line, const call::SampleLink& action) { line.link(action.link); }
void details(Line& line, const call::SendKeyFrame& action) { line.link(action.link); }
void details(Line& line, const call::SetSendParameters& action) {
  line.link(action.link).word("audio").number(action.audio_bitrate);
  line.word("video").number(action.video_bitrate);
  if (action.video_bitrate > 0) line.number(action.height).number(action.frame_rate);
  if (action.screen_bitrate > 0)
    line.word("screen").number(action.screen_bitrate).number(action.screen_height);
  if (action.screen_bitrate > 0) line.number(action.screen_frame_rate);
  if (action.screen_audio_bitrate > 0) line.word("music").number(action.screen_audio_bitrate);
}
void details(Line& line, const call::SendReport& action) {
  line.link(action.link).word(action.text);
}
void details(Line& line, const call::KeepSeat& action) {
  if (action.claim.empty()) line.word("none");
}
void details(Line& line, const call::Warn& action) { line.word(call::word_of(action.warning)); }
void details(Line& line, const call::ShowDeparture& action) {
  line.word(call::word_of(action.reason));
}

void details(Line& line, const call::ShowRoom& action) {
  const call::RoomView& view = action.view;
  line.word(call::word_of(view.phase)).word(call::word_of(view.problem)).number(view.capacity);
  for (const call::PeerView& peer : view.peers) {
    line.text(" [")
        .text(std::to_string(protocol::to_number(peer.id)))
        .link(peer.link)
        .word(call::word_of(peer.state))
        .flags(peer.media)
        .text(peer.sound_alone ? " sound-alone" : "")
        .text(peer.screen_alone ? " screen-alone" : "");
    if (peer.cause != call::Cause::None) line.word(call::word_of(peer.cause));
    line.text("]");
  }
  if (view.present_known) line.word("present").number(view.present.size());
  if (view.speaker != protocol::PeerId{})
    line.word(view.speaks ? "speaks" : "spoke").number(protocol::to_number(view.speaker));
  if (view.sound_alone) line.word("sound-alone");
  if (view.screen_alone) line.word("screen-alone");
}

}  // namespace

std::string outcome_of(const call::Step& step) {
  Line line;
  line.text("->");
  const char* separator = "";
  for (const call::Action& action : step.actions) {
    line.text(std::exchange(separator, ","));
    std::visit([&line](const auto& a) { details(line.word(call::word_of(a)), a); }, action);
  }
  if (step.wake_at) line.text(separator).word("wake").instant(*step.wake_at);
  return line.take();
}

std::string trace_line(const Entry& entry) {
  Line line;
  line.instant(entry.at).word(name_of(entry.event));
  if (!entry.outcome.empty()) line.word(entry.outcome);
  return line.take().substr(1);
}

std::vector<std::string> trace_of(const CallLog& log) {
  std::vector<std::string> lines;
  for (const Entry& entry : log.entries) lines.push_back(trace_line(entry));
  return lines;
}

}  // namespace call_log
