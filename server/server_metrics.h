// What the server counts of itself, for Prometheus: numbers and the protocol's words, never a room,
// a name or an address. docs/deployment.md, "Metrics", lists them.
#pragma once

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/registry.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "protocol/message.h"
#include "protocol/relayed_text.h"

namespace server {

// What is measured rather than counted, as of now.
struct Occupancy {
  std::size_t connections = 0;  // WebSockets.
  std::size_t rooms = 0;        // With a seat or a watcher.
  std::size_t seats = 0;        // Also those whose owner is away.
};

class ServerMetrics {
 public:
  ServerMetrics();

  // A message was queued to be sent, of `bytes` as encoded; none of those for relayed().
  void sent(const protocol::ServerMessage& message, std::size_t bytes);

  // Likewise, an offer, answer or candidate for somebody else than who said it.
  void relayed(protocol::RelayedType type, std::size_t bytes);

  // A connection is closed by us, with a code of docs/protocol.md.
  void closing(std::uint16_t code);

  // `bytes` wait to be sent to one connection.
  void queued(std::size_t bytes);

  // Somebody wanted to connect and could not. `reason` is one of a few: "http_403", "tls".
  void handshake_failed(std::string_view reason);

  // `limit` is one of the words of limits.h.
  void limit_hit(std::string_view limit);

  // The text exposition format 0.0.4. `log_lines_dropped`: since the start.
  std::string text(const Occupancy& now, std::uint64_t log_lines_dropped);

 private:
  template <class Metric>
  using Family = prometheus::Family<Metric>;

  struct Relayed {
    prometheus::Counter& messages;
    prometheus::Counter& bytes;
  };
  Relayed add_relayed(const char* type);
  static void count(const Relayed& relayed, std::size_t bytes);

  prometheus::Registry registry_;
  prometheus::Gauge& connections_;
  prometheus::Gauge& rooms_;
  prometheus::Gauge& seats_;
  prometheus::Gauge& queue_high_water_;
  prometheus::Counter& resumes_;
  prometheus::Counter& log_lines_dropped_;
  Family<prometheus::Counter>& relayed_messages_;
  Family<prometheus::Counter>& relayed_bytes_;
  Family<prometheus::Counter>& refusals_;
  Family<prometheus::Counter>& closings_;
  Family<prometheus::Counter>& handshake_failures_;
  Family<prometheus::Counter>& limits_hit_;
  // Looked up once, for these are counted often.
  Relayed offers_;
  Relayed answers_;
  Relayed candidates_;
  Relayed peer_states_;
  std::size_t queued_max_ = 0;
};

}  // namespace server
