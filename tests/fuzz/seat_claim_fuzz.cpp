// Any bytes as a seat claim: what was not sealed under our secret is never opened, and what was is
// opened as the claim it is, or not at all once a byte of it is another.
#include "fuzz/byte_reader.h"
#include "fuzz/fuzz_target.h"
#include "protocol/limits.h"
#include "protocol/text.h"
#include "server/claim_mac.h"
#include "server/seat_claim.h"

namespace fuzz {
namespace {

using server::ClaimCodec;
using server::Duration;
using server::SeatClaim;
using server::Time;

const ClaimCodec::Mac kMac = server::make_claim_mac("the secret of this server");
const ClaimCodec kCodec{kMac};
constexpr Time kNow{Duration(1'700'000'000'000)};

void open_unsealed(ByteReader& input) {
  promise(!kCodec.open(input.rest(), kNow), "what was not sealed by us is not opened");
}

std::string to_hex(std::string_view bytes) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text;
  for (const char c : bytes) {
    text += kDigits[static_cast<unsigned char>(c) >> 4u];
    text += kDigits[static_cast<unsigned char>(c) & 0xFu];
  }
  return text;
}

// Signed as it should be, whatever it says: what another version of the server might write.
void open_signed(ByteReader& input) {
  const std::string text = input.rest();
  const auto claim = kCodec.open(text + "." + to_hex(kMac(text)), kNow);
  if (!claim) return;
  promise(claim->expires > kNow, "an opened claim has not expired");
  promise(kCodec.open(kCodec.seal(*claim), kNow) == claim, "a claim is opened as it was sealed");
}

SeatClaim draw_claim(ByteReader& input) {
  const protocol::PeerId id{input.number(8)};
  const Duration left(static_cast<std::int16_t>(input.number(2)));
  return {.room = input.text(),
          .id = id,
          .epoch = static_cast<std::uint32_t>(input.number(4)),
          .expires = kNow + left};
}

// Replaces, inserts or removes a byte for each three bytes of the input.
std::string forge(std::string text, ByteReader& input) {
  while (!input.empty() && !text.empty()) {
    const std::size_t at = input.number(2) % text.size();
    const std::uint8_t byte = input.byte();
    if (byte >= 0x80 && byte % 2 == 0) {
      text.erase(at, 1);
    } else if (byte >= 0x80) {
      text.insert(at, 1, text[byte % text.size()]);
    } else {
      text[at] = static_cast<char>(byte);
    }
  }
  return text;
}

void open_forged(ByteReader& input) {
  const SeatClaim claim = draw_claim(input);
  const std::string sealed = kCodec.seal(claim);
  if (protocol::is_room(claim.room))
    promise(sealed.size() <= protocol::kClaimBytesMax, "a claim fits the limit of the protocol");
  const bool expired = claim.expires <= kNow;
  const auto opened = kCodec.open(sealed, kNow);
  promise(expired ? !opened : opened == claim, "a claim is opened as it was sealed, in its time");
  const std::string forged = forge(sealed, input);
  if (forged != sealed) promise(!kCodec.open(forged, kNow), "a claim that was changed is void");
}

}  // namespace
}  // namespace fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::ByteReader input(data, size);
  constexpr void (*kWays[])(fuzz::ByteReader&) = {fuzz::open_unsealed, fuzz::open_signed,
                                                  fuzz::open_forged};
  kWays[input.below(std::size(kWays))](input);
  return 0;
}
