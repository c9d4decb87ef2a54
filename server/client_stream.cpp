#include "server/client_stream.h"

#include <sys/socket.h>

#include <algorithm>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <cerrno>

namespace server {
namespace {

namespace asio = boost::asio;
using boost::system::error_code;

constexpr char kTlsHandshake = 0x16;  // The type of a TLS client's first record.

// What came of recv() or send().
ClientStream::Attempt after(ssize_t result, ClientStream::Wait to_wait_for) {
  if (result > 0) return {.size = static_cast<std::size_t>(result)};
  if (result == 0) return {.error = asio::error::eof};
  if (errno == EAGAIN || errno == EINTR) return {.wait_for = to_wait_for};
  return {.error = error_code(errno, boost::system::system_category())};
}

}  // namespace

ClientStream::ClientStream(Socket socket, asio::ip::address peer)
    : connection_(std::make_shared<Connection>(std::move(socket), std::move(peer))) {}

ClientStream::~ClientStream() {
  if (connection_) close();
}

void ClientStream::expires_after(std::chrono::steady_clock::duration time) {
  connection_->deadline.expires_after(time);
  connection_->deadline.async_wait([weak = connection_->weak_from_this()](error_code error) {
    const std::shared_ptr<Connection> connection = weak.lock();
    if (error || !connection) return;
    // It may have been put off while this was on its way.
    if (connection->deadline.expiry() > std::chrono::steady_clock::now()) return;
    connection->expired = true;
    connection->socket.close(error);
  });
}

void ClientStream::expires_never() {
  connection_->deadline.expires_at(std::chrono::steady_clock::time_point::max());
}

asio::awaitable<std::optional<bool>> ClientStream::begins_tls() {
  char first = 0;
  error_code error;
  const std::size_t size = co_await connection_->socket.async_receive(
      asio::buffer(&first, 1), asio::socket_base::message_peek,
      asio::redirect_error(asio::use_awaitable, error));
  if (error || size == 0) co_return std::nullopt;
  co_return first == kTlsHandshake;
}

asio::awaitable<bool> ClientStream::start_tls(SSL_CTX& context) {
  error_code error;
  connection_->socket.native_non_blocking(true, error);
  connection_->tls.emplace(context, connection_->socket.native_handle());
  while (!error) {
    const TlsChannel::Attempt attempt =
        connection_->attempt([](TlsChannel& tls) { return tls.handshake(); });
    if (!attempt.wait_for) co_return !attempt.error;
    co_await connection_->socket.async_wait(*attempt.wait_for,
                                            asio::redirect_error(asio::use_awaitable, error));
  }
  co_return false;
}

ClientStream::Attempt ClientStream::try_read(void* bytes, std::size_t size) {
  if (is_tls()) return connection_->attempt([=](TlsChannel& tls) { return tls.read(bytes, size); });
  const int socket = connection_->socket.native_handle();  // -1 when closed, which is an error.
  return after(::recv(socket, bytes, size, MSG_DONTWAIT), Socket::wait_read);
}

ClientStream::Attempt ClientStream::try_write(const void* bytes, std::size_t size) {
  if (is_tls())
    return connection_->attempt([=](TlsChannel& tls) { return tls.write(bytes, size); });
  const int socket = connection_->socket.native_handle();
  return after(::send(socket, bytes, size, MSG_DONTWAIT | MSG_NOSIGNAL), Socket::wait_write);
}

std::size_t ClientStream::promised_bytes(std::size_t size) const {
  return is_tls() ? std::min(size, kRecordBytesMax) : 0;
}

void ClientStream::shutdown_send() {
  error_code ignored;
  say_goodbye();
  connection_->socket.shutdown(Socket::shutdown_send, ignored);
}

void ClientStream::say_goodbye() {
  if (is_tls() && connection_->socket.is_open()) connection_->tls->say_goodbye();
}

void ClientStream::close() {
  error_code ignored;
  connection_->deadline.cancel();
  connection_->socket.close(ignored);
}

}  // namespace server
