#include "server/http_session.h"

#include <array>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/span_body.hpp>
#include <boost/beast/http/write.hpp>
#include <boost/beast/websocket/rfc6455.hpp>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "server/http_list.h"
#include "server/https_location.h"
#include "server/log.h"
#include "server/signal_session.h"
#include "server/websocket_handshake.h"

namespace server {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;

using Request = http::request<http::empty_body>;
using Parser = http::request_parser<http::empty_body>;
using Response = http::response<http::span_body<const char>>;

constexpr std::chrono::seconds kLingerTimeout{2};
constexpr std::size_t kLingerBytesMax = 64 * 1024;

// RFC 6455: the version, and the base64 of 16 bytes.
constexpr const char* kWebSocketVersion = "13";
constexpr std::size_t kWebSocketKeyBytesMax = 24;

// In any coding: of another than chunks nobody knows where it ends.
bool has_body(const Parser& parser) {
  return parser.get().count(http::field::transfer_encoding) != 0 ||
         parser.content_length().value_or(0) != 0;
}

// What to answer to a head that could not be read; nullopt: the connection is gone or too late.
std::optional<Reply> reply_to_failure(beast::error_code error) {
  if (error == http::error::end_of_stream) return std::nullopt;
  if (error == http::error::header_limit || error == http::error::buffer_overflow) {
    return plain_reply(431, "The request's headers are too large.\n");
  }
  const bool malformed =
      error.category() == http::make_error_code(http::error::bad_method).category();
  if (malformed) return plain_reply(400, "This is not an HTTP request.\n");
  return std::nullopt;
}

// What to answer to who calls the server by a name that is not its own; nullopt: it is.
std::optional<Reply> refuse_host(const Request& request, const OriginPolicy& origins) {
  if (host_allowed(request[http::field::host], origins)) return std::nullopt;
  return plain_reply(421, "This server has other names (see --allowed-host).\n");
}

// Why not to upgrade; nullopt: nothing speaks against it.
std::optional<Reply> refuse_upgrade(const Request& request, const OriginPolicy& origins,
                                    Scheme scheme) {
  if (auto refusal = refuse_host(request, origins)) return refusal;
  if (!beast::websocket::is_upgrade(request)) {
    Reply reply = plain_reply(426, "This address speaks WebSocket only.\n");
    reply.headers.push_back({"Upgrade", "websocket"});
    return reply;
  }
  if (request[http::field::origin].empty() && !origins.allow_native_clients) {
    return plain_reply(403,
                       "Clients without an origin may not connect (see"
                       " --allow-native-clients).\n");
  }
  if (!origin_allowed(request[http::field::origin], request[http::field::host], origins, scheme)) {
    return plain_reply(403, "Pages from this origin may not connect (see --allow-origin).\n");
  }
  if (!list_contains(request[http::field::sec_websocket_protocol], kSubprotocol)) {
    return plain_reply(400, "This server speaks the WebSocket subprotocol confab.v1 only.\n");
  }
  if (request[http::field::sec_websocket_version] != kWebSocketVersion) {
    Reply reply = plain_reply(426, "This server speaks version 13 of WebSocket only.\n");
    reply.headers.push_back({"Sec-WebSocket-Version", kWebSocketVersion});
    return reply;
  }
  const std::size_t key_bytes = request[http::field::sec_websocket_key].size();
  if (key_bytes == 0 || key_bytes > kWebSocketKeyBytesMax) {
    return plain_reply(400, "The WebSocket key is missing or too long.\n");
  }
  return std::nullopt;
}

// The person only sees that the server is out of reach; the admin has to see why.
void log_refusal(const Request& request, const Reply& refusal) {
  const std::string_view reason = refusal.body;
  log_warning("refused_upgrade", {{"reason", reason.substr(0, reason.find('\n'))}});
  log_debug("refused_upgrade", {{"origin", std::string_view(request[http::field::origin])},
                                {"host", std::string_view(request[http::field::host])}});
}

// All lines of a header (RFC 9110, 5.3). HAProxy adds its own below that of the client.
std::string joined(const Request& request, std::string_view name) {
  std::string all;
  const auto [first, last] = request.equal_range(name);
  for (auto field = first; field != last; ++field) {
    if (!all.empty()) all += ',';
    all += std::string_view(field->value());
  }
  return all;
}

bool is_signalling(const Request& request) {
  const std::string_view target = request.target();
  return request.method() == http::verb::get && target.substr(0, target.find('?')) == "/ws";
}

Reply answer(const Parser& parser, const Services& services) {
  const Request& request = parser.get();
  if (auto refusal = refuse_host(request, services.origins)) return *refusal;
  if (request.version() >= 11 && request.count(http::field::host) != 1) {
    return plain_reply(400, "The request has to name its host, once.\n");
  }
  const Reply reply =
      services.files.answer({.method = request.method_string(),
                             .target = request.target(),
                             .accept_encoding = request[http::field::accept_encoding],
                             .if_none_match = request[http::field::if_none_match]});
  const bool allowed = reply.status != 405;
  return allowed && has_body(parser) ? plain_reply(413, "No body is accepted here.\n") : reply;
}

Response to_response(const Reply& reply, unsigned version, bool keep_alive) {
  Response response(http::status(reply.status), version);
  for (const Header& header : kSecurityHeaders) response.set(header.name, header.value);
  for (const Header& header : reply.headers) response.set(header.name, header.value);
  response.body() = {reply.body.data(), reply.body.size()};
  if (reply.status != 304) response.content_length(reply.length);
  response.keep_alive(keep_alive);
  return response;
}

Response redirect_to_https(const Request& request, const OriginPolicy& origins) {
  if (const auto refusal = refuse_host(request, origins)) return to_response(*refusal, 11, false);
  const auto location = https_location(request[http::field::host], request.target());
  if (!location) return to_response(plain_reply(400, "This address speaks HTTPS.\n"), 11, false);
  // Not for ever, as the server may once be started without TLS.
  Reply reply = plain_reply(307, "This address speaks HTTPS.\n");
  reply.headers.push_back({"Location", *location});
  return to_response(reply, 11, false);
}

class HttpSession {
 public:
  HttpSession(ClientStream stream, Entrance::Connection connection, const Services& services)
      : stream_(std::move(stream)), connection_(std::move(connection)), services_(services) {}

