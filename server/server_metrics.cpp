#include "server/server_metrics.h"

#include <prometheus/text_serializer.h>

#include <variant>

#include "protocol/server_codec.h"

namespace server {
namespace {

using prometheus::BuildCounter;
using prometheus::BuildGauge;
using prometheus::Counter;
using prometheus::Gauge;

Gauge& gauge(prometheus::Registry& registry, const char* name, const char* help) {
  return BuildGauge().Name(name).Help(help).Register(registry).Add({});
}

prometheus::Family<Counter>& counters(prometheus::Registry& registry, const char* name,
                                      const char* help) {
  return BuildCounter().Name(name).Help(help).Register(registry);
}

}  // namespace

ServerMetrics::ServerMetrics()
    : connections_(gauge(registry_, "confab_connections", "Open WebSockets")),
      rooms_(gauge(registry_, "confab_rooms", "Rooms with a seat or a watcher")),
      seats_(gauge(registry_, "confab_seats", "Seats, also those whose owner is away")),
      queue_high_water_(gauge(registry_, "confab_send_queue_high_water_bytes",
                              "The most that ever waited to be sent to one connection")),
      resumes_(
          counters(registry_, "confab_resumes_total", "Seats given back for their claim").Add({})),
      log_lines_dropped_(counters(registry_, "confab_log_lines_dropped_total",
                                  "Lines of the log that could not be written")
                             .Add({})),
      relayed_messages_(counters(registry_, "confab_relayed_messages_total",
                                 "Messages from one participant to another, by type")),
      relayed_bytes_(counters(registry_, "confab_relayed_bytes_total",
                              "Bytes of relayed messages, as encoded, by type")),
      refusals_(counters(registry_, "confab_refusals_total",
                         "Messages answered with an error or full_room, by code")),
      closings_(counters(registry_, "confab_closings_total",
                         "Connections closed by the server, by close code")),
      handshake_failures_(counters(registry_, "confab_handshake_failures_total",
                                   "Attempts that led to no WebSocket, by reason")),
      limits_hit_(counters(registry_, "confab_limits_hit_total",
                           "What was refused because of a limit, by limit")),
      offers_(add_relayed("webrtc_offer")),
      answers_(add_relayed("webrtc_answer")),
      candidates_(add_relayed("webrtc_ice_candidate")),
      peer_states_(add_relayed("peer_state")) {}

ServerMetrics::Relayed ServerMetrics::add_relayed(const char* type) {
  const prometheus::Labels labels{{"type", type}};
  return {relayed_messages_.Add(labels), relayed_bytes_.Add(labels)};
}

void ServerMetrics::count(const Relayed& relayed, std::size_t bytes) {
  relayed.messages.Increment();
  relayed.bytes.Increment(static_cast<double>(bytes));
}

void ServerMetrics::relayed(protocol::RelayedType type, std::size_t bytes) {
  switch (type) {
    case protocol::RelayedType::Offer:
      return count(offers_, bytes);
    case protocol::RelayedType::Answer:
      return count(answers_, bytes);
    case protocol::RelayedType::Candidate:
      return count(candidates_, bytes);
  }
}

void ServerMetrics::sent(const protocol::ServerMessage& message, std::size_t bytes) {
  if (std::holds_alternative<protocol::PeerState>(message)) {
    count(peer_states_, bytes);
  } else if (const auto* joined = std::get_if<protocol::RoomJoined>(&message)) {
    if (joined->resumed) resumes_.Increment();
  } else if (const auto* error = std::get_if<protocol::Error>(&message)) {
    refusals_.Add({{"code", std::string(protocol::to_text(error->code))}}).Increment();
  } else if (std::holds_alternative<protocol::FullRoom>(message)) {
    refusals_.Add({{"code", "full_room"}}).Increment();
  }
}

void ServerMetrics::closing(std::uint16_t code) {
  closings_.Add({{"code", std::to_string(code)}}).Increment();
}

void ServerMetrics::queued(std::size_t bytes) {
  if (bytes <= queued_max_) return;
  queued_max_ = bytes;
  queue_high_water_.Set(static_cast<double>(bytes));
}

void ServerMetrics::handshake_failed(std::string_view reason) {
  handshake_failures_.Add({{"reason", std::string(reason)}}).Increment();
}

void ServerMetrics::limit_hit(std::string_view limit) {
  limits_hit_.Add({{"limit", std::string(limit)}}).Increment();
}

std::string ServerMetrics::text(const Occupancy& now, std::uint64_t log_lines_dropped) {
  connections_.Set(static_cast<double>(now.connections));
  rooms_.Set(static_cast<double>(now.rooms));
  seats_.Set(static_cast<double>(now.seats));
  log_lines_dropped_.Increment(static_cast<double>(log_lines_dropped) - log_lines_dropped_.Value());
  return prometheus::TextSerializer().Serialize(registry_.Collect());
}

}  // namespace server
