// Accepts connections and serves each in a coroutine of its own.
#pragma once

#include <netinet/in.h>
#include <netinet/tcp.h>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "server/http_session.h"

namespace server {

inline constexpr int kListenBacklog = 4096;
inline constexpr std::chrono::milliseconds kAcknowledgeTimeout{20'000};  // Then a line is dead.
// What the kernel keeps for a client that does not read, beside what the queue of its WebSocket
// holds; Linux takes twice as much, for what it needs besides, and 4 MiB where nothing is said.
inline constexpr int kSendBufferBytes = 128 * 1024;
using UserTimeout = boost::asio::detail::socket_option::integer<IPPROTO_TCP, TCP_USER_TIMEOUT>;

// Listens on `address` (empty: every one, IPv6 and IPv4, or IPv4 where there is no IPv6) and `port`
// (0: any free one). Throws StartError (CannotListen) with a sentence that names both.
boost::asio::ip::tcp::acceptor listen_on(boost::asio::io_context& io, const std::string& address,
                                         std::uint16_t port);

class Listener {
 public:
  // As listen_on().
  Listener(boost::asio::io_context& io, const std::string& address, std::uint16_t port);

  // The page's address for somebody at this machine, such as "http://localhost:3000".
  std::string url(std::string_view scheme) const;
  std::uint16_t port() const { return acceptor_.local_endpoint().port(); }

  // Accepts until close().
  boost::asio::awaitable<void> run(const Services& services);
  void close();

 private:
  boost::asio::ip::tcp::acceptor acceptor_;
};

}  // namespace server