  asio::awaitable<void> run() {
    bool keep_alive = true;
    for (bool first = true; keep_alive; first = false) {
      Parser parser;
      parser.header_limit(services_.limits.header_bytes);
      const beast::error_code error = co_await read_head(parser, first);
      if (error) {
        const std::optional<Reply> reply = reply_to_failure(error);
        if (!reply) co_return report_lateness(first);
        if (reply->status == 431) services_.reports.hit(Limit::HeaderBytes);
        co_await write(to_response(*reply, 11, false));
        break;
      }
      if (connection_.refused) {  // Whatever is asked.
        if (is_signalling(parser.get())) services_.metrics.handshake_failed("http_503");
        co_await write(to_response(later(503, "The server is full.\n"), 11, false));
        break;
      }
      if (services_.tls != nullptr && !stream_.is_tls()) {
        co_await write(redirect_to_https(parser.get(), services_.origins));
        break;
      }
      if (is_signalling(parser.get())) {
        const std::optional<Reply> refusal = signal(parser.get());
        if (!refusal) co_return;
        services_.metrics.handshake_failed("http_" + std::to_string(refusal->status));
        co_await write(to_response(*refusal, 11, false));
        break;
      }
      const Reply reply = answer(parser, services_);
      keep_alive = parser.get().keep_alive() && !has_body(parser) && reply.status != 400;
      const unsigned version = parser.get().version();
      if (!co_await write(to_response(reply, version, keep_alive))) co_return;
    }
    co_await linger();
  }

 private:
  // The first request has to come at once; for a later one the connection may wait.
  asio::awaitable<beast::error_code> read_head(Parser& parser, bool first) {
    beast::error_code error;
    if (!first && buffer_.size() == 0) {
      stream_.expires_after(kKeepAliveTimeout);
      const std::size_t size =
          co_await stream_.async_read_some(buffer_.prepare(services_.limits.header_bytes),
                                           asio::redirect_error(asio::use_awaitable, error));
      buffer_.commit(size);
      if (error) co_return error;
    }
    stream_.expires_after(std::chrono::seconds(services_.limits.handshake));
    co_return co_await parse_head(parser);
  }

