#include "server/listener.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/ip/v6_only.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <optional>
#include <utility>

#include "server/exit_code.h"

namespace server {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;

constexpr std::chrono::milliseconds kPauseAfterFailure{100};

tcp::acceptor listen_at(asio::io_context& io, const tcp::endpoint& endpoint, bool dual_stack) {
  tcp::acceptor acceptor(io);
  acceptor.open(endpoint.protocol());
  acceptor.set_option(asio::socket_base::reuse_address(true));  // Restart at once.
  if (dual_stack) acceptor.set_option(asio::ip::v6_only(false));
  // What is accepted has the same options (Linux).
  acceptor.set_option(tcp::no_delay(true));
  acceptor.set_option(asio::socket_base::keep_alive(true));
  acceptor.set_option(asio::socket_base::send_buffer_size(kSendBufferBytes));
  acceptor.set_option(UserTimeout(static_cast<int>(kAcknowledgeTimeout.count())));
  acceptor.bind(endpoint);
  acceptor.listen(kListenBacklog);
  return acceptor;
}

tcp::acceptor listen_everywhere(asio::io_context& io, std::uint16_t port) {
  try {
    return listen_at(io, {asio::ip::address_v6::any(), port}, true);
  } catch (const boost::system::system_error& error) {
    const bool no_ipv6 = error.code() == asio::error::address_family_not_supported ||
                         error.code() == boost::system::errc::address_not_available;
    if (!no_ipv6) throw;
  }
  return listen_at(io, {asio::ip::address_v4::any(), port}, false);
}

}  // namespace

tcp::acceptor listen_on(asio::io_context& io, const std::string& address, std::uint16_t port) try {
  if (address.empty()) return listen_everywhere(io, port);
  return listen_at(io, {asio::ip::make_address(address), port}, false);
} catch (const boost::system::system_error& error) {
  const std::string where =
      "port " + std::to_string(port) + (address.empty() ? "" : " of " + address);
  const bool busy = error.code() == asio::error::address_in_use;
  throw StartError(ExitCode::CannotListen,
                   busy ? "Something else is already listening on " + where + "."
                        : "Cannot listen on " + where + ": " + error.code().message() + ".");
}

Listener::Listener(asio::io_context& io, const std::string& address, std::uint16_t port)
    : acceptor_(listen_on(io, address, port)) {}

std::string Listener::url(std::string_view scheme) const {
  const tcp::endpoint endpoint = acceptor_.local_endpoint();
  const asio::ip::address address = endpoint.address();
  std::string host = address.to_string();
  if (address.is_v6()) host = "[" + host + "]";
  if (address.is_unspecified() || address.is_loopback()) host = "localhost";
  return std::string(scheme) + "://" + host + ":" + std::to_string(endpoint.port());
}

asio::awaitable<void> Listener::run(const Services& services) {
  while (acceptor_.is_open()) {
    boost::system::error_code error;
    tcp::endpoint peer;
    tcp::socket socket =
        co_await acceptor_.async_accept(peer, asio::redirect_error(asio::use_awaitable, error));
    if (error == asio::error::operation_aborted) co_return;
    if (error) {  // Such as no file descriptor left: wait for connections to end.
      if (error == asio::error::no_descriptors) services.reports.hit(Limit::Descriptors);
      asio::steady_timer pause(acceptor_.get_executor(), kPauseAfterFailure);
      co_await pause.async_wait(asio::redirect_error(asio::use_awaitable, error));
      continue;
    }
    std::optional<Entrance::Connection> connection = services.entrance.connection(peer.address());
    if (!connection) continue;  // It is closed with `socket`.
    asio::co_spawn(acceptor_.get_executor(),
                   serve_client(ClientStream(std::move(socket), peer.address()),
                                *std::move(connection), services),
                   asio::detached);
  }
}

void Listener::close() {
  boost::system::error_code ignored;
  acceptor_.close(ignored);
}

}  // namespace server
