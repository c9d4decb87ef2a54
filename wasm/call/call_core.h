// The call state machine of one client: the signalling connection, the seat in the room, and
// through the Roster one negotiation for each other participant.
//
// Does no I/O and reads no clock. The platform hands in events and the current time, performs the
// actions of the returned step in order and before its next event, and hands in TimerFired at
// `wake_at`. The same events, times and seed give the same steps.
#pragma once

#include <optional>
#include <string>

#include "call/action.h"
#include "call/event.h"
#include "call/outbox.h"
#include "call/random.h"
#include "call/reconnect_policy.h"
#include "call/room_view.h"
#include "call/room_watch.h"
#include "call/roster.h"
#include "call/time.h"
#include "protocol/message.h"

namespace call {

struct CallOptions {
  std::string instance;  // Random, made once per page load; 1 to protocol::kInstanceBytesMax bytes.
  ReconnectOptions reconnect{};
  Duration attempt_timeout{10'000};  // From OpenSignal, or our join, to the answer to the join.
  Duration stable_min{30'000};       // In the room for so long: the backoff begins anew.
  Duration join_timeout{60'000};     // From JoinRequested until giving up, if never seated.
  Duration silence_max{25'000};      // A socket that says nothing for so long is dead.
  Duration stray_join_max{60'000};   // A join without an answer may still arrive for so long.

  // A little more than the server's heartbeat: over a socket that says nothing for so long nobody
  // joins.
  Duration fresh_max{12'000};

  // While there is no connection to anybody either, so that likely our own network is gone: the
  // server is asked sooner, because it hears nothing of it until the network is back.
  Duration cut_off_silence_max{12'000};     // As fresh_max.
  Duration cut_off_attempt_timeout{2'000};  // From OpenSignal to SignalOpened.
  Duration cut_off_delay_max{250};          // After an attempt that had no answer.
  int cut_off_attempts{4};                  // Then one of full length, for a line that is slow.

  // A timer that fires this much late was held up, with all else in this page.
  Duration late_max{1'000};
  Duration late_grace{2'000};      // What was held up as well comes first.
  Duration network_settle{1'000};  // News of the network that follow each other are one.
  // Of our peer_state so many go at once; what changes more often is told at this interval.
  int state_burst{10};
  Duration state_interval{250};
};

struct Step {
  Actions actions;
  std::optional<Time> wake_at;  // When to hand in TimerFired; replaces any earlier wake_at.
};

class CallCore {
 public:
  CallCore(CallOptions options, std::uint64_t seed);
  CallCore(const CallCore&) = delete;
  CallCore& operator=(const CallCore&) = delete;

  // `now` never goes back.
  [[nodiscard]] Step handle(const Event& event, Time now);

  // What our line is thought to bear upwards, bit/s.
  Bitrate uplink_budget() const { return roster_.uplink_budget(); }

 private:
  enum class Phase : std::uint8_t {
    Idle,        //
    Connecting,  // OpenSignal asked for, no SignalOpened yet.
    Watching,    // The socket is open, and nobody has asked to join.
    Joining,     // Join sent, no answer yet.
    InRoom,      //
    Waiting,     // No socket; the next attempt is at retry_at_.
  };

  // One overload per event, so that a new event that nobody handles does not compile.
  void on(const RoomWatched& event);
  void on(const JoinRequested& event);
  void on(const LeaveRequested&);
  void on(const RetryRequested& event) { roster_.retry(event.peer, now_); }
  void on(const MediaChanged& event);
  void on(const TileShown& event) { roster_.show(event); }
  void on(const PageHidden&);
  void on(const NetworkChanged&);
  void on(const SignalOpened&);
  void on(const SignalClosed& event);
  void on(const SignalReceived& event);
  template <class LinkEvent>
  void on(const LinkEvent& event) {
    roster_.on(event, now_);
  }
  void on(const CandidateFound& event) { roster_.on(event); }
  void on(const ReportChanged& event) { roster_.on(event); }
  void on(const IceServerFailed& event) { roster_.on(event); }
  void on(const LinkSampled& event);
  void on(const TimerFired&);

  // One overload per message, likewise.
  void on(const protocol::RoomJoined& message);
  void on(const protocol::FullRoom& message);
  void on(const protocol::RoomPeers& message);
  void on(const protocol::PeerJoined& message);
  void on(const protocol::PeerLeft& message);
  void on(const protocol::PeerResumed& message);
  void on(const protocol::Description& message);
  void on(const protocol::Candidate& message);
  void on(const protocol::PeerState& message);
  void on(const protocol::IceServers& message);
  void on(const protocol::Heartbeat&) {}  // Having been heard is all it is for.
  void on(const protocol::Error& message);

  void watch_again();
  void tell_state();
  std::optional<Time> state_due() const;
  void connect();
  void send_join();
  Problem problem_of(std::uint16_t code);
  bool replaced_by_itself();
  Duration attempt_timeout() const;
  void retry_later();
  void enter(Phase phase);
  void check_punctuality();
  std::optional<Time> deadline() const;
  std::optional<Time> give_up_at() const;
  void deadline_passed();
  void close_signal();
  bool has_socket() const { return phase_ != Phase::Idle && phase_ != Phase::Waiting; }
  bool may_have_seat() const;
  void give_up_signal();
  void forget_seat();
  void end(Problem problem);
  void stop(Problem problem);
  void refuse_join(const protocol::Error& error);
  RoomView view() const;
  void show_if_changed();
  std::optional<Time> next_deadline() const;

  const CallOptions options_;
  Random random_;
  ReconnectPolicy reconnect_;
  Outbox out_;
  Roster roster_;
  RoomWatch watch_;

  bool wants_in_ = false;  // Asked to join, and neither left nor refused.
  bool refused_ = false;   // The server closes whatever we open; to be asked for joins only.
  Phase phase_ = Phase::Idle;
  Time retry_at_{};        // While Waiting.
  Time connected_at_{};    // The latest OpenSignal, or join over a socket that was open already.
  Time heard_at_{};        // The latest message, or SignalOpened.
  Time seated_at_{};       // The latest seat.
  Time grace_until_{};     // No deadline but retry_at_ counts before.
  bool was_late_ = false;  // The latest TimerFired.
  std::optional<Time> network_changed_at_;
  std::optional<Time> give_up_at_;  // Of the first join; absent once seated.
  Problem problem_ = Problem::None;
  bool seated_ = false;  // A room was joined and neither left nor lost for good.
  std::optional<Time> stray_join_until_;
  int hung_attempts_ = 0;  // In a row: no answer at all, where a server that is down refuses.
  protocol::Join join_;    // As sent, with the latest seat claim.
  std::uint32_t capacity_ = 0;
  protocol::MediaState media_;
  protocol::MediaState told_;  // The latest of it that was sent, on this socket.
  Time states_paced_until_{};  // With one for each interval, what was told lasts until then.
  RoomView shown_;
  bool look_ = true;             // Whether this step may change what is shown.
  std::optional<Time> wake_at_;  // As handed out.

  Time now_{};  // Of the latest event.
};

}  // namespace call