  // Beast's header_limit() is one of each line, of which there may be any number.
  asio::awaitable<beast::error_code> parse_head(Parser& parser) {
    for (std::size_t total = 0;;) {
      beast::error_code error;
      if (buffer_.size() != 0) {
        const std::size_t used = parser.put(buffer_.data(), error);
        buffer_.consume(used);
        total += used;
        if (total > services_.limits.header_bytes) co_return http::error::header_limit;
        if (error != http::error::need_more) co_return error;
      }
      const std::size_t space = buffer_.max_size() - buffer_.size();
      buffer_.commit(co_await stream_.async_read_some(
          buffer_.prepare(space), asio::redirect_error(asio::use_awaitable, error)));
      if (error == asio::error::eof && parser.got_some()) co_return http::error::partial_message;
      if (error) co_return error;
    }
  }

  // Who says nothing for long after an answer is not late.
  void report_lateness(bool first) {
    if (first && stream_.expired()) services_.reports.hit(Limit::Handshake);
  }

  Client client(const Request& request) const {
    const Client peer{.address = without_mapping(stream_.peer()),
                      .scheme = stream_.is_tls() ? Scheme::Https : Scheme::Unknown};
    return client_behind(peer, joined(request, "X-Forwarded-For"),
                         joined(request, "X-Forwarded-Proto"), services_.trusted_proxies);
  }

  asio::awaitable<bool> write(Response response) {
    if (stream_.is_tls() && services_.strict_transport_security) {
      response.set(kStrictTransportSecurity.name, kStrictTransportSecurity.value);
    }
    beast::error_code error;
    stream_.expires_after(kReplyTimeout);
    http::response_serializer<http::span_body<const char>> serializer(response);
    co_await http::async_write(stream_, serializer,
                               asio::redirect_error(asio::use_awaitable, error));
    co_return !error;
  }

  // Begins a WebSocket, which from here on lives by itself; or returns why not.
  std::optional<Reply> signal(const Request& request) {
    const Client from = client(request);
    log_debug("upgrading", {{"client", from.address.to_string()}});
    if (auto refusal = refuse_upgrade(request, services_.origins, from.scheme)) {
      log_refusal(request, *refusal);
      return refusal;
    }
    std::optional<Entrance::Place> place = services_.entrance.socket(from.address);
    if (!place) return later(429, "There are too many connections from your address.\n");
    const auto session =
        std::make_shared<SignalSession>(std::move(stream_), std::move(connection_.place),
                                        *std::move(place), services_.hub, services_.limits);
    const auto unread = buffer_.cdata();
    session->start(upgrade_response(request[http::field::sec_websocket_key], kSubprotocol),
                   {static_cast<const char*>(unread.data()), unread.size()});
    return std::nullopt;
  }

  Reply later(unsigned status, std::string_view sentence) const {
    Reply reply = plain_reply(status, sentence);
    reply.headers.push_back({"Retry-After", services_.entrance.retry_after()});
    return reply;
  }

  // Closing with something unread would reset the connection and might destroy the answer on its
  // way. So the rest is read, within limits.
  asio::awaitable<void> linger() {
    beast::error_code error;
    stream_.shutdown_send();
    stream_.expires_after(kLingerTimeout);
    std::array<char, 4096> scrap{};
    for (std::size_t total = 0; !error && total < kLingerBytesMax;) {
      total += co_await stream_.async_read_some(asio::buffer(scrap),
                                                asio::redirect_error(asio::use_awaitable, error));
    }
  }

  ClientStream stream_;
  Entrance::Connection connection_;
  const Services& services_;
  beast::flat_buffer buffer_{services_.limits.header_bytes + 1024};
};

}  // namespace

asio::awaitable<void> serve_client(ClientStream stream, Entrance::Connection connection,
                                   const Services& services) {
  if (services.tls != nullptr) {
    stream.expires_after(std::chrono::seconds(services.limits.handshake));
    const std::optional<bool> tls = co_await stream.begins_tls();
    const bool begun = tls && (!*tls || co_await stream.start_tls(services.tls->current()));
    if (!begun && stream.expired()) services.reports.hit(Limit::Handshake);
    if (tls && !begun) services.metrics.handshake_failed("tls");
    if (!begun) co_return;
  }
  HttpSession session(std::move(stream), std::move(connection), services);
  co_await session.run();
}

}  // namespace server
