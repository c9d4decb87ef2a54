// What the page tells about files. One event at a time, in the order it happened.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "channels/event.h"
#include "files/transfer.h"

namespace files {

// From the person.

// A file for these people; each may have it or not.
struct FileChosen {
  SourceId source;
  std::string name;
  std::uint64_t size;
  std::string media_type;
  std::vector<PeerId> to;
};
// An offer is accepted, and there is a place to keep it.
struct OfferAccepted {
  TransferId transfer;
};
// Refused, withdrawn, or given up in the middle.
struct TransferCancelled {
  TransferId transfer;
};
struct PauseChosen {
  TransferId transfer;
  bool paused;
};

// From the call.

using channels::Present;
struct PeopleChanged {
  std::vector<Present> present;
};
using channels::RoomLeft;

// From the `files` channel of a link.

using channels::ChannelClosed;
using channels::ChannelOpened;
using channels::TextReceived;
// A frame of a file: so many of its bytes, the first of which is that at `offset`.
struct BytesReceived {
  LinkId link;
  std::uint64_t number;
  std::uint64_t offset;
  std::uint64_t length;
};
// What SendBytes asked for was sent, and the channel has room for more.
struct BytesSent {
  LinkId link;
};

// From where files are read and kept.

// Answers HashSource.
struct SourceHashed {
  SourceId source;
  std::string sha256;
};
// It cannot be read, or is not what it was.
struct SourceFailed {
  SourceId source;
};
// All that was to be written is, up to this byte.
struct BytesWritten {
  TransferId transfer;
  std::uint64_t bytes;
};
// Answers HashTransfer.
struct TransferHashed {
  TransferId transfer;
  std::string sha256;
};
// Answers KeepFile.
struct FileKept {
  TransferId transfer;
};
// It cannot be kept: no room, or the place is gone.
struct KeepingFailed {
  TransferId transfer;
};

using channels::TimerFired;

using Event =
    std::variant<FileChosen, OfferAccepted, TransferCancelled, PauseChosen, PeopleChanged, RoomLeft,
                 ChannelOpened, ChannelClosed, TextReceived, BytesReceived, BytesSent, SourceHashed,
                 SourceFailed, BytesWritten, TransferHashed, FileKept, KeepingFailed, TimerFired>;

}  // namespace files
