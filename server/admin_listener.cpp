#include "server/admin_listener.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/write.hpp>
#include <cstdint>
#include <utility>

#include "server/listener.h"
#include "server/security_headers.h"

namespace server {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using asio::ip::tcp;

using Request = http::request<http::empty_body>;
using Response = http::response<http::string_body>;

constexpr std::chrono::milliseconds kPauseAfterFailure{100};
constexpr std::uint32_t kHeadBytesMax = 8 * 1024;

Response response(http::status status, std::string body) {
  Response made(status, 11);
  for (const Header& header : kSecurityHeaders) made.set(header.name, header.value);
  made.set(http::field::content_type, "text/plain; charset=utf-8");
  made.set(http::field::cache_control, "no-store");
  made.body() = std::move(body);
  made.keep_alive(false);
  return made;
}

Response answer(const Request& request, const AdminPages& pages) {
  const bool head = request.method() == http::verb::head;
  if (!head && request.method() != http::verb::get) {
    Response refusal = response(http::status::method_not_allowed, "Only GET and HEAD.\n");
    refusal.set(http::field::allow, "GET, HEAD");
    return refusal;
  }
  if (request.target() == "/healthz") {
    // Whoever balances load is to send nobody here any more.
    if (pages.is_draining()) return response(http::status::service_unavailable, "draining\n");
    return response(http::status::ok, "ok\n");
  }
  if (request.target() == "/metrics") {
    Response metrics = response(http::status::ok, pages.metrics());
    metrics.set(http::field::content_type, "text/plain; version=0.0.4; charset=utf-8");
    return metrics;
  }
  return response(http::status::not_found, "There are /healthz and /metrics.\n");
}

}  // namespace

AdminListener::AdminListener(asio::io_context& io, const ListenAddress& where)
    : acceptor_(listen_on(io, where.address, where.port)) {}

std::string AdminListener::url() const {
  const tcp::endpoint endpoint = acceptor_.local_endpoint();
  const std::string address = endpoint.address().to_string();
  const std::string host = endpoint.address().is_v6() ? "[" + address + "]" : address;
  return "http://" + host + ":" + std::to_string(endpoint.port());
}

asio::awaitable<void> AdminListener::run(const AdminPages& pages) {
  while (true) {
    boost::system::error_code error;
    tcp::socket socket =
        co_await acceptor_.async_accept(asio::redirect_error(asio::use_awaitable, error));
    if (error) {  // Such as no file descriptor left.
      asio::steady_timer pause(acceptor_.get_executor(), kPauseAfterFailure);
      co_await pause.async_wait(asio::redirect_error(asio::use_awaitable, error));
      continue;
    }
    if (connections_ == kAdminConnectionsMax) continue;  // It is closed with `socket`.
    asio::co_spawn(acceptor_.get_executor(), serve(std::move(socket), pages), asio::detached);
  }
}

// One request a connection.
asio::awaitable<void> AdminListener::serve(tcp::socket socket, const AdminPages& pages) {
  ++connections_;
  beast::tcp_stream stream(std::move(socket));
  stream.expires_after(kAdminTimeout);
  beast::error_code error;
  beast::flat_buffer buffer(kHeadBytesMax + 1024);
  http::request_parser<http::empty_body> parser;
  parser.header_limit(kHeadBytesMax);
  co_await http::async_read_header(stream, buffer, parser,
                                   asio::redirect_error(asio::use_awaitable, error));
  if (!error) {
    Response made = answer(parser.get(), pages);
    made.prepare_payload();
    if (parser.get().method() == http::verb::head) made.body().clear();
    co_await http::async_write(stream, made, asio::redirect_error(asio::use_awaitable, error));
    stream.socket().shutdown(tcp::socket::shutdown_send, error);
  }
  --connections_;
}

}  // namespace server
