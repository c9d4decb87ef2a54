// Actions as short texts, so that a test compares them as values and a failure can be read.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "call/action.h"

namespace call {

inline std::string number(LinkId link) { return std::to_string(static_cast<std::uint32_t>(link)); }

inline std::string word(protocol::SdpKind kind) {
  return kind == protocol::SdpKind::Offer ? "offer" : "answer";
}

inline std::string describe(const OpenSignal&) { return "open signal"; }
inline std::string describe(const CloseSignal& a) {
  return "close signal " + std::to_string(a.code);
}
inline std::string describe(const SendSignal& a) { return "send " + a.text; }
inline std::string describe(const OpenLink& a) { return "open link " + number(a.link); }
inline std::string describe(const SetIceServers& a) { return "set ice servers " + number(a.link); }
inline std::string describe(const CloseLink& a) { return "close link " + number(a.link); }
inline std::string describe(const SetLocalDescription& a) { return "set local " + number(a.link); }
inline std::string describe(const SetRemoteDescription& a) {
  return "set remote " + number(a.link) + " " + word(a.kind) + " " + std::to_string(a.round) + " " +
         a.sdp;
}
inline std::string describe(const AddCandidate& a) {
  return "add candidate " + number(a.link) + " " + a.candidate.candidate;
}
inline std::string describe(const SampleLink& a) { return "sample " + number(a.link); }
inline std::string describe(const SendKeyFrame& a) { return "key frame " + number(a.link); }
inline std::string describe(const SetSendParameters& a) {
  return "send parameters " + number(a.link) + " audio " + std::to_string(a.audio_bitrate) +
         " video " + std::to_string(a.video_bitrate) + " height " + std::to_string(a.height) +
         " at " + std::to_string(a.frame_rate) +
         (a.screen_bitrate == 0 ? ""
                                : " screen " + std::to_string(a.screen_bitrate) + " height " +
                                      std::to_string(a.screen_height) + " at " +
                                      std::to_string(a.screen_frame_rate)) +
         (a.screen_audio_bitrate == 0 ? "" : " music " + std::to_string(a.screen_audio_bitrate));
}
inline std::string describe(const SendReport& a) {
  return "report " + number(a.link) + " " + a.text;
}
inline std::string describe(const KeepSeat& a) { return "keep seat " + a.claim; }
inline std::string describe(const ShowDeparture& a) {
  const bool left = a.reason == protocol::LeaveReason::Left;
  return "departure of " + a.name + (left ? ": left" : ": lost");
}
inline std::string describe(const Warn& a) {
  return "warn " + std::to_string(static_cast<int>(a.warning));
}
inline std::string describe(const ShowRoom&) { return "show"; }

inline std::vector<std::string> describe(const Actions& actions) {
  std::vector<std::string> texts;
  for (const Action& action : actions)
    texts.push_back(std::visit([](const auto& a) { return describe(a); }, action));
  return texts;
}

using Texts = std::vector<std::string>;

}  // namespace call
