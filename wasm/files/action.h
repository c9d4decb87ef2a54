// What the page is to do about files. Performed in order, at once.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "channels/channels.h"
#include "files/transfer.h"

namespace files {

using channels::SendText;
// A frame with these bytes of the source. BytesSent tells when there is room for the next.
struct SendBytes {
  LinkId link;
  SourceId source;
  std::uint64_t number;
  std::uint64_t offset;
  std::uint32_t length;  // 1 to protocol::kFileFrameBytesMax.
  bool operator==(const SendBytes&) const = default;
};
// SHA-256 of the whole file, told by SourceHashed.
struct HashSource {
  SourceId source;
  bool operator==(const HashSource&) const = default;
};
// Nobody is to have it any more.
struct ReleaseSource {
  SourceId source;
  bool operator==(const ReleaseSource&) const = default;
};
// The bytes of this event but the first `skip`, after all that came before.
struct WriteBytes {
  TransferId transfer;
  std::uint32_t skip;
  bool operator==(const WriteBytes&) const = default;
};
// SHA-256 of all that was to be written, told by TransferHashed.
struct HashTransfer {
  TransferId transfer;
  bool operator==(const HashTransfer&) const = default;
};
// It is whole. FileKept tells when it is where it is kept.
struct KeepFile {
  TransferId transfer;
  bool operator==(const KeepFile&) const = default;
};
// What came of it so far is thrown away.
struct DiscardFile {
  TransferId transfer;
  bool operator==(const DiscardFile&) const = default;
};
// New, or another than before. Not told of again once it is over.
struct ShowTransfer {
  TransferView view;
  bool operator==(const ShowTransfer&) const = default;
};

enum class OfferProblem : std::uint8_t {
  TooLarge,  // protocol::kFileNumberMax
  Nobody,    // None of them has a page that takes files, as far as is known.
  TooMany,   // protocol::kFileOffersMax, with somebody.
};
// The file is not offered, or not to all of them.
struct RefuseOffer {
  SourceId source;
  OfferProblem problem;
  bool operator==(const RefuseOffer&) const = default;
};

using Action = std::variant<SendText, SendBytes, HashSource, ReleaseSource, WriteBytes,
                            HashTransfer, KeepFile, DiscardFile, ShowTransfer, RefuseOffer>;
using Actions = std::vector<Action>;

}  // namespace files
