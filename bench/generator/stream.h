// A TCP connection to the server at 127.0.0.1, plain or under TLS, that never waits.
#pragma once

#include <openssl/ssl.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

namespace generator {

struct Server {
  std::uint16_t port = 0;
  SSL_CTX* tls = nullptr;  // Null: plain.
};

class Stream {
 public:
  // Begins to connect, from one of many addresses of this machine, so that neither ports nor a
  // server's limits for one address run out. Throws std::system_error, as all here.
  explicit Stream(const Server& server);
  ~Stream();
  Stream(const Stream&) = delete;
  Stream& operator=(const Stream&) = delete;

  int descriptor() const { return socket_; }
  bool is_tls() const { return tls_ != nullptr; }

  // Whether it is connected, also under TLS. To be called until it is, whenever it is ready.
  bool connect();
  // How many bytes came; 0: none at the moment; nullopt: the server closed it.
  std::optional<std::size_t> read(std::span<char> into);
  // How many bytes it took.
  std::size_t write(std::string_view bytes);

 private:
  struct Free {
    void operator()(SSL* ssl) const { SSL_free(ssl); }
  };

  // What OpenSSL's `result` means: 1, 0 if it has to wait, nullopt if the server closed.
  std::optional<int> after(int result);

  int socket_;
  std::unique_ptr<SSL, Free> tls_;
};

}  // namespace generator
