// What the server says, one function for each message.
#include "call/call_core.h"

namespace call {

void CallCore::on(const protocol::RoomJoined& message) {
  if (phase_ != Phase::Joining) return;
  enter(Phase::InRoom);
  give_up_at_.reset();
  seated_ = true;
  seated_at_ = now_;
  hung_attempts_ = 0;
  problem_ = Problem::None;
  capacity_ = message.capacity;
  join_.room = message.room;
  join_.resume = message.resume;
  out_.act(KeepSeat{join_.room, join_.name, join_.resume});
  tell_state();
  roster_.replace(message, now_);
}

void CallCore::on(const protocol::FullRoom& message) {
  if (phase_ != Phase::Joining) return;
  capacity_ = message.capacity;
  end(Problem::RoomFull);
}

void CallCore::on(const protocol::RoomPeers& message) {
  if (phase_ == Phase::Watching) watch_.received(message);
}

void CallCore::on(const protocol::PeerJoined& message) {
  if (phase_ == Phase::InRoom) roster_.joined(message.peer, now_);
}

void CallCore::on(const protocol::PeerLeft& message) {
  if (phase_ == Phase::InRoom) roster_.left(message.peer, message.reason);
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

void CallCore::on(const protocol::IceServers& message) {
  if (phase_ == Phase::InRoom) roster_.received(message);
  if (phase_ == Phase::Watching) watch_.received(message);
}

// A room that cannot be watched can still be joined, or the join will tell why not.
void CallCore::on(const protocol::Error& message) {
  const bool is_of_join = message.about.empty() || message.about == "join";
  if (phase_ == Phase::Joining && is_of_join) return refuse_join(message);
  if (phase_ != Phase::InRoom) return;
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

}  // namespace call
