// One HTTP connection: answers requests for the page, or becomes a WebSocket.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <chrono>
#include <cstdint>

#include "server/origin.h"
#include "server/server_metrics.h"
#include "server/signal_hub.h"
#include "server/static_files.h"

namespace server {

inline constexpr std::uint32_t kRequestHeadBytesMax = 8 * 1024;
inline constexpr std::chrono::seconds kRequestHeadTimeout{10};
inline constexpr std::chrono::seconds kKeepAliveTimeout{60};
inline constexpr std::chrono::seconds kReplyTimeout{60};

// What every connection works with. All of it has to outlive them.
struct Services {
  const StaticFiles& files;
  const OriginPolicy& origins;
  SignalHub& hub;
  ServerMetrics& metrics;
};

// Serves the connection until either side ends it.
boost::asio::awaitable<void> serve_http(boost::beast::tcp_stream stream, const Services& services);

}  // namespace server
