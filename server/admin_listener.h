// Answers those who run the server, on an address of its own: /healthz and /metrics.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <chrono>
#include <cstddef>
#include <functional>
#include <string>

#include "server/listen_address.h"

namespace server {

inline constexpr std::chrono::seconds kAdminTimeout{10};  // For a request and its answer.
inline constexpr std::size_t kAdminConnectionsMax = 32;   // More wait to be accepted.

struct AdminPages {
  std::function<bool()> is_draining;
  std::function<std::string()> metrics;
};

class AdminListener {
 public:
  // Throws StartError (CannotListen) with a sentence that names address and port.
  AdminListener(boost::asio::io_context& io, const ListenAddress& where);

  // "http://127.0.0.1:9300"
  std::string url() const;

  // Serves for as long as the io_context runs. `pages` has to outlive it.
  boost::asio::awaitable<void> run(const AdminPages& pages);

 private:
  boost::asio::awaitable<void> serve(boost::asio::ip::tcp::socket socket, const AdminPages& pages);

  boost::asio::ip::tcp::acceptor acceptor_;
  std::size_t connections_ = 0;
};

}  // namespace server
