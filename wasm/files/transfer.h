// One file on its way to or from one person, as the page shows it.
#pragma once

#include <cstdint>
#include <string>

#include "call/event.h"
#include "protocol/message.h"

namespace files {

using call::LinkId;
using protocol::PeerId;

// Names a transfer for the page; never used again.
enum class TransferId : std::uint32_t {};
// Names a file of this device that is offered to one or more people. Given by the page, not zero.
enum class SourceId : std::uint32_t {};

enum class TransferState : std::uint8_t {
  Offered,    // Waits for the receiver to accept.
  Going,      // Also while paused, or while there is no connection.
  Checking,   // All bytes are there, and are compared with what was sent, and kept.
  Done,       // The receiver has what the sender had.
  Cancelled,  // Or refused.
  Failed,     // It could not be read, or not be kept.
  Damaged,    // What came is not what was sent, and was thrown away.
  TooMany,    // The receiver's page refused it: protocol::kFileOffersMax.
  Gone,       // The person went.
};
constexpr bool is_over(TransferState state) { return state >= TransferState::Done; }

struct TransferView {
  TransferId id{};
  PeerId peer{};  // Who the other is now; zero: not known yet.
  bool incoming = false;
  std::string name;  // safe_file_name()
  std::uint64_t size{};
  std::string media_type;  // safe_media_type()
  TransferState state{};
  bool ended_here = false;    // It was this end that cancelled, or failed.
  bool paused_here = false;   // Goes on when we say so,
  bool paused_there = false;  // when the other says so,
  bool connected = false;     // and when there is a connection.
  std::uint64_t bytes{};      // So many have arrived.
  bool operator==(const TransferView&) const = default;
};

}  // namespace files
