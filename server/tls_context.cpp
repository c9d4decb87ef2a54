#include "server/tls_context.h"

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <new>
#include <string_view>
#include <utility>

#include "server/exit_code.h"
#include "server/log.h"

namespace server {
namespace {

// ECDHE, for forward secrecy, with ciphers that authenticate what they encrypt. This is for
// TLS 1.2; 1.3 has no others.
constexpr const char* kCiphers = "ECDHE+AESGCM:ECDHE+CHACHA20";
// RSA of 2048 bits or more, no SHA-1.
constexpr int kSecurityLevel = 2;
constexpr std::string_view kAlpn = "\x08http/1.1";

[[noreturn]] void fail(const std::string& sentence) { throw StartError(ExitCode::NoTls, sentence); }

std::string reason() {
  const char* text = ERR_reason_error_string(ERR_peek_error());
  return text == nullptr ? "unknown" : text;
}

// OpenSSL would not say which file it was.
void check_readable(const char* what, const std::string& path) {
  errno = 0;
  if (std::ifstream(path).peek() != std::ifstream::traits_type::eof()) return;
  fail(std::string("Cannot read the ") + what + " " + path + ": " +
       (errno == 0 ? "it is empty" : std::strerror(errno)) + ".");
}

// Nobody is there to type a passphrase.
int no_passphrase(char*, int, int, void*) { return 0; }

// A client that names what it speaks, and not HTTP/1.1, speaks to the wrong server.
int choose_protocol(SSL*, const unsigned char** chosen, unsigned char* length,
                    const unsigned char* offered, unsigned int size, void*) {
  unsigned char* found = nullptr;
  const int result =
      SSL_select_next_proto(&found, length, reinterpret_cast<const unsigned char*>(kAlpn.data()),
                            kAlpn.size(), offered, size);
  *chosen = found;
  return result == OPENSSL_NPN_NEGOTIATED ? SSL_TLSEXT_ERR_OK : SSL_TLSEXT_ERR_ALERT_FATAL;
}

void set_up(SSL_CTX* context) {
  SSL_CTX_set_security_level(context, kSecurityLevel);
  SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
  SSL_CTX_set_cipher_list(context, kCiphers);
  SSL_CTX_set_options(context, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION);
  // Sessions are kept by the clients, in tickets.
  SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
  // Keep no buffer for a connection that is idle; write again from wherever the bytes are by then.
  SSL_CTX_set_mode(context, SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE |
                                SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
  SSL_CTX_set_read_ahead(context, 1);  // One recv() for a record, not two.
  SSL_CTX_set_alpn_select_cb(context, choose_protocol, nullptr);
  SSL_CTX_set_default_passwd_cb(context, no_passphrase);
}

void warn_if_not_valid_now(const X509* certificate) {
  if (X509_cmp_current_time(X509_get0_notBefore(certificate)) > 0) {
    log_warning("certificate_not_valid_yet");
  }
  if (X509_cmp_current_time(X509_get0_notAfter(certificate)) < 0) {
    log_warning("certificate_expired");
  }
}

}  // namespace

void TlsContext::Free::operator()(SSL_CTX* context) const { SSL_CTX_free(context); }

TlsContext::TlsContext(std::function<TlsFiles()> find) : find_(std::move(find)), context_(load()) {}

void TlsContext::reload() { context_ = load(); }

TlsContext::Context TlsContext::load() const {
  Context context(SSL_CTX_new(TLS_server_method()));
  if (!context) throw std::bad_alloc();
  set_up(context.get());
  const TlsFiles files = find_();
  check_readable("certificate", files.certificate);
  check_readable("key", files.key);
  ERR_clear_error();
  if (SSL_CTX_use_certificate_chain_file(context.get(), files.certificate.c_str()) != 1) {
    fail("Cannot use the certificate " + files.certificate + ": " + reason() + ".");
  }
  if (SSL_CTX_use_PrivateKey_file(context.get(), files.key.c_str(), SSL_FILETYPE_PEM) != 1) {
    fail("Cannot use the key " + files.key + ": " + reason() + ".");
  }
  warn_if_not_valid_now(SSL_CTX_get0_certificate(context.get()));
  return context;
}

std::string TlsContext::fingerprint() const {
  std::array<unsigned char, 32> digest{};
  X509_digest(SSL_CTX_get0_certificate(context_.get()), EVP_sha256(), digest.data(), nullptr);
  std::string text;
  for (const unsigned char byte : digest) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    if (!text.empty()) text += ':';
    text += kDigits[byte >> 4U];
    text += kDigits[byte & 15U];
  }
  return text;
}

}  // namespace server
