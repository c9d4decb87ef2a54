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

// Close codes after which trying again is of no use.
constexpr std::uint16_t kNotConfab = 1002;
constexpr std::uint16_t kNotAllowed = 1008;
constexpr std::uint16_t kReplaced = 4000;

}  // namespace

CallCore::CallCore(CallOptions options, std::uint64_t seed)
    : options_(std::move(options)),
      random_(seed),
      reconnect_(options_.reconnect, random_),
      roster_(out_) {}

Step CallCore::handle(const Event& event, Time now) {
  assert(now >= now_);
  now_ = now;
  std::visit([this](const auto& e) { on(e); }, event);
  show_if_changed();
  return {out_.take(), wake_at()};
}

void CallCore::on(const JoinRequested& event) {
  if (phase_ != Phase::Idle) return;
  join_ = {.room = protocol::trim(event.room),
           .name = protocol::trim(event.name),
           .instance = options_.instance,
           .resume = {}};
  if (!protocol::is_room(join_.room)) return end(Problem::BadRoom);
  if (!protocol::is_name(join_.name)) return end(Problem::BadName);
  problem_ = Problem::None;
  give_up_at_ = now_ + options_.join_timeout;
  reconnect_.reset();
  connect();
}

void CallCore::on(const LeaveRequested&) {
  out_.send(protocol::Leave{});
  end(Problem::None);
}

void CallCore::on(const MediaChanged& event) {
  if (event.state == media_) return;
  media_ = event.state;
  out_.send(protocol::PeerState{.peer = {}, .state = media_});
}

void CallCore::on(const SignalOpened&) {
  if (phase_ != Phase::Connecting) return;
  enter(Phase::Joining, deadline_);
  out_.act(SendSignal{protocol::encode_client_message(join_)});
}

void CallCore::on(const SignalClosed& event) {
  if (phase_ == Phase::Idle || phase_ == Phase::Waiting) return;
  const Problem problem = problem_of(event.code);
  if (problem == Problem::None) return retry_later();
  enter(Phase::Waiting, std::nullopt);  // Nothing is left to be closed.
  end(problem);
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
  if (phase_ != Phase::Joining && phase_ != Phase::InRoom) return;
  if (phase_ == Phase::InRoom) deadline_ = now_ + options_.silence_max;
  const auto message = protocol::decode_server_message(event.text);
  if (!message) return;  // A newer server may say more than is understood here.
  std::visit([this](const auto& m) { on(m); }, *message);
}

void CallCore::on(const TimerFired&) {
  roster_.timer_fired(now_);
  if (give_up_at_ && *give_up_at_ <= now_) return end(Problem::ServerUnreachable);
  if (deadline_ && *deadline_ <= now_) deadline_passed();
}

void CallCore::on(const protocol::RoomJoined& message) {
  if (phase_ != Phase::Joining) return;
  enter(Phase::InRoom, now_ + options_.silence_max);
  give_up_at_.reset();
  reconnect_.reset();
  seated_ = true;
  problem_ = Problem::None;
  capacity_ = message.capacity;
  join_.room = message.room;
  join_.resume = message.resume;
  out_.send(protocol::PeerState{.peer = {}, .state = media_});
  roster_.replace(message, now_);
}

void CallCore::on(const protocol::FullRoom& message) {
  if (phase_ != Phase::Joining) return;
  capacity_ = message.capacity;
  end(Problem::RoomFull);
}

void CallCore::on(const protocol::PeerJoined& message) {
  if (phase_ == Phase::InRoom) roster_.joined(message.peer);
}

void CallCore::on(const protocol::PeerLeft& message) {
  if (phase_ == Phase::InRoom) roster_.left(message.peer);
}

void CallCore::on(const protocol::PeerResumed& message) {
  if (phase_ == Phase::InRoom) roster_.resumed(message.peer, now_);
}

void CallCore::on(const protocol::Description& message) {
  if (phase_ == Phase::InRoom) roster_.received(message, now_);
}

void CallCore::on(const protocol::Candidate& message) {
  if (phase_ == Phase::InRoom) roster_.received(message);
}

void CallCore::on(const protocol::PeerState& message) {
  if (phase_ == Phase::InRoom) roster_.received(message);
}

void CallCore::on(const protocol::Error& message) {
  if (phase_ == Phase::Joining) return refuse_join(message);
  // Who just left is no news: peer_left is on its way.
  if (message.code != protocol::ErrorCode::NoSuchPeer) out_.act(Warn{Warning::MessageRefused});
}

void CallCore::refuse_join(const protocol::Error& error) {
  using protocol::ErrorCode;
  switch (error.code) {
    case ErrorCode::BadRoom:
      return end(Problem::BadRoom);
    case ErrorCode::Forbidden:
      return end(Problem::Forbidden);
    case ErrorCode::Draining:
    case ErrorCode::RateLimited:
      return give_up_signal();
    case ErrorCode::BadMessage:
    case ErrorCode::TooLarge:
    case ErrorCode::NotInRoom:
    case ErrorCode::NoSuchPeer:
      return end(Problem::Incompatible);
  }
}

void CallCore::connect() {
  enter(Phase::Connecting, now_ + options_.attempt_timeout);
  out_.act(OpenSignal{});
}

void CallCore::retry_later() {
  if (phase_ == Phase::Joining) stray_join_until_ = now_ + options_.stray_join_max;
  if (!seated_) problem_ = Problem::ServerUnreachable;
  enter(Phase::Waiting, now_ + reconnect_.next_delay());
}

void CallCore::enter(Phase phase, std::optional<Time> deadline) {
  phase_ = phase;
  deadline_ = deadline;
  out_.set_joined(phase == Phase::InRoom);
}

void CallCore::deadline_passed() {
  if (phase_ == Phase::Waiting) return connect();
  give_up_signal();  // No answer in time, or silence for too long.
}

// The seat is kept, if we know of one. What may have been given to us without our learning of it
// must not stay as a ghost.
void CallCore::give_up_signal() {
  out_.act(CloseSignal{seated_ ? kGivenUp : kLeft});
  retry_later();
}

void CallCore::end(Problem problem) {
  if (phase_ != Phase::Idle && phase_ != Phase::Waiting) out_.act(CloseSignal{kLeft});
  roster_.clear();
  enter(Phase::Idle, std::nullopt);
  give_up_at_.reset();
  seated_ = false;
  problem_ = problem;
}

RoomView CallCore::view() const {
  const auto phase = [this] {
    if (phase_ == Phase::Idle) return ViewPhase::Idle;
    if (phase_ == Phase::InRoom) return ViewPhase::InRoom;
    return seated_ ? ViewPhase::Reconnecting : ViewPhase::Joining;
  };
  return {.phase = phase(),
          .problem = problem_,
          .room = join_.room,
          .capacity = capacity_,
          .peers = roster_.view()};
}

void CallCore::show_if_changed() {
  RoomView view = this->view();
  if (view == shown_) return;
  shown_ = view;
  out_.act(ShowRoom{std::move(view)});
}

std::optional<Time> CallCore::wake_at() const {
  std::optional<Time> earliest = roster_.wake_at();
  for (const auto& deadline : {deadline_, give_up_at_})
    if (deadline && (!earliest || *deadline < *earliest)) earliest = deadline;
  return earliest;
}

}  // namespace call
