// Which peer connections reach each other, and what comes through: ICE, DTLS, RTP and the data
// channel, as far as connectionState and getStats show them.
//
// Two ends connect once each holds the other's current session, at least one knows a candidate of
// the other, and packets get through both ways. The states lie as they do in browsers (measured):
// `connected` for 6 s and more after a path broke, `failed` only after 16 s (Chromium) or 27 s
// (Firefox), and for ever where packets are lost behind ICE.
//
// Packets are not events: they are counted, from rates and times, when somebody asks.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "call/action.h"
#include "call/event.h"
#include "environment.h"
#include "fake_peer_connection.h"
#include "participant.h"

namespace simulation {

class MediaPaths {
 public:
  static constexpr Duration kAttemptMax{15'000};  // Then ICE gives up.

  MediaPaths(Environment& environment, const SessionBook& book,
             const std::deque<FakePeerConnection>& links, const People& people)
      : environment_(environment), book_(book), links_(links), people_(people) {}

  void opened(LinkIndex link);
  void closed(LinkIndex link);
  // To be called when anything about the link, its ends or their devices may have changed; and
  // before such a change, count(), so that what has come through until now is counted as it was.
  void look_at(LinkIndex link);
  void count(LinkIndex link);
  void look_at_all_of(ClientIndex client);
  void count_all_of(ClientIndex client);

  // No packet from one to the other until then.
  void block(ClientIndex from, ClientIndex to, Time until);
  // The address that this end's path begins at is gone; until another path is found, or ICE
  // restarted.
  void lose_address(LinkIndex link);
  void find_path(LinkIndex link);
  // RTP that arrives here is lost until then, whatever the states say; with `reports`, so is the
  // data channel.
  void deafen(LinkIndex link, Time until, bool reports);

  // Returns nothing if the turn has been overtaken.
  std::optional<call::LinkChanged> turns(const LinkTurns& turn);

  call::LinkSampled sample(LinkIndex link);
  // What the other end's latest report says besides its counters, if that is not known here yet.
  std::optional<call::ReportChanged> news(LinkIndex link);
  void set_parameters(LinkIndex link, const call::SetSendParameters& parameters);
  const call::SetSendParameters& parameters(LinkIndex link) const { return ends_[link].parameters; }
  void send_report(LinkIndex link, const std::string& text);

  bool connected(LinkIndex link) const { return ends_[link].state == call::LinkState::Connected; }
  Time opened_at(LinkIndex link) const { return ends_[link].opened_at; }
  // RTP of the other end comes in here, if it sends any.
  bool receives(LinkIndex link) const;
  // Something other than the signalling went wrong with this link.
  bool harmed(LinkIndex link) const { return ends_[link].harmed; }
  // Both ends of it learn less of each other than they should.
  void harm(LinkIndex link);
  void harm_if_mute(LinkIndex link);
  // Packets get through both ways between the devices, whatever becomes of them there.
  bool reachable(ClientIndex a, ClientIndex b) const;
  // The link at the other end; nothing unless both know each other.
  std::optional<LinkIndex> other_end(LinkIndex link) const;
  // Whose descriptions it has taken, if any.
  std::optional<ClientIndex> client_at_other_end(LinkIndex link) const {
    if (links_[link].remote() == 0) return std::nullopt;
    return client(book_.at(links_[link].remote()).author);
  }

 private:
  struct Report {
    Time arrives_at;
    std::string text;
  };
  struct End {
    call::LinkState state = call::LinkState::New;
    call::LinkState next = call::LinkState::New;  // Of the latest turn.
    std::uint32_t turn = 0;                       // The latest.
    std::uint32_t tried_ufrag = 0;                // That the latest attempt is for.
    std::uint32_t dead_ufrag = 0;                 // And all before it.
    Time attempt_ends{};
    std::optional<Time> broken_since;
    bool is_up = false;  // Connected, and not failed since.
    bool has_failed = false;
    bool is_doomed = false;
    std::uint32_t lost_ufrag = 0;  // The addresses of this and all before it are gone.
    bool harmed = false;
    Time opened_at{};
    Time deaf_until{};
    Time channel_dead_until{};

    Time counted_until{};
    std::uint64_t sent = 0;  // Thousandths of packets,
    std::uint64_t received = 0;
    std::uint64_t frames = 0;  // and of frames.
    std::vector<Report> under_way;
    std::uint32_t reports = 0;
    std::string report;
    Time heard_at{};

    call::SetSendParameters parameters{};
    std::uint64_t bits = 0;  // Thousandths of those sent,
    std::uint64_t lost = 0;  // and of packets that the other end missed.
    std::string tail_sent;   // Of reports, what follows the counters;
    std::string tail_told;   // and of those that came here.
  };
  // Of the uplink of a person, in this moment.
  struct Line {
    std::uint64_t wanted = 0;  // Bit/s.
    std::uint64_t bears = 0;
    std::uint64_t loss() const { return wanted > bears ? 1'000 * (wanted - bears) / wanted : 0; }
  };
  struct Block {
    ClientIndex from;
    ClientIndex to;
    Time until;
  };

  void turn_to(LinkIndex link, call::LinkState state, Duration after);
  void begin_attempt(LinkIndex link);
  void follow_path(LinkIndex link);
  void connects(LinkIndex link);
  void fails(LinkIndex link);
  bool can_connect(LinkIndex a, LinkIndex b) const;
  bool path_is_whole(LinkIndex link) const;
  bool carries(LinkIndex a, LinkIndex b) const;
  // When the packets of `from` get through to `to` again; now or earlier if they do.
  Time gets_through_at(ClientIndex from, ClientIndex to) const;
  void count_one(LinkIndex link);
  void read_reports(LinkIndex link);
  std::uint64_t bitrate(LinkIndex link) const;
  Line line_of(ClientIndex client) const;
  std::uint32_t estimate(LinkIndex link, const Line& line) const;
  Duration until_disconnected(ClientIndex client);
  Duration until_failed(ClientIndex client);
  Time now() const { return environment_.scheduler.now(); }
  ClientIndex client(LinkIndex link) const { return links_[link].owner().client; }

  Environment& environment_;
  const SessionBook& book_;
  const std::deque<FakePeerConnection>& links_;
  const People& people_;
  std::vector<End> ends_;  // By LinkIndex.
  std::vector<Block> blocks_;
};

}  // namespace simulation
