#include "registry_host.h"

#include <algorithm>
#include <type_traits>
#include <utility>
#include <variant>

#include "protocol/client_codec.h"
#include "protocol/server_codec.h"

namespace simulation {
namespace {

using protocol::PeerId;

constexpr const char* kAuthorisation = "authorisation";
constexpr const char* kCodec = "codec";
constexpr std::uint16_t kLeft = 1000;
constexpr std::uint16_t kPageGoes = 4002;
constexpr std::uint64_t kIdsOfAProcess = 1'000'000;
constexpr std::int64_t kServerEpoch = 1'700'000'000'000;  // Its clock is not the pages'.

// Stands in for HMAC-SHA256: as good against a client that cannot forge on purpose.
std::string mac(std::string_view text) {
  StepTrace hash(Recording::HashOnly);
  hash.add(text);
  return std::to_string(hash.hash());
}

server::ConnectionId connection(SocketIndex socket) { return server::ConnectionId{socket}; }

SocketIndex socket_of(server::ConnectionId id) { return static_cast<SocketIndex>(id); }

}  // namespace

RegistryHost::RegistryHost(Environment& environment, FaultyNetwork& network, std::uint32_t capacity)
    : environment_(environment), network_(network), capacity_(capacity) {
  restart(Duration(0));
}

void RegistryHost::restart(Duration clock_jump) {
  clock_jumps_ += clock_jump;
  seats_.forget();
  wake_at_.reset();
  inbound_.clear();
  watched_.clear();
  server::RegistryOptions options{.capacity = capacity_,
                                  .ice_servers = {{.urls = {"stun:stun.example:3478"}}}};
  if (processes_++ > 0) options.started = now();
  registry_.emplace(std::move(options), PeerId{processes_ * kIdsOfAProcess},
                    server::ClaimCodec(mac));
}

std::optional<SeatBook::Seat> RegistryHost::received(SocketIndex from, const std::string& text) {
  ++environment_.statistics.messages;
  const auto decoded = protocol::decode_client_message(text);
  const auto* message = std::get_if<protocol::ClientMessage>(&decoded);
  if (message == nullptr) {
    environment_.violate(kCodec, "the server does not understand " + text);
    return std::nullopt;
  }
  if (++messages_ % kCodecCheckEvery == 0 && protocol::encode_client_message(*message) != text)
    environment_.violate(kCodec, "encoded anew it reads otherwise: " + text);

  check_rate(from, text.size());
  if (const auto* watch = std::get_if<protocol::Watch>(message)) watched_[from] = watch->room;
  const server::Step step = registry_->received(connection(from), *message, now());
  check_relayed(from, step);
  std::optional<SeatBook::Seat> given_up;
  if (std::holds_alternative<protocol::Leave>(*message)) given_up = seats_.left(from);
  perform(step);
  return given_up;
}

std::optional<SeatBook::Seat> RegistryHost::closed(SocketIndex socket, std::uint16_t code) {
  if (code == kPageGoes) {
    seats_.lost(socket, now() + server::RegistryOptions{}.reload_grace);
    perform(registry_->going(connection(socket), now()));
    return std::nullopt;
  }
  if (code != kLeft) {
    lost(socket);
    return std::nullopt;
  }
  auto given_up = seats_.left(socket);
  perform(registry_->left(connection(socket)));
  return given_up;
}

void RegistryHost::lost(SocketIndex socket) {
  seats_.lost(socket, now() + server::RegistryOptions{}.seat_grace);
  perform(registry_->lost(connection(socket), now()));
}

void RegistryHost::wakes() {
  if (!wake_at_ || *wake_at_ > now()) return;
  seats_.expire(now());
  perform(registry_->timer_fired(now()));
}

void RegistryHost::beats() {
  const Time quiet_since = environment_.scheduler.now() - kBeatAfter;
  network_.for_each_at_server([&](SocketIndex socket, Time sent_at) {
    if (sent_at <= quiet_since) send({connection(socket), protocol::Heartbeat{}});
  });
}

void RegistryHost::perform(const server::Step& step) {
  for (const server::Outgoing& outgoing : step.outgoing) note_seat(outgoing);
  for (const server::Outgoing& outgoing : step.outgoing) check_same_room(outgoing);
  for (const server::Outgoing& outgoing : step.outgoing) send(outgoing);
  for (const server::Closing& closing : step.closing)
    network_.close_by_server(socket_of(closing.connection), closing.code);
  if (registry_->seat_count() != seats_.all().size())
    environment_.violate("roster agreement", "the registry holds other seats than it gave out");

  if (step.wake_at && step.wake_at != wake_at_)
    environment_.scheduler.after(*step.wake_at - now(), ServerWakes{});
  wake_at_ = step.wake_at;
}

void RegistryHost::send(const server::Outgoing& outgoing) {
  std::string text = protocol::encode_server_message(outgoing.message);
  if (++messages_ % kCodecCheckEvery == 0 &&
      protocol::decode_server_message(text) != outgoing.message)
    environment_.violate(kCodec, "decoded it is another message: " + text);
  network_.send_to_client(socket_of(outgoing.to), std::move(text));
}

void RegistryHost::note_seat(const server::Outgoing& outgoing) {
  const auto* joined = std::get_if<protocol::RoomJoined>(&outgoing.message);
  if (joined == nullptr) return;
  const SocketIndex socket = socket_of(outgoing.to);
  const bool own = seats_.seated({.id = joined->self,
                                  .client = network_.client_of(socket),
                                  .owner = network_.owner_of(socket),
                                  .visit = network_.visit_of(socket),
                                  .room = joined->room,
                                  .socket = socket,
                                  .came_late = processes_ > 1 && !joined->settling});
  if (!own)
    environment_.violate(kAuthorisation, "a seat was given to another, or anew under an old id");
}

// No page, whatever happens to it, meets the limits that a server has unless it is told otherwise.
void RegistryHost::check_rate(SocketIndex from, std::size_t bytes) {
  const auto settings = server::InboundLimit::settings({});
  if (inbound_[from].received(bytes, settings, now()))
    environment_.violate("inbound rate", "a page sent more than a server takes");
}

// A relayed message names its true sender and stays in the room.
void RegistryHost::check_relayed(SocketIndex from, const server::Step& step) {
  const PeerId sender = seats_.id_of(from);
  const auto check = [&](SocketIndex to, PeerId named_sender) {
    const SeatBook::Seat* there = seats_.at(seats_.id_of(to));
    const SeatBook::Seat* here = seats_.at(sender);
    if (here == nullptr || there == nullptr || here->room != there->room)
      environment_.violate(kAuthorisation, "a message was relayed into another room");
    if (named_sender != sender)
      environment_.violate(kAuthorisation, "a message was relayed under another's name");
  };
  for (const server::Outgoing& outgoing : step.outgoing) {
    std::visit(
        [&](const auto& message) {
          using Message = std::decay_t<decltype(message)>;
          if constexpr (std::is_same_v<Message, protocol::Description> ||
                        std::is_same_v<Message, protocol::Candidate> ||
                        std::is_same_v<Message, protocol::PeerState>)
            check(socket_of(outgoing.to), message.peer);
        },
        outgoing.message);
  }
}

// Who is told of whom: only those of one room.
void RegistryHost::check_same_room(const server::Outgoing& outgoing) {
  const auto check = [&](const protocol::PeerInfo& peer) {
    const SeatBook::Seat* told = seats_.at(seats_.id_of(socket_of(outgoing.to)));
    const SeatBook::Seat* of = seats_.at(peer.id);
    if (told == nullptr || of == nullptr || told->room != of->room)
      environment_.violate(kAuthorisation, "somebody was told of a person in another room");
  };
  if (const auto* joined = std::get_if<protocol::RoomJoined>(&outgoing.message))
    for (const protocol::PeerInfo& peer : joined->peers) check(peer);
  if (const auto* seen = std::get_if<protocol::RoomPeers>(&outgoing.message))
    check_watcher(socket_of(outgoing.to), *seen);
  if (const auto* joined = std::get_if<protocol::PeerJoined>(&outgoing.message))
    check(joined->peer);
  if (const auto* back = std::get_if<protocol::PeerResumed>(&outgoing.message)) check(back->peer);
}

// Who watches is told of the room that was asked for. (Of several seats that end at once the last
// are still told of while the first go.)
void RegistryHost::check_watcher(SocketIndex to, const protocol::RoomPeers& told) {
  const auto may_be_there = [&](const protocol::PeerInfo& peer) {
    const SeatBook::Seat* seat = seats_.at(peer.id);
    return seat == nullptr || seat->room == told.room;
  };
  if (watched_[to] != told.room || !std::all_of(told.peers.begin(), told.peers.end(), may_be_there))
    environment_.violate(kAuthorisation, "who watches was told of another room");
}

server::Time RegistryHost::now() const {
  return server::Time(server::Duration(kServerEpoch) + clock_jumps_ +
                      environment_.scheduler.now().time_since_epoch());
}

}  // namespace simulation
