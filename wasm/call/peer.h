// One other participant and the connection with them: negotiates it, judges whether it works, and
// replaces it when it does not.
//
// While a new link is being made the old one stays open and is shown, until media come over the new
// one (make before break).
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "call/event.h"
#include "call/ice_facts.h"
#include "call/link_health.h"
#include "call/outbox.h"
#include "call/peer_negotiator.h"
#include "call/rebuild_policy.h"
#include "call/room_view.h"
#include "call/time.h"
#include "call/uplink.h"

namespace call {

// What all peers of a room have in common.
struct RoomContext {
  Outbox& out;
  protocol::PeerId self{};
  std::vector<protocol::IceServer> ice_servers{};
  bool relay_only = false;
  std::uint32_t links_opened = 0;
  bool joined = false;         // Messages get through. While they do not, nothing can be rebuilt.
  Uplink::Sources sources{};   // What of ours is on.
  bool sound_alone = false;    // Our line bears no pictures,
  bool screen_alone = false;   // or no camera beside the screen.
  bool shares_change = false;  // Who receives what from us, since it was last shared.
};

class Peer {
 public:
  // From our offer, or the last step of a negotiation, to the next. Twice that in later attempts.
  static constexpr Duration kNegotiationMax{5'000};
  // From the end of a negotiation until media could flow. With RebuildPolicy::kAttemptsMax attempts
  // everybody is connected, or is known not to be, within a minute.
  static constexpr Duration kConnectMax{11'000};
  // How much longer than the one who offers the other waits, so that they rarely act both.
  static constexpr Duration kYield{1'500};
  // Most outages heal by themselves, and faster than a new connection could be made.
  static constexpr Duration kOutageMax{9'000};
  // After a return or a change of network an old path is likely dead: what is silent for
  // kSuspectSilence within kSuspectMax is not waited for. (Two samples without a report: one may be
  // missing in every call.)
  static constexpr Duration kSuspectMax{5'000};
  static constexpr Duration kSuspectSilence{1'400};
  // After so long a silence sound is back at once, but Chromium (measured) holds pictures back for
  // up to three seconds: it takes packets that are sent again for late ones. A new connection shows
  // one after half a second. It is of use only if it begins soon.
  static constexpr Duration kHeldBackAfter{5'000};
  static constexpr Duration kHeldBackMax{2'000};
  // How long a new connection may be without media before it takes over where there is nothing to
  // lose: from a dead one, or while the other sends nothing.
  static constexpr Duration kProofMax{2'000};
  // A pair would need centuries to get there by itself. What a larger one would lead to, 0, is
  // none.
  static constexpr std::uint32_t kGenerationMax = 1'000'000'000;
  // How long the old connection stays open then: the other end may not have its picture yet.
  static constexpr Duration kLinger{1'000};
  // Works for so long: whatever failed before is forgiven.
  static constexpr Duration kStable{10'000};
  // What is assumed to be shown, here and there, until it is told.
  static constexpr std::uint32_t kHeightUntilTold = 720;
  static constexpr std::uint32_t kScreenHeightUntilTold = 1080;

  // `generation` of the first connection.
  Peer(RoomContext& room, const protocol::PeerInfo& info, std::uint32_t generation, Opening opening,
       Time now);

  const protocol::PeerInfo& info() const { return info_; }
  std::uint32_t generation() const { return generation_; }
  bool has(LinkId link) const;
  bool works() const;  // The link that is shown.
  bool is_shown(LinkId link) const { return shown().id == link; }
  bool was_connected() const { return was_connected_; }
  // Media stopped, and may go on over the same link.
  bool may_come_back(Time now) const;
  PeerView view() const;
  std::optional<Time> wake_at() const;
  // Something came over this link just now, as of its latest sample.
  bool flows(LinkId link, Time now) const;
  // Adds those of our links to them that are open.
  void add_receivers(std::vector<Uplink::Receiver>& receivers, Time now) const;

  // Messages may have been lost; those from now on get through. `patience`: how long to leave it to
  // the other to act first.
  void returned(const protocol::PeerInfo& info, Duration patience, Time now);
  // The join that our offer went ahead with is answered: from now on they hear us.
  void admitted(const protocol::PeerInfo& info, Time now);
  void suspect(Time now) { suspect_until_ = now + kSuspectMax; }
  void retry(Time now);
  void postpone(Time until);
  // How high their picture, and their screen, is shown here. Tells them soon, if it matters.
  void show(std::uint32_t height);
  void show_screen(std::uint32_t height);
  void ice_servers_changed() const;
  void close();

  void received(const protocol::Description& message, Time now);
  void received(const protocol::Candidate& message);
  void received(const protocol::PeerState& message) { info_.state = message.state; }

  // Links that were connected: browsers take their time, for which somebody waits before.
  void sample() const;
  void on(const NegotiationNeeded& event, Time now);
  void on(const LocalDescriptionSet& event, Time now);
  void on(const RemoteDescriptionSet& event, Time now);
  void on(const DescriptionFailed& event, Time now);
  void on(const CandidateFound& event);
  void on(const IceServerFailed& event);
  void on(const LinkChanged& event, Time now);
  // Returns whether what is shown may have changed.
  bool on(const LinkSampled& event, Time now);
  void on(const ReportChanged& event);
  void timer_fired(Time now);

 private:
  // What the other's latest report says.
  struct Told {
    std::uint32_t height = kHeightUntilTold;               // Of our picture there,
    std::uint32_t screen_height = kScreenHeightUntilTold;  // and of our screen.
    bool sound_alone = false;                              // Their line bears no pictures,
    bool screen_alone = false;                             // or no camera beside the screen.
  };
  struct Link {
    LinkId id{};
    LinkState state = LinkState::New;
    LinkHealth health{};
    std::optional<Time> connected_at{};  // Present while connected.
    bool was_connected = false;
    Told told{};  // Over this link: a late report of an earlier one says nothing of it.

    bool works() const {
      return state == LinkState::Connected && health.verdict() == Verdict::Fine;
    }
  };

  void open(std::uint32_t generation, Opening opening, Time now);
  void reopen(std::uint32_t generation, Opening opening, Time now);
  void close_link(Link& link);
  void old_changed(bool worked, Time now);
  void negotiation_progressed(Time now);
  void negotiation_stalled(Time now);
  void broken(Time now);
  void rebuild_at(Time when);
  void rebuild(Time now);
  void give_up();
  void judge(Time now);
  void works_since(Time since, Time now);
  bool proven(Time now) const;
  bool take_over_if_proven(Time now);
  void close_old();
  bool sends_media(const Link& link) const;
  bool sends_camera(const Link& link) const;
  bool sends_pictures(const Link& link) const;
  bool has_camera() const { return info_.state && info_.state->camera; }
  bool has_screen() const { return info_.state && info_.state->screen; }
  bool expects(const Link& link, Time now) const;
  bool is_held_back(Time now) const { return held_back_until_ && now < *held_back_until_; }
  const Link& shown() const { return old_ && !close_old_at_ ? *old_ : link_; }
  Duration negotiation_max() const;
  Duration yield() const { return opening_ == Opening::WeOffer ? Duration(0) : kYield; }
  Role role() const;

  RoomContext* room_;
  protocol::PeerInfo info_;

  Link link_;  // The latest, which is negotiated. Its id is zero once it was given up.
  std::uint32_t generation_ = 0;
  Opening opening_ = Opening::WeOffer;
  std::optional<PeerNegotiator> negotiator_;
  IceFacts facts_;                       // Of `link_`.
  Cause cause_ = Cause::None;            // Why the latest attempt failed.
  bool broken_ = false;                  // No description of it can be applied any more.
  std::optional<Time> negotiate_until_;  // Present while a negotiation is under way.
  std::optional<Time> connect_until_;    // Present until it is connected for the first time.

  std::optional<Link> old_;           // Shown until `link_` is proven,
  std::optional<Time> close_old_at_;  // and kept for a little longer.
  bool was_connected_ = false;

  std::uint32_t shown_height_ = kHeightUntilTold;               // Of their picture here,
  std::uint32_t shown_screen_height_ = kScreenHeightUntilTold;  // and of their screen.
  Told told_;  // The latest; what a new link begins with.

  RebuildPolicy policy_;
  bool given_up_ = false;
  bool failing_ = false;  // So many attempts failed, of either side, that one more is no news.
  int stalls_ = 0;        // Offers of this link in a row whose answer did not come in time.
  std::optional<Time> rebuild_at_;
  std::optional<Time> suspect_until_;
  std::optional<Time> held_back_until_;  // Their picture, on a link that works again.
};

}  // namespace call
