#include "server/signal_hub.h"

#include <utility>
#include <variant>

#include "protocol/client_codec.h"
#include "protocol/server_codec.h"
#include "server/log.h"
#include "server/message_log.h"

namespace server {
namespace {

std::uint64_t number(ConnectionId id) { return static_cast<std::uint64_t>(id); }
std::uint64_t number(CloseCode code) { return static_cast<std::uint64_t>(code); }

std::string_view word_for(SocketEnd end) {
  switch (end) {
    case SocketEnd::Left:
      return "left";
    case SocketEnd::Going:
      return "page_gone";
    case SocketEnd::Lost:
      break;
  }
  return "lost";
}

// Of which there are so many that they would be most of the log.
bool is_frequent(std::string_view type) {
  return type == "heartbeat" || type == "webrtc_ice_candidate";
}

protocol::RelayedType type_of(const protocol::Description& description) {
  const bool is_offer = description.kind == protocol::SdpKind::Offer;
  return is_offer ? protocol::RelayedType::Offer : protocol::RelayedType::Answer;
}

void log_message(const char* direction, ConnectionId connection, const MessageSummary& summary) {
  const LogField type{"type", summary.type};
  const LogField where{"connection", number(connection)};
  const auto log = is_frequent(summary.type) ? log_debug : log_info;
  if (summary.peer == 0) return log(direction, {type, where});
  log(direction, {type, where, {"peer", summary.peer}});
}

}  // namespace

SignalHub::SignalHub(RoomRegistry registry, std::function<Time()> now, ServerMetrics& metrics,
                     const Limits& limits, LimitReports& reports)
    : registry_(std::move(registry)),
      now_(std::move(now)),
      metrics_(metrics),
      inbound_(InboundLimit::settings(limits)),
      auth_failures_(limits.address_auth_failures),
      reports_(reports) {}

ConnectionId SignalHub::opened(SignalSocket& socket, const std::optional<Household>& client) {
  const ConnectionId id{++last_connection_};
  log_info("opened", {{"connection", number(id)}});
  connections_[id] = {
      .socket = &socket, .sent_at = now_(), .client = client, .known = !shutting_down_};
  if (shutting_down_) socket.close(static_cast<std::uint16_t>(CloseCode::GoingAway));
  return id;
}

void SignalHub::closed(ConnectionId connection, SocketEnd end) {
  const bool known = find_known(connection) != nullptr;
  const std::string_view how = known ? word_for(end) : "by_server";
  log_info("closed", {{"connection", number(connection)}, {"how", how}});
  connections_.erase(connection);
  if (known) perform(ended(connection, end));
}

void SignalHub::received(ConnectionId from, std::string_view text) {
  if (!may_send(from, text.size())) return;
  log_debug("received_text", {{"connection", number(from)}, {"text", text}});
  if (const auto relayed = protocol::read_relayed_text(text)) return relay(from, *relayed);
  const auto decoded = protocol::decode_client_message(text);
  if (const auto* error = std::get_if<protocol::Error>(&decoded)) {
    return answer_bad_message(from, *error);
  }
  const auto& message = std::get<protocol::ClientMessage>(decoded);
  log_message("received", from, summary_of(message));
  if (drain_ && std::holds_alternative<protocol::Join>(message)) return refuse_join(from);
  if (const auto* description = std::get_if<protocol::Description>(&message)) {
    return relay(from, *description, type_of(*description));
  }
  if (const auto* candidate = std::get_if<protocol::Candidate>(&message)) {
    return relay(from, *candidate, protocol::RelayedType::Candidate);
  }
  perform(decided(from, message));
}

Step SignalHub::decided(ConnectionId from, const protocol::ClientMessage& message) {
  const std::optional<Household>& client = connections_.at(from).client;
  const bool may_try = !client || auth_failures_.may_try(*client, now_());
  Step step = registry_.received(from, message, now_(), may_try ? Tokens::Check : Tokens::Skip);
  if (step.is_one_room_too_many) reports_.hit(Limit::Rooms);
  if (step.token == TokenFate::Skipped) reports_.hit(Limit::AddressAuthFailures);
  if (step.token == TokenFate::Refused && client) auth_failures_.failed(*client, now_());
  return step;
}

void SignalHub::relay(ConnectionId from, const protocol::RelayedText& message) {
  const std::string_view type = to_text(message.type);
  log_message("received", from, {type, to_number(message.to)});
  const auto route = registry_.route(from, message.to, message.to_instance, type);
  relayed_.clear();
  write_relayed_text(relayed_, message, route.sender);
  pass_on(from, route, message.type);
}

template <class Message>
void SignalHub::relay(ConnectionId from, Message message, protocol::RelayedType type) {
  const auto route = registry_.route(from, message.peer, message.to_instance, to_text(type));
  message.peer = route.sender;
  message.to_instance.clear();
  relayed_ = protocol::encode_server_message(std::move(message));
  pass_on(from, route, type);
}

void SignalHub::pass_on(ConnectionId from, RoomRegistry::Route route, protocol::RelayedType type) {
  if (!route.refusal && relayed_.size() > protocol::kMessageBytesMax) {
    route.refusal = protocol::too_large_message();  // By the receiver's limit.
    route.refusal->about = to_text(type);
  }
  if (route.refusal) return perform({.outgoing = {{from, *route.refusal}}, .wake_at = wake_at_});
  if (route.receiver && deliver(*route.receiver, relayed_)) {
    metrics_.relayed(type, relayed_.size());
    log_message("sent", *route.receiver, {to_text(type), to_number(route.sender)});
  }
  drop_slow();
}

void SignalHub::received_too_much(ConnectionId from) {
  if (find_known(from) == nullptr) return;
  reports_.hit(Limit::MessageSize);
  answer_bad_message(from, protocol::too_large_message());
  refuse(from, CloseCode::TooLarge);
}

bool SignalHub::may_send(ConnectionId from, std::size_t bytes) {
  Connection* connection = find_known(from);
  if (connection == nullptr) return false;
  const std::optional<Limit> hit = connection->inbound.received(bytes, inbound_, now_());
  if (!hit) return true;
  reports_.hit(*hit);
  const bool is_last = connection->inbound.is_spent();
  perform({.outgoing = {{from, protocol::Error{protocol::ErrorCode::RateLimited,
                                               "You send too much; this was not looked at.", ""}}},
           .wake_at = wake_at_});
  if (is_last) refuse(from, CloseCode::NotAllowed);
  return false;
}

void SignalHub::refuse(ConnectionId connection, CloseCode code) {
  Connection* known = find_known(connection);
  if (known == nullptr) return;
  const auto log = code == CloseCode::GoingAway ? log_info : log_warning;
  log("closing", {{"connection", number(connection)}, {"code", number(code)}});
  close(*known, static_cast<std::uint16_t>(code));
  perform(registry_.lost(connection, now_()));
}

void SignalHub::tick() {
  const Time now = now_();
  std::vector<ConnectionId> quiet;
  for (auto& [id, connection] : connections_) {
    const auto pace = connection.socket->tick(now);
    if (connection.known && pace == SignalSocket::Pace::TooSlow) close_slow(id, connection);
    if (connection.known && now - connection.sent_at >= kHeartbeatAfter) quiet.push_back(id);
  }
  Step step;
  if (wake_at_ && *wake_at_ <= now) {
    step = registry_.timer_fired(now);
  } else {
    step.wake_at = wake_at_;
  }
  for (const ConnectionId id : quiet) step.outgoing.push_back({id, protocol::Heartbeat{}});
  perform(step);
}

void SignalHub::start_draining(Duration window) {
  drain_ = {.begun = now_(),
            .window = window,
            .total = connections_.size(),
            .newest = ConnectionId{last_connection_}};
  log_info("draining", {{"connections", drain_->total},
                        {"window_ms", static_cast<std::uint64_t>(window.count())}});
  continue_draining();
}

void SignalHub::continue_draining() {
  const auto passed = static_cast<std::size_t>((now_() - drain_->begun).count());
  const auto window = static_cast<std::size_t>(drain_->window.count());
  const bool over = passed >= window;
  while (over || drain_->told < drain_->total * passed / window) {
    const auto next = connections_.upper_bound(drain_->reached);
    if (next == connections_.end() || next->first > drain_->newest) {
      drain_->reached = drain_->newest;
      return;
    }
    drain_->reached = next->first;
    ++drain_->told;
    refuse(next->first, CloseCode::GoingAway);
  }
}

bool SignalHub::all_are_told() const { return drain_ && drain_->reached == drain_->newest; }

void SignalHub::shut_down() {
  shutting_down_ = true;
  for (auto& [id, connection] : connections_) {
    if (connection.known) close(connection, static_cast<std::uint16_t>(CloseCode::GoingAway));
  }
}

Occupancy SignalHub::occupancy() const {
  return {.connections = connections_.size(),
          .rooms = registry_.room_count(),
          .seats = registry_.seat_count()};
}

void SignalHub::close(Connection& connection, std::uint16_t code) {
  connection.known = false;
  metrics_.closing(code);
  connection.socket->close(code);
}

Step SignalHub::ended(ConnectionId connection, SocketEnd end) {
  switch (end) {
    case SocketEnd::Left:
      return registry_.left(connection);
    case SocketEnd::Going:
      return registry_.going(connection, now_());
    case SocketEnd::Lost:
      break;
  }
  return registry_.lost(connection, now_());
}

SignalHub::Connection* SignalHub::find_known(ConnectionId connection) {
  const auto found = connections_.find(connection);
  return found != connections_.end() && found->second.known ? &found->second : nullptr;
}

void SignalHub::perform(const Step& step) {
  for (const Outgoing& outgoing : step.outgoing) send(outgoing.to, outgoing.message);
  for (const Closing& closing : step.closing) {
    std::erase(too_slow_, closing.connection);  // The registry has forgotten it by itself.
    Connection* connection = find_known(closing.connection);
    if (connection == nullptr) continue;
    log_info("closing",
             {{"connection", number(closing.connection)}, {"code", std::uint64_t{closing.code}}});
    close(*connection, closing.code);
  }
  wake_at_ = step.wake_at;
  drop_slow();
}

void SignalHub::drop_slow() {
  while (!too_slow_.empty()) {
    const ConnectionId slow = too_slow_.back();
    too_slow_.pop_back();
    perform(registry_.lost(slow, now_()));
  }
}

void SignalHub::send(ConnectionId to, const protocol::ServerMessage& message) {
  if (find_known(to) == nullptr) return;
  const std::string text = protocol::encode_server_message(message);
  if (!deliver(to, text)) return;
  metrics_.sent(message, text.size());
  log_message("sent", to, summary_of(message));
}

bool SignalHub::deliver(ConnectionId to, std::string_view text) {
  Connection* connection = find_known(to);
  if (connection == nullptr) return false;
  log_debug("sent_text", {{"connection", number(to)}, {"text", text}});
  if (connection->socket->send(text)) {
    connection->sent_at = now_();
    return true;
  }
  close_slow(to, *connection);
  return false;
}

void SignalHub::close_slow(ConnectionId slow, Connection& connection) {
  reports_.hit(Limit::Queue);
  log_warning("closing", {{"connection", number(slow)}, {"code", number(CloseCode::TooSlow)}});
  connection.known = false;
  metrics_.closing(static_cast<std::uint16_t>(CloseCode::TooSlow));
  connection.socket->drop(static_cast<std::uint16_t>(CloseCode::TooSlow));
  too_slow_.push_back(slow);
}

void SignalHub::refuse_join(ConnectionId to) {
  const protocol::Error error{protocol::ErrorCode::Draining,
                              "The server is about to restart; try again in a moment.", "join"};
  perform({.outgoing = {{to, error}}, .wake_at = wake_at_});
}

void SignalHub::answer_bad_message(ConnectionId to, const protocol::Error& error) {
  log_info("refused", {{"connection", number(to)}, {"code", protocol::to_text(error.code)}});
  perform({.outgoing = {{to, error}}, .wake_at = wake_at_});
  Connection* connection = find_known(to);
  if (connection == nullptr || error.code != protocol::ErrorCode::BadMessage) return;
  if (++connection->bad_messages == kBadMessagesMax) refuse(to, CloseCode::NotAllowed);
}

}  // namespace server
