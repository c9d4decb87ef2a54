#include "server/room_registry.h"

#include <algorithm>
#include <cassert>
#include <variant>

namespace server {

using protocol::ErrorCode;
using protocol::PeerId;

namespace {

// Long enough for any call; a claim is of use to its owner only.
constexpr Duration kClaimLifetime = std::chrono::hours(24);

constexpr std::uint16_t kReplaced = 4000;

}  // namespace

RoomRegistry::RoomRegistry(RegistryOptions options, PeerId first_id, ClaimCodec claims)
    : options_(std::move(options)),
      first_id_(first_id),
      claims_(std::move(claims)),
      next_id_(protocol::to_number(first_id)) {}

Step RoomRegistry::received(ConnectionId from, const protocol::ClientMessage& message, Time now,
                            Tokens tokens) {
  tokens_ = tokens;
  std::visit([&](const auto& m) { on(from, m, now); }, message);
  return finish();
}

Step RoomRegistry::left(ConnectionId from) {
  if (const Seat* seat = seat_of(from)) remove_seat(seat->info.id, protocol::LeaveReason::Left);
  stop_watching(from);
  stop_renewing(from);
  return finish();
}

Step RoomRegistry::going(ConnectionId from, Time now) {
  keep_seat(from, {now + options_.reload_grace, protocol::LeaveReason::Left});
  return finish();
}

Step RoomRegistry::lost(ConnectionId from, Time now) {
  keep_seat(from, {now + options_.seat_grace, protocol::LeaveReason::Lost});
  return finish();
}

Step RoomRegistry::timer_fired(Time now) {
  renew_ice_servers(now);
  while (!leaving_.empty() && leaving_.begin()->first <= now) {
    const PeerId id = leaving_.begin()->second;
    const auto reason = seats_.at(id).departure->reason;
    remove_seat(id, reason);
    if (reason != protocol::LeaveReason::Lost) continue;
    expired_.insert(id);
    if (expired_.size() > kExpiredMax) expired_.erase(expired_.begin());
  }
  return finish();
}

void RoomRegistry::on(ConnectionId from, const protocol::Join& message, Time now) {
  if (seat_of(from) != nullptr)
    return refuse(from, ErrorCode::BadMessage, "You are in a room already; leave it first.",
                  "join");
  stop_watching(from);
  const auto claim = claims_.open(message.resume, now);
  if (!claim || claim->room != message.room) return take_first_seat(from, message, now);
  // Whoever was lost is let in again, also when there is nothing left to go on with.
  const bool was_lost = expired_.erase(claim->id) != 0;
  if (!was_lost && !is_gone(*claim)) return take_seat_back(from, message, *claim, now);
  if (was_lost) return take_new_seat(from, message, now, protocol::kRoomSeatsMax);
  take_first_seat(from, message, now);
}

// Of somebody who has no seat to go back to.
void RoomRegistry::take_first_seat(ConnectionId from, const protocol::Join& message, Time now) {
  if (refused_as_stranger(from, message.token, message.room, "join")) return;
  take_new_seat(from, message, now, options_.capacity);
}

bool RoomRegistry::refused_as_stranger(ConnectionId from, const std::string& token,
                                       const std::string& room, const char* about) {
  if (!options_.admits) return false;
  if (!token.empty()) {
    if (tokens_ == Tokens::Skip) {
      step_.token = TokenFate::Skipped;
      refuse(from, ErrorCode::RateLimited,
             "Too many links from your address did not let in; try again in a minute.", about);
      return true;
    }
    if (options_.admits(token, room)) return false;
    step_.token = TokenFate::Refused;
  }
  refuse(from, ErrorCode::Forbidden, "This room is not open to you; ask for a new link.", about);
  return true;
}

// Whether the others were told that the seat is gone, or never knew it.
bool RoomRegistry::is_gone(const SeatClaim& claim) const {
  const auto seat = seats_.find(claim.id);
  if (seat != seats_.end()) return seat->second.room != claim.room;  // Another server's, then.
  const bool given_out = claim.id >= first_id_ && protocol::to_number(claim.id) < next_id_;
  return given_out || returned_.contains(claim.id);
}

void RoomRegistry::on(ConnectionId from, const protocol::Watch& message, Time now) {
  if (seat_of(from) != nullptr)
    return refuse(from, ErrorCode::BadMessage, "You are in a room already; leave it first.",
                  "watch");
  stop_watching(from);
  if (message.room.empty()) return;
  if (refused_as_stranger(from, message.token, message.room, "watch")) return;
  if (refused_as_one_room_too_many(from, message.room, "watch")) return;
  rooms_[message.room].watchers.insert(from);
  watching_[from] = message.room;
  send(from, protocol::RoomPeers{.room = message.room,
                                 .peers = peers_in(message.room, PeerId{}),
                                 .ice_servers = first_ice_servers(from, now),
                                 .capacity = options_.capacity,
                                 .relay_only = options_.relay_only});
}

void RoomRegistry::on(ConnectionId from, const protocol::Leave&, Time) {
  const Seat* seat = seat_of(from);
  if (seat == nullptr) return refuse(from, ErrorCode::NotInRoom, "You are not in a room.", "leave");
  remove_seat(seat->info.id, protocol::LeaveReason::Left);
  stop_renewing(from);
}

void RoomRegistry::on(ConnectionId from, const protocol::Description& message, Time) {
  relay(from, message, message.kind == protocol::SdpKind::Offer ? "webrtc_offer" : "webrtc_answer");
}

void RoomRegistry::on(ConnectionId from, const protocol::Candidate& message, Time) {
  relay(from, message, "webrtc_ice_candidate");
}

void RoomRegistry::on(ConnectionId from, const protocol::PeerState& message, Time) {
  Seat* seat = seat_of(from);
  if (seat == nullptr)
    return refuse(from, ErrorCode::NotInRoom, "You are not in a room.", "peer_state");
  seat->info.state = message.state;
  tell_others(*seat, protocol::PeerState{seat->info.id, message.state});
  tell_watchers(seat->room);
}

void RoomRegistry::take_new_seat(ConnectionId from, const protocol::Join& message, Time now,
                                 std::size_t seats_max) {
  if (refused_as_full(from, message.room, seats_max)) return;
  if (refused_as_one_room_too_many(from, message.room, "join")) return;
  Room& room = rooms_[message.room];
  const PeerId id{next_id_++};
  const auto [it, added] = seats_.emplace(id, Seat{.room = message.room, .info = {}});
  assert(added);
  Seat& seat = it->second;
  seat.info = {.id = id, .name = message.name, .instance = message.instance, .state = {}};
  room.seats.insert(id);
  tell_others(seat, protocol::PeerJoined{seat.info});
  seat_down(from, seat, now, {.created = room.seats.size() == 1, .resumed = false});
}

bool RoomRegistry::refused_as_full(ConnectionId from, const std::string& room,
                                   std::size_t seats_max) {
  const auto it = rooms_.find(room);
  if (it == rooms_.end() || it->second.seats.size() < seats_max) return false;
  send(from, protocol::FullRoom{room, options_.capacity});
  return true;
}

bool RoomRegistry::refused_as_one_room_too_many(ConnectionId from, const std::string& room,
                                                const char* about) {
  if (rooms_.contains(room) || rooms_.size() < options_.rooms_max) return false;
  step_.is_one_room_too_many = true;
  refuse(from, ErrorCode::RateLimited, "There are too many rooms here; try again later.", about);
  return true;
}

void RoomRegistry::take_seat_back(ConnectionId from, const protocol::Join& message,
                                  const SeatClaim& claim, Time now) {
  const bool kept = seats_.contains(claim.id);
  if (!kept && refused_as_full(from, message.room, protocol::kRoomSeatsMax)) return;
  if (claim.id < first_id_) returned_.insert(claim.id);
  if (returned_.size() > kReturnedMax) returned_.erase(returned_.begin());
  next_id_ = std::max(next_id_, protocol::to_number(claim.id) + 1);
  Seat& seat = seats_.emplace(claim.id, Seat{.room = message.room, .info = {}}).first->second;
  if (!kept) seat.is_returned = true;
  if (seat.connection) {
    step_.closing.push_back({*seat.connection, kReplaced});
    stop_renewing(*seat.connection);
    seated_.erase(*seat.connection);
  }
  if (seat.departure) leaving_.erase({seat.departure->at, claim.id});
  seat.departure.reset();
  seat.epoch = std::max(seat.epoch, claim.epoch) + 1;
  // What the page sent is to be shown again by itself; a reloaded page has yet to say.
  if (seat.info.instance != message.instance) seat.info.state.reset();
  seat.info = {
      .id = claim.id, .name = message.name, .instance = message.instance, .state = seat.info.state};
  rooms_[message.room].seats.insert(claim.id);
  tell_others(seat, protocol::PeerResumed{seat.info});
  seat_down(from, seat, now, {.created = false, .resumed = true});
}

void RoomRegistry::seat_down(ConnectionId from, Seat& seat, Time now, Arrival arrival) {
  const bool settling = now < options_.started + options_.seat_grace;
  seat.connection = from;
  seated_[from] = seat.info.id;
  const std::string claim = claims_.seal({.room = seat.room,
                                          .id = seat.info.id,
                                          .epoch = seat.epoch,
                                          .expires = now + kClaimLifetime});
  send(from, protocol::RoomJoined{.created = arrival.created,
                                  .room = seat.room,
                                  .self = seat.info.id,
                                  .resume = claim,
                                  .peers = peers_in(seat.room, seat.info.id),
                                  .ice_servers = first_ice_servers(from, now),
                                  .capacity = options_.capacity,
                                  .resumed = arrival.resumed,
                                  .settling = settling,
                                  .relay_only = options_.relay_only});
  if (!settling) left_.clear();
  if (arrival.resumed) tell_who_left_since(from, seat.room);
  tell_watchers(seat.room);
}

// Whoever returns while we are settling waits for those who are missing in the list.
void RoomRegistry::tell_who_left_since(ConnectionId to, const std::string& room) {
  for (auto it = left_.lower_bound({room, PeerId{}}); it != left_.end() && it->first == room; ++it)
    send(to, protocol::PeerLeft{it->second, protocol::LeaveReason::Left});
}

void RoomRegistry::keep_seat(ConnectionId from, const Departure& departure) {
  stop_watching(from);
  stop_renewing(from);
  Seat* seat = seat_of(from);
  if (seat == nullptr) return;
  seat->connection.reset();
  seat->departure = departure;
  leaving_.emplace(departure.at, seat->info.id);
  seated_.erase(from);
}

void RoomRegistry::remove_seat(PeerId id, protocol::LeaveReason reason) {
  const auto it = seats_.find(id);
  const Seat seat = std::move(it->second);
  seats_.erase(it);
  if (seat.connection) seated_.erase(*seat.connection);
  if (seat.departure) leaving_.erase({seat.departure->at, id});
  if (seat.is_returned) left_.emplace(seat.room, id);
  if (left_.size() > kReturnedMax) left_.erase(left_.begin());
  rooms_.at(seat.room).seats.erase(id);
  tell_others(seat, protocol::PeerLeft{id, reason});
  tell_watchers(seat.room);
  forget_if_empty(seat.room);
}

std::vector<protocol::IceServer> RoomRegistry::first_ice_servers(ConnectionId connection,
                                                                 Time now) {
  if (options_.relays) {
    stop_renewing(connection);
    const Time at = now + options_.relays_renewed_after;
    renewed_at_[connection] = at;
    renewals_.emplace(at, connection);
  }
  return ice_servers_for(connection);
}

std::vector<protocol::IceServer> RoomRegistry::ice_servers_for(ConnectionId connection) const {
  auto servers = options_.ice_servers;
  if (!options_.relays) return servers;
  for (protocol::IceServer& relay : options_.relays(connection))
    servers.push_back(std::move(relay));
  return servers;
}

void RoomRegistry::renew_ice_servers(Time now) {
  while (!renewals_.empty() && renewals_.begin()->first <= now) {
    const ConnectionId connection = renewals_.begin()->second;
    send(connection, protocol::IceServers{first_ice_servers(connection, now)});
  }
}

void RoomRegistry::stop_renewing(ConnectionId connection) {
  const auto it = renewed_at_.find(connection);
  if (it == renewed_at_.end()) return;
  renewals_.erase({it->second, connection});
  renewed_at_.erase(it);
}

void RoomRegistry::stop_watching(ConnectionId connection) {
  const auto it = watching_.find(connection);
  if (it == watching_.end()) return;
  const std::string room = std::move(it->second);
  watching_.erase(it);
  stop_renewing(connection);
  rooms_.at(room).watchers.erase(connection);
  forget_if_empty(room);
}

void RoomRegistry::forget_if_empty(const std::string& room) {
  const auto it = rooms_.find(room);
  if (it->second.seats.empty() && it->second.watchers.empty()) rooms_.erase(it);
}

void RoomRegistry::tell_watchers(const std::string& room) {
  const Room& watched = rooms_.at(room);
  if (watched.watchers.empty()) return;
  protocol::RoomPeers news{.room = room,
                           .peers = peers_in(room, PeerId{}),
                           .ice_servers = {},
                           .capacity = options_.capacity,
                           .relay_only = options_.relay_only};
  for (const ConnectionId watcher : watched.watchers) {
    news.ice_servers = ice_servers_for(watcher);
    send(watcher, news);
  }
}

void RoomRegistry::tell_others(const Seat& seat, const protocol::ServerMessage& message) {
  for (const PeerId other : rooms_.at(seat.room).seats) {
    const auto& connection = seats_.at(other).connection;
    if (other != seat.info.id && connection) send(*connection, message);
  }
}

void RoomRegistry::send(ConnectionId to, protocol::ServerMessage message) {
  step_.outgoing.push_back({to, std::move(message)});
}

void RoomRegistry::refuse(ConnectionId to, ErrorCode code, std::string message, std::string about) {
  send(to, protocol::Error{code, std::move(message), std::move(about)});
}

RoomRegistry::Route RoomRegistry::route(ConnectionId from, PeerId to, std::string_view to_instance,
                                        std::string_view about) const {
  const auto refused = [about](ErrorCode code, const char* message) {
    return Route{.refusal = protocol::Error{code, message, std::string(about)}};
  };
  const Seat* sender = seat_of(from);
  if (sender == nullptr) return refused(ErrorCode::NotInRoom, "You are not in a room.");
  const auto found = seats_.find(to);
  const Seat* receiver = found == seats_.end() ? nullptr : &found->second;
  if (receiver == nullptr || receiver == sender || receiver->room != sender->room)
    return refused(ErrorCode::NoSuchPeer, "There is nobody of this id in your room.");
  // What was meant for a page that has since been reloaded would only confuse the new one.
  if (!to_instance.empty() && to_instance != receiver->info.instance)
    return refused(ErrorCode::NoSuchPeer, "The page that you mean was reloaded.");
  // Whoever is away asks again on return; nothing is kept for them.
  return {.receiver = receiver->connection, .sender = sender->info.id};
}

// The message names its destination; the receiver is told its sender.
template <class Relayed>
void RoomRegistry::relay(ConnectionId from, const Relayed& message, const char* about) {
  const Route route = this->route(from, message.peer, message.to_instance, about);
  if (route.refusal) return send(from, *route.refusal);
  if (!route.receiver) return;
  Relayed relayed = message;
  relayed.peer = route.sender;
  relayed.to_instance.clear();
  send(*route.receiver, std::move(relayed));
}

std::vector<protocol::PeerInfo> RoomRegistry::peers_in(const std::string& room,
                                                       PeerId except) const {
  std::vector<protocol::PeerInfo> peers;
  for (const PeerId id : rooms_.at(room).seats)
    if (id != except) peers.push_back(seats_.at(id).info);
  return peers;
}

const RoomRegistry::Seat* RoomRegistry::seat_of(ConnectionId connection) const {
  const auto it = seated_.find(connection);
  return it == seated_.end() ? nullptr : &seats_.at(it->second);
}

RoomRegistry::Seat* RoomRegistry::seat_of(ConnectionId connection) {
  return const_cast<Seat*>(std::as_const(*this).seat_of(connection));
}

Step RoomRegistry::finish() {
  Step step = std::exchange(step_, {});
  if (!leaving_.empty()) step.wake_at = leaving_.begin()->first;
  if (!renewals_.empty())
    step.wake_at = std::min(step.wake_at.value_or(Time::max()), renewals_.begin()->first);
  return step;
}

}  // namespace server
