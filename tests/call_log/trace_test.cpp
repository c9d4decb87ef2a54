#include "call_log/trace.h"

#include <gtest/gtest.h>

#include "protocol/client_codec.h"

namespace call_log {
namespace {

using call::Action;
using call::LinkId;
using call::Time;
using protocol::PeerId;

std::string outcome(const Action& action) {
  return outcome_of({.actions = {action}, .wake_at = {}});
}

std::string sent(const protocol::ClientMessage& message) {
  return outcome(call::SendSignal{protocol::encode_client_message(message)});
}

TEST(Trace, SaysWhatAStepAskedForAndWhenToWakeIt) {
  EXPECT_EQ(outcome_of({}), "->");
  EXPECT_EQ(outcome_of({.actions = {}, .wake_at = Time(call::Duration(17))}), "-> wake 17");
  EXPECT_EQ(outcome_of({.actions = {call::OpenSignal{}, call::CloseLink{LinkId{3}}},
                        .wake_at = Time(call::Duration(17))}),
            "-> open-signal, close-link 3, wake 17");
}

TEST(Trace, HasTheTimeAndTheEventBeforeIt) {
  EXPECT_EQ(trace_line({Time(call::Duration(12)), call::SignalOpened{}, "->"}),
            "12 signal_opened ->");
}

TEST(Trace, TellsEveryActionWithoutItsTexts) {
  EXPECT_EQ(outcome(call::CloseSignal{4001}), "-> close-signal 4001");
  EXPECT_EQ(outcome(call::OpenLink{LinkId{1}, {{.urls = {"stun:a.example"}}}}),
            "-> open-link 1 servers 1");
  EXPECT_EQ(outcome(call::OpenLink{LinkId{1}, {}, true}), "-> open-link 1 servers 0 relay");
  EXPECT_EQ(outcome(call::SetIceServers{LinkId{1}, {{.urls = {"turn:a.example"}}}}),
            "-> set-ice-servers 1 servers 1");
  EXPECT_EQ(outcome(call::SetLocalDescription{LinkId{1}}), "-> set-local-description 1");
  EXPECT_EQ(outcome(call::SetRemoteDescription{LinkId{1}, 2, protocol::SdpKind::Answer, "v=0"}),
            "-> set-remote-description 1 answer 2");
  EXPECT_EQ(outcome(call::AddCandidate{LinkId{1}, {.candidate = "candidate:1"}}),
            "-> add-candidate 1");
  EXPECT_EQ(outcome(call::AddCandidate{LinkId{1}, {}}), "-> add-candidate 1 end");
  EXPECT_EQ(outcome(call::SampleLink{LinkId{1}}), "-> sample-link 1");
  EXPECT_EQ(outcome(call::SendKeyFrame{LinkId{1}}), "-> send-key-frame 1");
  EXPECT_EQ(outcome(call::SendReport{LinkId{1}, "2 3"}), "-> send-report 1 2 3");
  EXPECT_EQ(outcome(call::KeepSeat{"room", "Ana", "claim"}), "-> keep-seat");
  EXPECT_EQ(outcome(call::KeepSeat{}), "-> keep-seat none");
  EXPECT_EQ(outcome(call::Warn{call::Warning::CandidateDropped}), "-> warn candidate-dropped");
  EXPECT_EQ(outcome(call::ShowDeparture{"Ana", protocol::LeaveReason::Lost}),
            "-> show-departure lost");
}

TEST(Trace, TellsWhatEachMessageIsAboutWithoutItsTexts) {
  EXPECT_EQ(sent(protocol::Join{"room", "Ana", "me", ""}), "-> send-signal join");
  EXPECT_EQ(sent(protocol::Join{"room", "Ana", "me", "claim"}), "-> send-signal join resume");
  EXPECT_EQ(sent(protocol::Leave{}), "-> send-signal leave");
  EXPECT_EQ(sent(protocol::Description{PeerId{7}, 2, 3, protocol::SdpKind::Offer, "v=0", "i"}),
            "-> send-signal webrtc_offer to 7 generation 2 round 3");
  EXPECT_EQ(sent(protocol::Candidate{PeerId{7}, 2, {}, "i"}),
            "-> send-signal webrtc_ice_candidate to 7 generation 2");
  EXPECT_EQ(sent(protocol::PeerState{{}, {.microphone = true, .hand = true}}),
            "-> send-signal peer_state m--h");
}

TEST(Trace, TellsWhatIsShownWithoutNames) {
  call::RoomView view{.phase = call::ViewPhase::InRoom, .room = "room", .capacity = 8};
  view.peers = {{.id = PeerId{7},
                 .name = "Ana",
                 .link = LinkId{1},
                 .state = call::PeerLink::Connected,
                 .media = {.microphone = true}},
                {.id = PeerId{9}, .name = "Bo", .media = {.camera = true, .screen = true}}};
  EXPECT_EQ(outcome(call::ShowRoom{view}),
            "-> show-room in-room none 8 [7 1 connected m---] [9 0 connecting -cs-]");
  view.peers.pop_back();
  view.speaker = PeerId{7};
  EXPECT_EQ(outcome(call::ShowRoom{view}),
            "-> show-room in-room none 8 [7 1 connected m---] spoke 7");
  view.speaks = true;
  EXPECT_EQ(outcome(call::ShowRoom{view}),
            "-> show-room in-room none 8 [7 1 connected m---] speaks 7");
  EXPECT_EQ(outcome(call::ShowRoom{{.problem = call::Problem::BadRoom}}),
            "-> show-room idle bad-room 0");
}

}  // namespace
}  // namespace call_log
