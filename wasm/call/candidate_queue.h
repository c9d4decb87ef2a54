// Sorts remote ICE candidates by the description that they belong to: those that come too early
// wait for it, those of an earlier one are dropped.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "protocol/message.h"

namespace call {

// The username fragments of a session description, each once (RFC 8839 section 5.4).
std::vector<std::string> username_fragments(std::string_view sdp);

class CandidateQueue {
 public:
  // Of a real browser's candidates for one description, by far more than there are.
  static constexpr std::size_t kSizeMax = 128;
  // How many earlier username fragments are told from those that are yet to come.
  static constexpr std::size_t kPastMax = 64;

  enum class Verdict : std::uint8_t {
    AddNow,   // Its description is in place.
    Held,     // Until its description is.
    Stale,    // Its description has been superseded by one with other fragments.
    Dropped,  // Past kSizeMax: ICE can do without a candidate, the tab not without memory.
  };

  // A candidate that names no username fragment is of the description in place.
  Verdict admit(const protocol::IceCandidate& candidate);

  // To be called when a remote description is in place, with its username fragments. Returns those
  // held that belong to it, in order. If it has no fragments, all candidates belong to it.
  std::vector<protocol::IceCandidate> open(std::vector<std::string> fragments);

 private:
  Verdict judge(const protocol::IceCandidate& candidate) const;

  bool open_ = false;
  std::vector<std::string> current_;
  std::vector<std::string> past_;
  std::vector<protocol::IceCandidate> held_;
};

}  // namespace call
