// TLS on a non-blocking socket. Never waits: what cannot be done now says what to wait for.
#pragma once

#include <openssl/types.h>

#include <boost/asio/socket_base.hpp>
#include <boost/system/error_code.hpp>
#include <cstddef>
#include <memory>
#include <optional>

namespace server {

class TlsChannel {
 public:
  // What came of an attempt: `wait_for` something, then try again; or `error`; or `size` bytes.
  struct Attempt {
    std::size_t size = 0;
    boost::system::error_code error;  // eof: the client ended it as TLS demands.
    std::optional<boost::asio::socket_base::wait_type> wait_for;
  };

  // The server's side on `socket`, which stays the caller's. `context` may go.
  TlsChannel(SSL_CTX& context, int socket);

  Attempt handshake();
  // One TLS record at most. An attempt to write has to be repeated with the same bytes.
  Attempt read(void* bytes, std::size_t size);
  Attempt write(const void* bytes, std::size_t size);

  // Says that nothing more will be written (close_notify), if the socket takes it at once.
  void say_goodbye();

 private:
  struct Free {
    void operator()(SSL* ssl) const;
  };

  Attempt after(int result, std::size_t size);

  std::unique_ptr<SSL, Free> ssl_;
  bool broken_ = false;  // OpenSSL must not be asked for more.
};

}  // namespace server
