#include "stream.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <stdexcept>
#include <system_error>

namespace generator {
namespace {

constexpr int kOn = 1;

// Throws unless it is only that there is nothing to do now.
void check(ssize_t result, const char* what) {
  if (result >= 0 || errno == EAGAIN || errno == EINPROGRESS) return;
  throw std::system_error(errno, std::generic_category(), what);
}

sockaddr_in endpoint(std::uint32_t address, std::uint16_t port) {
  sockaddr_in at{};
  at.sin_family = AF_INET;
  at.sin_addr.s_addr = htonl(address);
  at.sin_port = htons(port);
  return at;
}

std::uint32_t next_address() {
  static std::uint32_t connections = 0;
  const std::uint32_t number = connections++ % 60'000;
  const std::uint32_t bytes[] = {number / 15'000 + 1, number / 60 % 250 + 1, number % 60 + 1};
  return 127u << 24u | bytes[0] << 16u | bytes[1] << 8u | bytes[2];
}

int socket_to(std::uint16_t port) {
  const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  check(socket, "socket");
  ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &kOn, sizeof kOn);
  ::setsockopt(socket, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &kOn, sizeof kOn);
  const sockaddr_in from = endpoint(next_address(), 0);
  check(::bind(socket, reinterpret_cast<const sockaddr*>(&from), sizeof from), "bind");
  const sockaddr_in to = endpoint(INADDR_LOOPBACK, port);
  check(::connect(socket, reinterpret_cast<const sockaddr*>(&to), sizeof to), "connect");
  return socket;
}

}  // namespace

Stream::Stream(const Server& server) : socket_(socket_to(server.port)) {
  if (server.tls == nullptr) return;
  tls_.reset(SSL_new(server.tls));
  SSL_set_fd(tls_.get(), socket_);
}

Stream::~Stream() { ::close(socket_); }

bool Stream::connect() {
  int error = 0;
  socklen_t size = sizeof error;
  ::getsockopt(socket_, SOL_SOCKET, SO_ERROR, &error, &size);
  if (error != 0) throw std::system_error(error, std::generic_category(), "connect");
  return !tls_ || after(SSL_connect(tls_.get())).value_or(0) == 1;
}

std::optional<std::size_t> Stream::read(std::span<char> into) {
  if (tls_) {
    std::size_t size = 0;
    const auto result = after(SSL_read_ex(tls_.get(), into.data(), into.size(), &size));
    return result ? std::optional(size) : std::nullopt;
  }
  const ssize_t size = ::recv(socket_, into.data(), into.size(), 0);
  if (size == 0) return std::nullopt;
  check(size, "recv");
  return size < 0 ? 0 : static_cast<std::size_t>(size);
}

std::size_t Stream::write(std::string_view bytes) {
  if (tls_) {
    std::size_t size = 0;
    after(SSL_write_ex(tls_.get(), bytes.data(), bytes.size(), &size));
    return size;
  }
  const ssize_t size = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
  check(size, "send");
  return size < 0 ? 0 : static_cast<std::size_t>(size);
}

std::optional<int> Stream::after(int result) {
  if (result == 1) return 1;
  const int error = SSL_get_error(tls_.get(), result);
  if (error == SSL_ERROR_WANT_READ || error == SSL_ERROR_WANT_WRITE) return 0;
  if (error == SSL_ERROR_ZERO_RETURN) return std::nullopt;
  throw std::runtime_error("TLS failed");
}

}  // namespace generator
