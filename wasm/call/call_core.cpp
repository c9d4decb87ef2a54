#include "call/call_core.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "protocol/client_codec.h"
#include "protocol/server_codec.h"
#include "protocol/text.h"

namespace call {
namespace {

// The codes that we close with (docs/protocol.md, "Close codes").
constexpr std::uint16_t kLeft = 1000;
constexpr std::uint16_t kGivenUp = 4001;
constexpr std::uint16_t kPageGoes = 4002;

// Close codes after which trying again is of no use.
constexpr std::uint16_t kNotConfab = 1002;
constexpr std::uint16_t kNotAllowed = 1008;
constexpr std::uint16_t kReplaced = 4000;

}  // namespace

CallCore::CallCore(CallOptions options, std::uint64_t seed)
    : options_(std::move(options)),
      random_(seed),
      reconnect_(options_.reconnect, random_),
      roster_(out_),
      watch_(out_) {}

Step CallCore::handle(const Event& event, Time now) {
  assert(now >= now_);
  now_ = now;
  if (std::holds_alternative<TimerFired>(event)) check_punctuality();
  std::visit([this](const auto& e) { on(e); }, event);
  if (const auto due = state_due(); due && *due <= now_) tell_state();
  roster_.share_uplink(now_);
  show_if_changed();
  wake_at_ = next_deadline();
  // What turns out to be due already is due now: its timer will not have been late.
  if (wake_at_) wake_at_ = std::max(*wake_at_, now_);
  return {out_.take(), wake_at_};
}

void CallCore::on(const RoomWatched& event) {
  watch_.wish(event.room, event.token, now_);
  if (phase_ == Phase::Idle) watch_again();
}

void CallCore::watch_again() {
  if (watch_.is_wanted() && !refused_) connect();
}

// Over the socket that watches, if that is alive as far as can be known.
void CallCore::on(const JoinRequested& event) {
  if (wants_in_) return;
  join_ = {.room = protocol::trim(event.room),
           .name = protocol::trim(event.name),
           .instance = options_.instance,
           .resume = event.resume,
           .token = event.token};
  problem_ = Problem::None;
  if (!protocol::is_name(join_.name)) problem_ = Problem::BadName;
  if (!protocol::is_room(join_.room)) problem_ = Problem::BadRoom;
  if (problem_ != Problem::None) return forget_seat();
  wants_in_ = true;
  refused_ = false;
  give_up_at_ = now_ + options_.join_timeout;
  reconnect_.reset();
  if (phase_ == Phase::Connecting) return;
  if (phase_ == Phase::Watching && now_ <= heard_at_ + options_.fresh_max) return send_join();
  if (has_socket()) close_signal();
  connect();
}

void CallCore::on(const LeaveRequested&) {
  out_.send(protocol::Leave{});
  if (wants_in_) return end(Problem::None);
  problem_ = Problem::None;
}

void CallCore::on(const MediaChanged& event) {
  media_ = event.state;
  roster_.set_sources({.camera = media_.camera,
                       .screen = media_.screen,
                       .screen_moves = event.screen_moves,
                       .screen_sounds = event.screen_sounds});
}

// The seat is kept for a moment, in case that the page is only loaded anew (docs/protocol.md,
// "Seats"); so is the claim.
void CallCore::on(const PageHidden&) {
  if (has_socket()) out_.act(CloseSignal{may_have_seat() ? kPageGoes : kLeft});
  watch_.forget_wish();
  stop(Problem::None);
}

// A connection of the network before would only be found dead later.
void CallCore::on(const NetworkChanged&) {
  if (phase_ == Phase::Idle) return;
  const bool same_news =
      network_changed_at_ && now_ < *network_changed_at_ + options_.network_settle;
  if (same_news && phase_ != Phase::Waiting) return;
  network_changed_at_ = now_;
  roster_.suspect_all(now_);
  if (phase_ != Phase::Waiting) close_signal();
  connect();
}

void CallCore::tell_state() {
  told_ = media_;
  states_paced_until_ = std::max(states_paced_until_, now_) + options_.state_interval;
  out_.send(protocol::PeerState{.peer = {}, .state = media_});
}

// When the others are to be told of what changed: by whatever comes then, for the timers of a page
// in the background are late, and who is not told that nothing is sent takes the link for dead. A
// key that is held down would be more than the server takes.
std::optional<Time> CallCore::state_due() const {
  if (phase_ != Phase::InRoom || media_ == told_) return std::nullopt;
  return states_paced_until_ - (options_.state_burst - 1) * options_.state_interval;
}

void CallCore::on(const SignalOpened&) {
  if (phase_ != Phase::Connecting) return;
  heard_at_ = now_;
  if (wants_in_) return send_join();
  enter(Phase::Watching);
  watch_.socket_opened();
}

// The offers to those who are known to be there follow it at once. With a claim it is not: the seat
// that it may give back has an id of its own, and the others may still have connections to it.
void CallCore::send_join() {
  const auto present = watch_.present();
  if (phase_ == Phase::Watching) connected_at_ = now_;
  enter(Phase::Joining);
  out_.act(SendSignal{protocol::encode_client_message(join_)});
  if (!present || present->room != join_.room || !join_.resume.empty()) return;
  out_.set_joined(true);
  roster_.meet(*present, now_);
}

void CallCore::on(const SignalClosed& event) {
  if (!has_socket()) return;
  const Problem problem = problem_of(event.code);
  hung_attempts_ = 0;
  if (problem == Problem::None) return retry_later();
  refused_ = problem != Problem::Replaced;
  enter(Phase::Idle);  // Nothing is left to be closed.
  if (wants_in_) end(problem);
}

// Why trying again is of no use after a close with `code`; None if it is.
Problem CallCore::problem_of(std::uint16_t code) {
  if (code == kReplaced && !replaced_by_itself()) return Problem::Replaced;
  if (code == kNotAllowed) return Problem::Forbidden;
  if (code == kNotConfab) return Problem::Incompatible;
  return Problem::None;
}

// A join without an answer may reach a slow server after the next one was seated, and take the seat
// from it. Whoever took it then is nobody, so the seat is to be fetched back, once.
bool CallCore::replaced_by_itself() {
  const auto until = std::exchange(stray_join_until_, std::nullopt);
  return until && now_ < *until;
}

void CallCore::on(const SignalReceived& event) {
  if (phase_ != Phase::Watching && phase_ != Phase::Joining && phase_ != Phase::InRoom) return;
  heard_at_ = now_;
  const auto message = protocol::decode_server_message(event.text);
  if (!message) return;  // A newer server may say more than is understood here.
  std::visit([this](const auto& m) { on(m); }, *message);
}

// Most samples change nothing that is shown, and there are many.
void CallCore::on(const LinkSampled& event) { look_ = roster_.on(event, now_); }

void CallCore::on(const TimerFired&) {
  roster_.timer_fired(now_);
  watch_.timer_fired(now_);
  if (const auto due = give_up_at(); due && *due <= now_) return end(Problem::ServerUnreachable);
  if (const auto due = deadline(); due && *due <= now_) deadline_passed();
}

void CallCore::connect() {
  connected_at_ = now_;
  enter(Phase::Connecting);
  out_.act(OpenSignal{});
}

Duration CallCore::attempt_timeout() const {
  const bool patient =
      hung_attempts_ % (options_.cut_off_attempts + 1) == options_.cut_off_attempts;
  return roster_.cut_off() && !patient ? options_.cut_off_attempt_timeout
                                       : options_.attempt_timeout;
}

void CallCore::retry_later() {
  if (wants_in_ && !seated_) problem_ = Problem::ServerUnreachable;
  const bool network_gone = hung_attempts_ > 0 && roster_.cut_off();
  enter(Phase::Waiting);
  retry_at_ =
      now_ + (network_gone ? random_.up_to(options_.cut_off_delay_max) : reconnect_.next_delay());
}

void CallCore::enter(Phase phase) {
  if (phase_ == Phase::Joining && phase != Phase::InRoom) {
    stray_join_until_ = now_ + options_.stray_join_max;
    if (!seated_) roster_.clear();  // Whoever was met knows us by an id that we never learn.
  }
  if (phase_ == Phase::InRoom && now_ - seated_at_ >= options_.stable_min) reconnect_.reset();
  if (phase_ == Phase::Watching && now_ - connected_at_ >= options_.stable_min) reconnect_.reset();
  if (phase_ == Phase::Watching) watch_.socket_taken();
  phase_ = phase;
  out_.set_joined(phase == Phase::InRoom);
  roster_.set_joined(phase == Phase::InRoom);
}

// When all of this page was held up, in the background or asleep, what came meanwhile is still to
// be handed in, and must not find that its time is over. Not twice in a row: then only timers are
// slow.
void CallCore::check_punctuality() {
  const bool late = wake_at_ && now_ > *wake_at_ + options_.late_max;
  if (late && !was_late_) {
    grace_until_ = now_ + options_.late_grace;
    roster_.postpone(grace_until_);
  }
  was_late_ = late;
}

std::optional<Time> CallCore::deadline() const {
  const Duration silence_max =
      roster_.cut_off() ? options_.cut_off_silence_max : options_.silence_max;
  switch (phase_) {
    case Phase::Idle:
      return std::nullopt;
    case Phase::Waiting:
      return retry_at_;
    case Phase::Connecting:
      return std::max(grace_until_, connected_at_ + attempt_timeout());
    case Phase::Joining:
      return std::max(grace_until_, connected_at_ + options_.attempt_timeout);
    case Phase::Watching:
    case Phase::InRoom:
      return std::max(grace_until_, heard_at_ + silence_max);
  }
  return std::nullopt;
}

std::optional<Time> CallCore::give_up_at() const {
  return give_up_at_ ? std::max(grace_until_, *give_up_at_) : give_up_at_;
}

void CallCore::deadline_passed() {
  if (phase_ == Phase::Waiting) return connect();
  give_up_signal();  // No answer in time, or silence for too long.
}

// The seat is kept, if we know of one. What may have been given to us without our learning of it
// must not stay as a ghost.
void CallCore::close_signal() { out_.act(CloseSignal{may_have_seat() ? kGivenUp : kLeft}); }

// Or the page before us had one, which we are about to get back.
bool CallCore::may_have_seat() const { return seated_ || !join_.resume.empty(); }

void CallCore::give_up_signal() {
  if (phase_ == Phase::Connecting) ++hung_attempts_;
  close_signal();
  retry_later();
}

void CallCore::forget_seat() {
  if (!join_.resume.empty()) out_.act(KeepSeat{});
  join_.resume.clear();
}

void CallCore::end(Problem problem) {
  if (has_socket()) out_.act(CloseSignal{kLeft});
  // Where the server was out of reach, the seat of an earlier page may still be there.
  if (problem != Problem::ServerUnreachable) forget_seat();
  stop(problem);
  watch_again();
}

void CallCore::stop(Problem problem) {
  roster_.clear();
  enter(Phase::Idle);
  give_up_at_.reset();
  wants_in_ = false;
  seated_ = false;
  join_.resume.clear();
  problem_ = problem;
}

RoomView CallCore::view() const {
  const auto phase = [this] {
    if (!wants_in_) return ViewPhase::Idle;
    if (phase_ == Phase::InRoom) return ViewPhase::InRoom;
    if (seated_) return ViewPhase::Reconnecting;
    return roster_.view().empty() ? ViewPhase::Joining : ViewPhase::Entering;
  };
  RoomView view{.phase = phase(),
                .problem = problem_,
                .room = join_.room,
                .capacity = capacity_,
                .self = seated_ ? roster_.self() : protocol::PeerId{},
                .peers = roster_.view(),
                .present_known = watch_.present().has_value(),
                .speaker = roster_.speaker(),
                .speaks = roster_.speaks(),
                .sound_alone = roster_.sound_alone(),
                .screen_alone = roster_.screen_alone()};
  if (view.present_known)
    for (const protocol::PeerInfo& info : watch_.present()->peers)
      view.present.push_back(info.name);
  return view;
}

void CallCore::show_if_changed() {
  if (!std::exchange(look_, true)) return;
  RoomView view = this->view();
  if (view == shown_) return;
  shown_ = view;
  out_.act(ShowRoom{std::move(view)});
}

std::optional<Time> CallCore::next_deadline() const {
  std::optional<Time> earliest = roster_.wake_at();
  for (const auto& each : {deadline(), give_up_at(), state_due(), watch_.wake_at()})
    if (each && (!earliest || *each < *earliest)) earliest = each;
  return earliest;
}

}  // namespace call
