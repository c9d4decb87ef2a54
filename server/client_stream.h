// One client's TCP connection, plain or under TLS: what HTTP and WebSocket are spoken over. A
// stream as Beast wants it for HTTP; for WebSocket what does not wait, and a way to wait.
//
// Boost's ssl::stream holds 70 KiB of buffers for as long as it lives. Here OpenSSL uses the socket
// directly, once it is ready, and an idle connection holds no buffer.
#pragma once

#include <array>
#include <boost/asio/async_result.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/compose.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <utility>

#include "server/tls_channel.h"

namespace server {

class ClientStream {
 public:
  using Socket = boost::asio::ip::tcp::socket;
  using executor_type = Socket::executor_type;
  using Wait = Socket::wait_type;
  using Attempt = TlsChannel::Attempt;

  // `peer`: the other end of the connection, a client or its proxy.
  ClientStream(Socket socket, boost::asio::ip::address peer);
  ~ClientStream();  // Closes it.
  ClientStream(ClientStream&&) = default;
  ClientStream& operator=(ClientStream&&) = delete;

  executor_type get_executor() { return connection_->socket.get_executor(); }
  const boost::asio::ip::address& peer() const { return connection_->peer; }
  bool is_tls() const { return connection_->tls.has_value(); }

  // Closes the connection after `time`, unless this or expires_never() is called before.
  void expires_after(std::chrono::steady_clock::duration time);
  void expires_never();
  // Whether it was closed for that.
  bool expired() const { return connection_->expired; }

  // Whether the client begins with a TLS handshake; nullopt: it is gone.
  boost::asio::awaitable<std::optional<bool>> begins_tls();

  // From here on everything is under TLS. False: the client cannot, or is gone.
  boost::asio::awaitable<bool> start_tls(SSL_CTX& context);

  // Says that nothing more will be written; reading goes on.
  void shutdown_send();
  void close();

  // At once. An attempt to write has to be repeated with what began the same.
  Attempt try_read(void* bytes, std::size_t size);
  Attempt try_write(const void* bytes, std::size_t size);
  // How many of `size` bytes may not change any more after an attempt to write them has to wait.
  std::size_t promised_bytes(std::size_t size) const;
  // Whether an attempt to read as much as `size` bytes showed that there was no more to read.
  bool was_all(const Attempt& attempt, std::size_t size) const {
    return !is_tls() && attempt.size < size;
  }

  // `handler` takes an error_code.
  template <class Handler>
  void async_wait(Wait what, Handler handler) {
    connection_->socket.async_wait(what, std::move(handler));
  }

  template <class Buffers, class Token>
  auto async_read_some(const Buffers& buffers, Token&& token) {
    return boost::asio::async_initiate<Token, void(boost::system::error_code, std::size_t)>(
        [](auto handler, Connection& connection, const Buffers& into) {
          if (!connection.tls) return connection.socket.async_read_some(into, std::move(handler));
          const auto read = [into](TlsChannel& tls) {
            const boost::asio::mutable_buffer space = first_of<boost::asio::mutable_buffer>(into);
            return tls.read(space.data(), space.size());
          };
          run_under_tls(connection, read, std::move(handler));
        },
        token, std::ref(*connection_), buffers);
  }

  template <class Buffers, class Token>
  auto async_write_some(const Buffers& buffers, Token&& token) {
    return boost::asio::async_initiate<Token, void(boost::system::error_code, std::size_t)>(
        [](auto handler, Connection& connection, const Buffers& from) {
          if (!connection.tls) return connection.socket.async_write_some(from, std::move(handler));
          const auto write = [from](TlsChannel& tls) { return write_record(tls, from); };
          run_under_tls(connection, write, std::move(handler));
        },
        token, std::ref(*connection_), buffers);
  }

 private:
  static constexpr std::size_t kRecordBytesMax = 16 * 1024;

  struct Connection : std::enable_shared_from_this<Connection> {
    Connection(Socket s, boost::asio::ip::address p)
        : socket(std::move(s)), peer(std::move(p)), deadline(socket.get_executor()) {}

    // Not on a socket that was closed: its number may be another's by now.
    template <class Operation>
    TlsChannel::Attempt attempt(const Operation& operation) {
      if (!socket.is_open()) return {.error = boost::asio::error::operation_aborted};
      return operation(*tls);
    }

    Socket socket;
    boost::asio::ip::address peer;
    boost::asio::steady_timer deadline;
    bool expired = false;
    std::optional<TlsChannel> tls;
  };

  template <class Buffer, class Buffers>
  static Buffer first_of(const Buffers& buffers) {
    const auto end = boost::asio::buffer_sequence_end(buffers);
    for (auto it = boost::asio::buffer_sequence_begin(buffers); it != end; ++it) {
      if (Buffer(*it).size() != 0) return *it;
    }
    return {};
  }

  // A frame's head and its payload go out together.
  template <class Buffers>
  static TlsChannel::Attempt write_record(TlsChannel& tls, const Buffers& buffers) {
    const auto first = first_of<boost::asio::const_buffer>(buffers);
    const std::size_t size = boost::asio::buffer_size(buffers);
    if (first.size() == size || first.size() >= kRecordBytesMax) {
      return tls.write(first.data(), first.size());
    }
    std::array<char, kRecordBytesMax> record;
    return tls.write(record.data(), boost::asio::buffer_copy(boost::asio::buffer(record), buffers));
  }

  // Repeats it until it is done. Completes later, also if that was at once, as Asio demands.
  template <class Operation>
  struct UnderTls {
    std::shared_ptr<Connection> connection;  // Lives until this is done.
    Operation operation;
    bool waited = false;
    std::optional<TlsChannel::Attempt> done{};

    template <class Self>
    void operator()(Self& self, boost::system::error_code error = {}) {
      if (error) return self.complete(error, 0);
      if (done) return self.complete(done->error, done->size);
      Connection& here = *connection;  // `self` takes this operation along when it is moved.
      const TlsChannel::Attempt result = here.attempt(operation);
      const bool at_once = !std::exchange(waited, true);
      if (result.wait_for) return here.socket.async_wait(*result.wait_for, std::move(self));
      if (!at_once) return self.complete(result.error, result.size);
      done = result;
      boost::asio::post(here.socket.get_executor(), std::move(self));
    }
  };

  template <class Operation, class Handler>
  static void run_under_tls(Connection& connection, const Operation& operation, Handler handler) {
    boost::asio::async_compose<Handler, void(boost::system::error_code, std::size_t)>(
        UnderTls<Operation>{connection.shared_from_this(), operation}, handler, connection.socket);
  }

  void say_goodbye();

  std::shared_ptr<Connection> connection_;
};

}  // namespace server
