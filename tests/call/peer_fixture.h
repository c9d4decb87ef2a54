// One peer under test, with what flows over each of its links, its clock and its timer.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "call/describe.h"
#include "call/peer.h"
#include "protocol/client_codec.h"

namespace call {

class PeerTest : public testing::Test {
 protected:
  static constexpr protocol::PeerId kSelf{5};
  static constexpr protocol::PeerId kAna{3};  // Was there before us, so we are polite.
  static constexpr protocol::PeerId kBo{9};
  static constexpr protocol::MediaState kOn{.microphone = true, .camera = true};
  static constexpr LinkId kFirst{1};
  static constexpr LinkId kSecond{2};
  static constexpr LinkId kThird{3};

  // What happens on a link from one sample to the next.
  struct Flow {
    bool media = false;    // Theirs arrive here.
    bool picture = false;  // And are decoded.
    bool heard = true;     // Ours arrive there.
    bool reports = false;
  };
  static constexpr Flow kGood{.media = true, .picture = true, .heard = true, .reports = true};
  static constexpr Flow kDeaf{.media = false, .picture = false, .heard = true, .reports = true};
  static constexpr Flow kUnheard{.media = true, .picture = true, .heard = false, .reports = true};
  static constexpr Flow kDead{.media = false, .picture = false, .heard = false, .reports = false};

  PeerTest() { out_.set_joined(true); }

  void meet(Opening opening, protocol::PeerId id = kAna,
            std::optional<protocol::MediaState> state = kOn) {
    info_ = {.id = id, .name = "Ana", .instance = "i", .state = state};
    peer_.emplace(room_, info_, 1, opening, now_);
    asked();
  }
  // With a link that works.
  void meet_and_connect(Opening opening = Opening::WeOffer) {
    meet(opening);
    if (opening == Opening::WeOffer) negotiate(kFirst);
    if (opening == Opening::TheyOffer) answer(kFirst, 1);
    connect(kFirst);
    run(Duration(3'000));
  }

  // Our offer and their answer.
  void negotiate(LinkId link) {
    offer(link);
    peer_->received(answer_of(sent_.generation, sent_.round), now_);
    peer_->on(RemoteDescriptionSet{link, sent_.round, protocol::SdpKind::Answer}, now_);
    take();
  }
  void offer(LinkId link) {
    peer_->on(NegotiationNeeded{link}, now_);
    set_local(link, protocol::SdpKind::Offer);
  }
  // Their offer and our answer.
  void answer(LinkId link, std::uint32_t generation) {
    peer_->received(offer_of(generation), now_);
    peer_->on(RemoteDescriptionSet{link, 1, protocol::SdpKind::Offer}, now_);
    set_local(link, protocol::SdpKind::Answer);
  }
  void set_local(LinkId link, protocol::SdpKind kind) {
    peer_->on(LocalDescriptionSet{link, kind, "sdp"}, now_);
    take();
  }
  void change(LinkId link, LinkState state) {
    peer_->on(LinkChanged{link, state}, now_);
    take();
  }
  void connect(LinkId link, Flow flow = kGood) {
    flows_[link] = flow;
    change(link, LinkState::Connected);
  }
  void rejoin(bool joined) {
    room_.joined = joined;
    out_.set_joined(joined);
  }

  static protocol::Description offer_of(std::uint32_t generation, std::uint32_t round = 1) {
    return {kAna, generation, round, protocol::SdpKind::Offer, "theirs", ""};
  }
  static protocol::Description answer_of(std::uint32_t generation, std::uint32_t round = 1) {
    return {kAna, generation, round, protocol::SdpKind::Answer, "theirs", ""};
  }

  // Lets time pass, timers fire and links be sampled.
  void run(Duration duration) {
    asked_.clear();
    for (const Time end = now_ + duration; now_ < end;) step(end);
  }
  // How long until it asked for `action`; nothing if it did not within `longest`.
  std::optional<Duration> until(const std::string& action, Duration longest = Duration(120'000)) {
    asked_.clear();
    const Time start = now_;
    while (now_ - start < longest) {
      step(start + longest);
      if (std::count(asked_.begin(), asked_.end(), action) > 0) return now_ - start;
    }
    return std::nullopt;
  }
  // Everything asked for since the last look, but for samples, reports and key frames.
  Texts asked() {
    take();
    return std::exchange(asked_, {});
  }
  PeerLink state() const { return peer_->view().state; }
  LinkId shown() const { return peer_->view().link; }

  Outbox out_;
  RoomContext room_{.out = out_, .self = kSelf, .joined = true};
  protocol::PeerInfo info_;
  std::optional<Peer> peer_;
  Time now_{Duration(100'000)};
  std::map<LinkId, Flow> flows_;  // Of each link that is open.
  std::size_t links_max_ = 0;
  std::map<LinkId, int> key_frames_;

 private:
  void step(Time end) {
    const Time timer = peer_->wake_at().value_or(end);
    now_ = std::max(now_, std::min({end, timer, sample_at_}));
    if (timer <= now_) peer_->timer_fired(now_);
    if (sample_at_ <= now_) sample();
    take();
  }
  void sample() {
    sample_at_ = now_ + LinkHealth::kSamplePeriod;
    peer_->sample();
    for (const auto& [link, flow] : flows_) {
      Counters& counters = counters_[link];
      counters.ours.packets_sent += 25;
      counters.theirs.packets_sent += 25;
      if (flow.media) counters.ours.packets_received += 25;
      if (flow.heard) counters.theirs.packets_received += 25;
      if (flow.picture) counters.frames += 10;
      if (flow.reports) ++counters.reports;
      if (flow.reports) counters.report = protocol::encode_link_report(counters.theirs);
      const LinkSampled sampled{link,
                                counters.ours.packets_sent,
                                counters.ours.packets_received,
                                counters.frames,
                                counters.reports,
                                counters.report,
                                0};
      if (peer_->has(link)) peer_->on(sampled, now_);
    }
  }
  void take() {
    for (const Action& action : out_.take()) {
      if (const auto* opened = std::get_if<OpenLink>(&action)) flows_[opened->link] = kDead;
      if (const auto* closed = std::get_if<CloseLink>(&action)) flows_.erase(closed->link);
      links_max_ = std::max(links_max_, flows_.size());
      if (const auto* whole = std::get_if<SendKeyFrame>(&action)) ++key_frames_[whole->link];
      if (!std::holds_alternative<SampleLink>(action) &&
          !std::holds_alternative<SendReport>(action) &&
          !std::holds_alternative<SendKeyFrame>(action))
        asked_.push_back(short_text(action));
    }
  }
  // A description that we send as "offer GENERATION ROUND".
  std::string short_text(const Action& action) {
    if (const auto* signal = std::get_if<SendSignal>(&action)) {
      const auto message = protocol::decode_client_message(signal->text);
      const auto* sent = std::get_if<protocol::ClientMessage>(&message);
      if (sent && std::holds_alternative<protocol::Description>(*sent)) {
        sent_ = std::get<protocol::Description>(*sent);
        return word(sent_.kind) + " " + std::to_string(sent_.generation) + " " +
               std::to_string(sent_.round);
      }
    }
    return std::visit([](const auto& a) { return describe(a); }, action);
  }

  struct Counters {
    protocol::LinkReport ours, theirs;
    std::uint32_t frames = 0;
    std::uint32_t reports = 0;
    std::string report;
  };
  std::map<LinkId, Counters> counters_;
  Time sample_at_ = now_;
  Texts asked_;

 protected:
  protocol::Description sent_;  // Our latest.
};

}  // namespace call
