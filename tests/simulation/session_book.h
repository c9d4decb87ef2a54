// The session descriptions of a simulated call. The SDP that travels is only a number in this book,
// with the one line that a core reads: it is as opaque otherwise as a real one.
#pragma once

#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "protocol/message.h"
#include "tasks.h"

namespace simulation {

using SdpId = std::uint32_t;  // 0: none.

struct Session {
  LinkIndex author = 0;
  protocol::SdpKind kind{};
  std::uint32_t ufrag = 0;       // Of the author's ICE agent. Unique in the call, increasing.
  std::uint32_t candidates = 0;  // Of that ufrag, found before this was made.
  SdpId answers = 0;
  std::uint32_t lines = 0;  // How many m-lines. Those of the first tracks count as one.
  bool active = false;      // An answer's a=setup: its author begins the DTLS handshake.
};

class SessionBook {
 public:
  SdpId add(const Session& session) {
    sessions_.push_back(session);
    return static_cast<SdpId>(sessions_.size() - 1);
  }
  const Session& at(SdpId id) const { return sessions_.at(id); }

  std::uint32_t new_ufrag(LinkIndex author) {
    ufrag_authors_.push_back(author);
    return static_cast<std::uint32_t>(ufrag_authors_.size() - 1);
  }
  LinkIndex author_of_ufrag(std::uint32_t ufrag) const { return ufrag_authors_.at(ufrag); }

  std::string to_sdp(SdpId id) const {
    std::string sdp(kHead);
    sdp.append(std::to_string(id)).append(kUfrag).append(std::to_string(at(id).ufrag));
    return sdp.append(kEnd);
  }
  // Returns 0 for what no browser here has made.
  SdpId from_sdp(std::string_view sdp) const {
    if (sdp.substr(0, kHead.size()) != kHead) return 0;
    const SdpId id = number(sdp.substr(kHead.size()));
    return id < sessions_.size() && sdp == to_sdp(id) ? id : 0;
  }

  static std::uint32_t number(std::string_view digits) {
    std::uint32_t value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
  }

 private:
  static constexpr std::string_view kHead = "v=0\r\no=- ";  // With what JSON has to escape.
  static constexpr std::string_view kUfrag = "\r\na=ice-ufrag:";
  static constexpr std::string_view kEnd = "\r\n";

  std::vector<Session> sessions_ = {{}};
  std::vector<LinkIndex> ufrag_authors_ = {0};
};

}  // namespace simulation
