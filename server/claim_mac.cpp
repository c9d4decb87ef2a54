#include "server/claim_mac.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>

#include <array>
#include <string>

#include "server/exit_code.h"

namespace server {

ClaimCodec::Mac make_claim_mac() {
  std::array<unsigned char, 32> key{};
  if (RAND_bytes(key.data(), static_cast<int>(key.size())) != 1) {
    throw StartError(ExitCode::Unexpected, "The system gives no random bytes.");
  }
  return [key](std::string_view text) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> mac{};
    unsigned int size = 0;
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
    HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()), bytes, text.size(), mac.data(),
         &size);
    return std::string(reinterpret_cast<const char*>(mac.data()), size);
  };
}

}  // namespace server
