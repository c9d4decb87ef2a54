// A core under test, its clock, and the server's words to it.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "call/call_core.h"
#include "call/describe.h"
#include "protocol/client_codec.h"
#include "protocol/server_codec.h"

namespace call {

class CallTest : public testing::Test {
 protected:
  static constexpr protocol::PeerId kSelf{5};
  static constexpr protocol::PeerId kAna{3};
  static constexpr protocol::PeerId kBo{9};
  static constexpr LinkId kFirst{1};
  static constexpr LinkId kSecond{2};

  // Hands in an event and keeps the step's outcome.
  void feed(const Event& event) {
    Step step = core_.handle(event, now_);
    actions_ = std::move(step.actions);
    wake_at_ = step.wake_at;
    for (const Action& action : actions_)
      if (const auto* show = std::get_if<ShowRoom>(&action)) view_ = show->view;
  }
  void hear(const protocol::ServerMessage& message) {
    feed(SignalReceived{protocol::encode_server_message(message)});
  }
  void pass(Duration duration) { now_ += duration; }
  void pass_until_woken() {
    ASSERT_TRUE(wake_at_.has_value());
    now_ = std::max(now_, *wake_at_);
    feed(TimerFired{});
    EXPECT_NE(wake_at_, now_) << "a timer that fires in a loop";
  }
  void pass_with_timers(Duration duration) {
    for (const Time end = now_ + duration; wake_at_ && *wake_at_ <= end;) pass_until_woken();
  }
  // Until a step has asked for `action`; there are many timers on the way.
  void pass_until_asked_for(const std::string& action) {
    for (const Time end = now_ + std::chrono::minutes(2); now_ < end;) {
      ASSERT_NO_FATAL_FAILURE(pass_until_woken());
      if (times_asked(action) > 0) return;
    }
    FAIL() << "never asked for: " << action;
  }

  static protocol::PeerInfo peer(protocol::PeerId id, std::string instance = "i") {
    return {.id = id, .name = "Peer", .instance = std::move(instance), .state = {}};
  }
  static protocol::RoomJoined seat(std::vector<protocol::PeerInfo> peers, bool resumed = false) {
    return {.created = peers.empty() && !resumed,
            .room = "room",
            .self = kSelf,
            .resume = "claim",
            .peers = std::move(peers),
            .ice_servers = {},
            .capacity = 8,
            .resumed = resumed};
  }

  static protocol::Description description(protocol::PeerId peer, std::uint32_t generation,
                                           std::uint32_t round, protocol::SdpKind kind) {
    return {peer, generation, round, kind, "sdp", ""};
  }
  // The same as we send it, which is to the page that we know.
  static protocol::Description sent(protocol::Description message) {
    message.to_instance = "i";
    return message;
  }

  void ask_to_join() { feed(JoinRequested{"room", "Me", {}}); }
  void join(std::vector<protocol::PeerInfo> peers) {
    ask_to_join();
    feed(SignalOpened{});
    hear(seat(std::move(peers)));
  }
  void lose_and_reopen_signal() {
    feed(SignalClosed{1006});
    pass_until_asked_for("open signal");
    feed(SignalOpened{});
  }
  // Carries the link's first negotiation through, with us as the one who offers.
  void negotiate(LinkId link, protocol::PeerId peer) {
    feed(NegotiationNeeded{link});
    feed(LocalDescriptionSet{link, protocol::SdpKind::Offer, "o"});
    hear(protocol::Description{peer, 1, 1, protocol::SdpKind::Answer, "a"});
    feed(RemoteDescriptionSet{link, 1, protocol::SdpKind::Answer});
  }

  // What the last step asked for, but for what is shown and how much is sent.
  Texts asked() const {
    Texts texts = describe(actions_);
    std::erase(texts, "show");
    std::erase_if(texts, [](const auto& text) { return text.starts_with("send parameters"); });
    return texts;
  }
  std::ptrdiff_t times_asked(const std::string& action) const {
    const Texts texts = asked();
    return std::count(texts.begin(), texts.end(), action);
  }
  static std::string sends(const protocol::ClientMessage& message) {
    return "send " + protocol::encode_client_message(message);
  }

  CallCore core_{{.instance = "me"}, 1};
  Time now_{Duration(1'000)};
  Actions actions_;
  std::optional<Time> wake_at_;
  RoomView view_;
};

}  // namespace call
