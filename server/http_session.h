// One connection: begins TLS, answers requests for the page, or becomes a WebSocket.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <chrono>
#include <cstdint>
#include <vector>

#include "server/client_stream.h"
#include "server/entrance.h"
#include "server/limit_reports.h"
#include "server/origin.h"
#include "server/server_metrics.h"
#include "server/signal_hub.h"
#include "server/static_files.h"
#include "server/tls_context.h"
#include "server/trusted_proxies.h"

namespace server {

inline constexpr std::chrono::seconds kKeepAliveTimeout{60};
inline constexpr std::chrono::seconds kReplyTimeout{60};

// What every connection works with. All of it has to outlive them.
struct Services {
  const StaticFiles& files;
  const OriginPolicy& origins;
  SignalHub& hub;
  ServerMetrics& metrics;
  const std::vector<Network>& trusted_proxies;
  Entrance& entrance;
  const Limits& limits;
  LimitReports& reports;
  const TlsContext* tls = nullptr;         // Null: plain. Else plain HTTP is only sent on to HTTPS.
  bool strict_transport_security = false;  // Not for a certificate that browsers warn of.
};

// Serves the connection until either side ends it.
boost::asio::awaitable<void> serve_client(ClientStream stream, Entrance::Connection connection,
                                          const Services& services);

}  // namespace server
