#include "fuzz/registry_witness.h"

#include <algorithm>
#include <variant>

#include "fuzz/fuzz_target.h"

namespace fuzz {

using protocol::PeerId;
using protocol::ServerMessage;
using server::ConnectionId;

namespace {

constexpr std::uint16_t kReplaced = 4000;

// Whom the others are told of by `message`; nobody if it is an answer or for watchers.
std::optional<PeerId> subject_of(const ServerMessage& message) {
  return std::visit(
      [](const auto& m) -> std::optional<PeerId> {
        if constexpr (requires { m.peer.instance; }) {
          return m.peer.id;
        } else if constexpr (requires { m.peer; }) {
          return m.peer;
        } else {
          return std::nullopt;
        }
      },
      message);
}

const protocol::RoomJoined* seat_given(const server::Step& step) {
  for (const server::Outgoing& outgoing : step.outgoing)
    if (const auto* joined = std::get_if<protocol::RoomJoined>(&outgoing.message)) return joined;
  return nullptr;
}

}  // namespace

void RegistryWitness::received(ConnectionId from, const protocol::ClientMessage& message,
                               server::Time now, const server::Step& step) {
  asking_ = from;
  std::visit([&](const auto& m) { enter(from, m, step); }, message);
  if (const auto* joined = seat_given(step))
    promise(joined->settling == (now < options_.started + options_.seat_grace),
            "a server that began just now says so");
  check(step);
}

void RegistryWitness::left(ConnectionId from, const server::Step& step) {
  if (const auto id = seat_of(from)) remove(*id);
  watching_.erase(from);
  open_.erase(from);
  check(step);
}

void RegistryWitness::going(ConnectionId from, server::Time now, const server::Step& step) {
  keep(from, now + options_.reload_grace);
  check(step);
}

void RegistryWitness::lost(ConnectionId from, server::Time now, const server::Step& step) {
  keep(from, now + options_.seat_grace);
  check(step);
}

void RegistryWitness::timer_fired(server::Time now, const server::Step& step) {
  const Seats before = seats_;
  for (const auto& [id, seat] : before)
    if (seat.leaves_at && *seat.leaves_at <= now) remove(id);
  check(step);
  promise(!step.wake_at || *step.wake_at > now, "what was due is done");
}

void RegistryWitness::check_counts(const server::RoomRegistry& registry) const {
  std::set<std::string> rooms;
  for (const auto& [id, seat] : seats_) rooms.insert(seat.room);
  for (const auto& [connection, room] : watching_) rooms.insert(room);
  promise(registry.seat_count() == seats_.size(), "there are as many seats as were given");
  promise(registry.room_count() == rooms.size(), "there are only rooms with somebody");
}

void RegistryWitness::enter(ConnectionId from, const protocol::Join& join,
                            const server::Step& step) {
  if (seat_of(from)) return;
  watching_.erase(from);
  const protocol::RoomJoined* joined = seat_given(step);
  if (joined == nullptr) return;
  if (joined->resumed) {
    take_back(joined->self, join, step);
  } else {
    promise(joined->self > newest_, "a new seat has the highest id so far");
    const bool fits = people_in(join.room, {}).size() < options_.capacity;
    promise(fits || !join.resume.empty(), "a full room is for those who return");
  }
  newest_ = std::max(newest_, joined->self);
  const bool is_known = seats_.contains(joined->self);
  Seat& seat = seats_[joined->self];
  const bool same_page = seat.info.instance == join.instance;
  seat = {.room = join.room,
          .info = {.id = joined->self,
                   .name = join.name,
                   .instance = join.instance,
                   .state = same_page ? seat.info.state : std::nullopt},
          .connection = from,
          .leaves_at = {},
          .is_returned = seat.is_returned || (joined->resumed && !is_known)};
  if (joined->resumed) {
    expect_all_told<protocol::PeerResumed>(joined->self, join.room);
    if (joined->settling) expect_told_who_left(from, join.room);
  } else {
    expect_all_told<protocol::PeerJoined>(joined->self, join.room);
  }
}

void RegistryWitness::enter(ConnectionId from, const protocol::Watch& watch, const server::Step&) {
  if (seat_of(from)) return;
  watching_.erase(from);
  if (watch.room.empty()) return;
  watching_[from] = watch.room;
  watchers_to_tell_.insert(from);
}

void RegistryWitness::enter(ConnectionId from, const protocol::Leave&, const server::Step&) {
  if (const auto id = seat_of(from)) remove(*id);
}

void RegistryWitness::enter(ConnectionId from, const protocol::Description& sent,
                            const server::Step& step) {
  enter_relayed(from, sent, step);
}

void RegistryWitness::enter(ConnectionId from, const protocol::Candidate& sent,
                            const server::Step& step) {
  enter_relayed(from, sent, step);
}

void RegistryWitness::enter(ConnectionId from, const protocol::PeerState& sent,
                            const server::Step&) {
  const auto id = seat_of(from);
  if (!id) return;
  Seat& seat = seats_.at(*id);
  seat.info.state = sent.state;
  expect_all_told<protocol::PeerState>(*id, seat.room);
}

template <class Relayed>
void RegistryWitness::enter_relayed(ConnectionId from, Relayed sent, const server::Step& step) {
  const auto sender = seat_of(from);
  const auto receiver = seats_.find(sent.peer);
  if (!sender || receiver == seats_.end() || sent.peer == *sender) return;
  const Seat& seat = receiver->second;
  const bool meant = sent.to_instance.empty() || sent.to_instance == seat.info.instance;
  if (!meant || !seat.connection || seat.room != seats_.at(*sender).room) return;
  sent.peer = *sender;
  sent.to_instance.clear();
  const server::Outgoing relayed{*seat.connection, sent};
  promise(step.outgoing == std::vector{relayed}, "a message is relayed as it was sent");
  expected_[{*sender, relayed.message.index()}] = {*seat.connection};
}

void RegistryWitness::take_back(PeerId id, const protocol::Join& join, const server::Step& step) {
  promise(!join.resume.empty(), "a seat is given back for its claim only");
  promise(!over_.contains(id), "a seat that was given up is not given back");
  const auto held = seats_.find(id);
  if (held == seats_.end()) return;  // Of an earlier process.
  promise(held->second.room == join.room, "a seat is given back in its own room");
  const auto& older = held->second.connection;
  if (!older) return;
  const std::vector<server::Closing> closing{{*older, kReplaced}};
  promise(step.closing == closing, "whoever loses the seat to its owner is closed");
}

void RegistryWitness::keep(ConnectionId from, server::Time leaves_at) {
  if (const auto id = seat_of(from)) {
    seats_.at(*id).connection.reset();
    seats_.at(*id).leaves_at = leaves_at;
  }
  watching_.erase(from);
  open_.erase(from);
}

void RegistryWitness::remove(PeerId id) {
  const std::string room = seats_.at(id).room;
  if (seats_.at(id).is_returned) left_.emplace(room, id);
  seats_.erase(id);
  over_.insert(id);
  expect_all_told<protocol::PeerLeft>(id, room);
}

template <class Message>
void RegistryWitness::expect_all_told(PeerId about, const std::string& room) {
  std::vector<ConnectionId> told;
  for (const auto& [id, seat] : seats_)
    if (id != about && seat.room == room && seat.connection) told.push_back(*seat.connection);
  std::sort(told.begin(), told.end());
  if (!told.empty()) expected_[{about, ServerMessage(Message{}).index()}] = told;
  for (const auto& [watcher, watched] : watching_)
    if (watched == room) watchers_to_tell_.insert(watcher);
}

void RegistryWitness::expect_told_who_left(ConnectionId to, const std::string& room) {
  for (const auto& [of, id] : left_)
    if (of == room) expected_[{id, ServerMessage(protocol::PeerLeft{}).index()}] = {to};
}

void RegistryWitness::check(const server::Step& step) {
  for (const server::Closing& closing : step.closing) {
    promise(open_.erase(closing.connection) == 1, "what is closed was open");
    promise(!seat_of(closing.connection), "what is closed has no seat any more");
  }
  for (const server::Outgoing& outgoing : step.outgoing) {
    promise(open_.contains(outgoing.to), "only who is connected is told");
    check_answer(outgoing);
  }
  check_notices(step);
  check_watchers(step);
  check_rooms();
  std::optional<server::Time> wake_at;
  for (const auto& [id, seat] : seats_)
    if (seat.leaves_at && (!wake_at || *seat.leaves_at < *wake_at)) wake_at = seat.leaves_at;
  promise(step.wake_at == wake_at, "the timer is for the seat that leaves first");
  asking_.reset();
  watchers_to_tell_.clear();
  expected_.clear();
}

void RegistryWitness::check_answer(const server::Outgoing& outgoing) const {
  if (const auto* joined = std::get_if<protocol::RoomJoined>(&outgoing.message)) {
    promise(outgoing.to == asking_ && seat_of(outgoing.to) == joined->self,
            "who asks for a seat gets it");
    promise(joined->peers == people_in(joined->room, joined->self),
            "the newcomer is told of all who are here");
    promise(!joined->created || joined->peers.empty(), "only the first creates a room");
  } else if (const auto* full = std::get_if<protocol::FullRoom>(&outgoing.message)) {
    promise(outgoing.to == asking_, "only who asks for a seat is refused");
    promise(people_in(full->room, {}).size() >= options_.capacity, "a full room is full");
  } else if (std::holds_alternative<protocol::Error>(outgoing.message)) {
    promise(outgoing.to == asking_, "an error goes to the one who erred");
  }
}

// One comparison for all that is relayed or told of others: nobody else hears it, nobody twice.
void RegistryWitness::check_notices(const server::Step& step) const {
  Notices told;
  for (const server::Outgoing& outgoing : step.outgoing)
    if (const auto subject = subject_of(outgoing.message))
      told[{*subject, outgoing.message.index()}].push_back(outgoing.to);
  for (auto& [notice, receivers] : told) std::sort(receivers.begin(), receivers.end());
  promise(told == expected_, "those in the room are told, and nobody else");
}

void RegistryWitness::check_watchers(const server::Step& step) const {
  std::map<ConnectionId, const protocol::RoomPeers*> latest;
  for (const server::Outgoing& outgoing : step.outgoing)
    if (const auto* news = std::get_if<protocol::RoomPeers>(&outgoing.message))
      latest[outgoing.to] = news;
  for (const auto& [watcher, room] : watching_) {
    const auto news = latest.find(watcher);
    promise((news != latest.end()) == watchers_to_tell_.contains(watcher),
            "a watcher hears of each change in the room, and of nothing else");
    if (news == latest.end()) continue;
    promise(news->second->room == room && news->second->peers == people_in(room, {}),
            "a watcher is told who is in the room");
    latest.erase(news);
  }
  promise(latest.empty(), "only watchers are told who is in a room");
}

void RegistryWitness::check_rooms() const {
  std::map<std::string, std::size_t> sizes;
  std::set<ConnectionId> seated;
  for (const auto& [id, seat] : seats_) {
    promise(++sizes[seat.room] <= protocol::kRoomSeatsMax, "a room has no more seats than it may");
    promise(!seat.connection || seated.insert(*seat.connection).second,
            "a connection has one seat");
  }
}

std::optional<PeerId> RegistryWitness::seat_of(ConnectionId connection) const {
  for (const auto& [id, seat] : seats_)
    if (seat.connection == connection) return id;
  return std::nullopt;
}

std::vector<protocol::PeerInfo> RegistryWitness::people_in(const std::string& room,
                                                           std::optional<PeerId> except) const {
  std::vector<protocol::PeerInfo> people;
  for (const auto& [id, seat] : seats_)
    if (seat.room == room && id != except) people.push_back(seat.info);
  return people;
}

}  // namespace fuzz
