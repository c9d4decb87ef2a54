// The server's certificate and key, and how TLS is spoken: 1.2 and 1.3, AEAD only.
#pragma once

#include <openssl/types.h>

#include <functional>
#include <memory>
#include <string>

namespace server {

// PEM. The certificate comes first in its file, then those that lead to a root.
struct TlsFiles {
  std::string certificate;
  std::string key;  // Without a passphrase.
  bool operator==(const TlsFiles&) const = default;
};

class TlsContext {
 public:
  // Throws StartError (NoTls) if a file cannot be read, does not hold what it should, is too weak
  // (RSA below 2048 bits, SHA-1), or the key is not the certificate's. One that is not valid yet or
  // any more is only warned of: the clock may be what is wrong.
  // `find` tells where the files are, at each reading, and may make them then.
  explicit TlsContext(std::function<TlsFiles()> find);

  // Reads the files again, for connections from now on. Throws as above, and then nothing changes.
  void reload();

  // Until reload(). What is made from it lives on by itself.
  SSL_CTX& current() const { return *context_; }

  // The SHA-256 of the certificate as browsers show it: "AB:CD:...".
  std::string fingerprint() const;

 private:
  struct Free {
    void operator()(SSL_CTX* context) const;
  };
  using Context = std::unique_ptr<SSL_CTX, Free>;

  Context load() const;

  std::function<TlsFiles()> find_;
  Context context_;
};

}  // namespace server
