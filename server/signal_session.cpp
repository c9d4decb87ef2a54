#include "server/signal_session.h"

#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/buffers_to_string.hpp>
#include <boost/beast/http/field.hpp>
#include <boost/beast/websocket/error.hpp>
#include <boost/beast/websocket/stream_base.hpp>
#include <string_view>
#include <utility>

#include "protocol/limits.h"
#include "server/security_headers.h"

namespace server {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace websocket = beast::websocket;

void decorate(websocket::response_type& response) {
  for (const Header& header : kSecurityHeaders) response.set(header.name, header.value);
  response.set(beast::http::field::sec_websocket_protocol, kSubprotocol);
}

template <class Stream>
void set_options(Stream& ws) {
  ws.set_option(websocket::stream_base::timeout{.handshake_timeout = kUpgradeTimeout,
                                                .idle_timeout = kIdleTimeout,
                                                .keep_alive_pings = true});
  ws.set_option(websocket::stream_base::decorator(decorate));
  ws.set_option(websocket::permessage_deflate{.server_enable = false});
  ws.read_message_max(0);  // Counted in read_message().
  ws.auto_fragment(false);
  ws.text(true);
}

// The code is the client's, or none if the socket broke.
SocketEnd end_of(std::uint16_t code) {
  if (code == static_cast<std::uint16_t>(CloseCode::Left)) return SocketEnd::Left;
  if (code == static_cast<std::uint16_t>(CloseCode::PageGoes)) return SocketEnd::Going;
  return SocketEnd::Lost;
}

}  // namespace

SignalSession::SignalSession(ClientStream stream, SignalHub& hub)
    : ws_(std::move(stream)), hub_(hub) {
  set_options(ws_);
}

SignalSession::~SignalSession() { report_closed(SocketEnd::Lost); }

asio::awaitable<void> SignalSession::run(Upgrade upgrade) {
  ws_.next_layer().expires_never();  // From here on the WebSocket keeps the time.
  beast::error_code error;
  co_await ws_.async_accept(upgrade, asio::redirect_error(asio::use_awaitable, error));
  if (error) co_return hub_.metrics().handshake_failed("aborted");
  id_ = hub_.opened(*this);
  co_await read_all();
  report_closed(end_of(ws_.reason().code));
  ws_.next_layer().close();  // So that a write that still waits ends as well.
}

asio::awaitable<void> SignalSession::read_all() {
  beast::flat_buffer buffer;
  while (co_await read_message(buffer)) {
    const auto bytes = buffer.cdata();
    if (ws_.got_text()) {
      hub_.received(*id_, {static_cast<const char*>(bytes.data()), bytes.size()});
    } else {
      hub_.refuse(*id_, CloseCode::NotText);
    }
    if (bytes.size() > protocol::kMessageBytesMax) hub_.refuse(*id_, CloseCode::TooLarge);
    buffer.clear();
  }
}

// Stops at one byte too many. Beast would as well, but it then closes the socket with most of the
// message unread, which resets the connection and may destroy the close frame on its way.
asio::awaitable<bool> SignalSession::read_message(beast::flat_buffer& buffer) {
  do {
    beast::error_code error;
    const std::size_t space = protocol::kMessageBytesMax + 1 - buffer.size();
    co_await ws_.async_read_some(buffer, space, asio::redirect_error(asio::use_awaitable, error));
    if (error) co_return false;
  } while (!ws_.is_message_done() && buffer.size() <= protocol::kMessageBytesMax);
  co_return true;
}

bool SignalSession::send(std::string text) {
  if (close_code_) return true;
  if (queue_.size() >= kQueuedMessagesMax) return false;
  if (queued_bytes_ + text.size() > kQueuedBytesMax) return false;
  queued_bytes_ += text.size();
  hub_.metrics().queued(queued_bytes_);
  queue_.push_back(std::move(text));
  if (queue_.size() == 1) write_next();
  return true;
}

void SignalSession::close(std::uint16_t code) {
  if (close_code_) return;
  close_code_ = code;
  if (queue_.empty()) start_close();
}

void SignalSession::drop(std::uint16_t code) {
  if (queue_.size() > 1) queue_.resize(1);  // The first is with the kernel already, in part.
  close(code);
}

void SignalSession::tick(Time now) {
  // Beast also closes by itself, on invalid frames and when the client does.
  if (!close_code_ && ws_.is_open()) return;
  if (!cut_at_) cut_at_ = now + kCloseTimeout;
  if (now >= *cut_at_) ws_.next_layer().close();
}

void SignalSession::write_next() {
  ws_.async_write(asio::buffer(queue_.front()),
                  [self = shared_from_this()](beast::error_code error, std::size_t) {
                    self->on_written(error);
                  });
}

void SignalSession::on_written(beast::error_code error) {
  if (error) return;  // The reader gets the same and ends the session.
  queued_bytes_ -= queue_.front().size();
  queue_.pop_front();
  if (!queue_.empty()) {
    write_next();
  } else if (close_code_) {
    start_close();
  }
}

void SignalSession::start_close() {
  ws_.async_close(websocket::close_code(*close_code_),
                  [self = shared_from_this()](beast::error_code) {});
}

void SignalSession::report_closed(SocketEnd end) {
  if (!id_) return;
  hub_.closed(*std::exchange(id_, std::nullopt), end);
}

}  // namespace server
