#include "server/claim_mac.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <array>
#include <utility>

namespace server {

ClaimCodec::Mac make_claim_mac(std::string key) {
  return [key = std::move(key)](std::string_view text) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> mac{};
    unsigned int size = 0;
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
    HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()), bytes, text.size(), mac.data(),
         &size);
    return std::string(reinterpret_cast<const char*>(mac.data()), size);
  };
}

}  // namespace server
