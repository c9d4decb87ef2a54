#include "server/tls_channel.h"

#include <openssl/err.h>
#include <openssl/ssl.h>

#include <boost/asio/error.hpp>
#include <cerrno>
#include <new>
#include <string_view>

#include "server/log.h"

namespace server {
namespace {

namespace asio = boost::asio;
using boost::system::error_code;

error_code error_of_system() {
  return errno == 0 ? error_code(asio::error::eof)
                    : error_code(errno, boost::system::system_category());
}

error_code error_of_tls() {
  const char* reason = ERR_reason_error_string(ERR_peek_last_error());
  log_debug("tls_failed", {{"reason", std::string_view(reason == nullptr ? "unknown" : reason)}});
  return asio::error::connection_aborted;
}

}  // namespace

void TlsChannel::Free::operator()(SSL* ssl) const { SSL_free(ssl); }

TlsChannel::TlsChannel(SSL_CTX& context, int socket) : ssl_(SSL_new(&context)) {
  if (!ssl_ || SSL_set_fd(ssl_.get(), socket) != 1) throw std::bad_alloc();
}

TlsChannel::Attempt TlsChannel::handshake() {
  ERR_clear_error();
  errno = 0;
  return after(SSL_accept(ssl_.get()), 0);
}

TlsChannel::Attempt TlsChannel::read(void* bytes, std::size_t size) {
  if (size == 0) return {};
  std::size_t done = 0;
  ERR_clear_error();
  errno = 0;
  const int result = SSL_read_ex(ssl_.get(), bytes, size, &done);
  return after(result, done);
}

TlsChannel::Attempt TlsChannel::write(const void* bytes, std::size_t size) {
  if (size == 0) return {};
  std::size_t done = 0;
  ERR_clear_error();
  errno = 0;
  const int result = SSL_write_ex(ssl_.get(), bytes, size, &done);
  return after(result, done);
}

void TlsChannel::say_goodbye() {
  if (broken_ || SSL_in_init(ssl_.get()) != 0) return;
  ERR_clear_error();
  SSL_shutdown(ssl_.get());
}

TlsChannel::Attempt TlsChannel::after(int result, std::size_t size) {
  if (result == 1) return {.size = size};
  switch (SSL_get_error(ssl_.get(), result)) {
    case SSL_ERROR_WANT_READ:
      return {.wait_for = asio::socket_base::wait_read};
    case SSL_ERROR_WANT_WRITE:
      return {.wait_for = asio::socket_base::wait_write};
    case SSL_ERROR_ZERO_RETURN:
      return {.error = asio::error::eof};
    case SSL_ERROR_SYSCALL:
      broken_ = true;
      return {.error = error_of_system()};
    default:
      broken_ = true;
      return {.error = error_of_tls()};
  }
}

}  // namespace server
