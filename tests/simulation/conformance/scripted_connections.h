// Two fake peer connections, `a` and `b`, that follow a script, and what happens in words, so that
// real ones that follow the same script can be compared with them, see
// e2e/tests/conformance.spec.js.
//
// A line names the connection and what is asked of it:
//   a: set-local; need-negotiation          at once, awaiting nothing
//   b: set-remote a.local > set-local       the second when the first was fulfilled
// The operations:
//   set-local                     setLocalDescription()
//   set-remote DESCRIPTION        setRemoteDescription()
//   add-candidate DESCRIPTION     addIceCandidate() with the usernameFragment of the description
//   add-candidate unknown         with one that is in no description
//   end-of-candidates DESCRIPTION
//   restart-ice, need-negotiation, close    the second adds a transceiver
// A description is `a.local`, a's local description as the operation is asked for, or `a.2`, the
// second that a made.
//
// After each line comes what it brought about, in order, and what both connections are then:
// signaling state, and descriptions, current before pending, each with its type, its ICE username
// fragment (u1 is the first that was told) and its number of m-lines. One whose DTLS roles are in
// conflict is only told to be broken.
//
// Chromium runs operations on a thread that is ahead of the page. What a script must not ask for,
// because the outcome is a matter of speed: restart-ice while an operation is under way,
// need-negotiation while more than one is, and close or end-of-candidates at once with
// add-candidate. Nor, while an own offer is out, for an offer with fewer m-lines than the session
// has: Chromium rejects it, and then holds another state than it shows. And negotiationneeded is
// told right after the description that made it fire: in Chromium it may also come after what
// changed nothing since.
#pragma once

#include <array>
#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "conformance/account.h"
#include "environment.h"
#include "fake_peer_connection.h"
#include "session_book.h"

namespace simulation {

class ScriptedConnections {
 public:
  ScriptedConnections();
  ScriptedConnections(const ScriptedConnections&) = delete;
  ScriptedConnections& operator=(const ScriptedConnections&) = delete;

  // What the connections do by themselves before the first line.
  std::string begin();
  // Returns an empty string for a line that is not of the language.
  std::string play(std::string_view line);

  // How many descriptions a side has made.
  std::size_t made(std::size_t side) const { return sides_[side].made.size(); }
  const FakePeerConnection& connection(std::size_t side) const { return connections_[side]; }
  // Whether the other's description is not to be applied now, see above.
  bool would_confuse(std::size_t side, std::size_t ordinal) const;
  // Its localDescription: the pending one if there is one. 0: none.
  SdpId local(std::size_t side) const { return local(sides_[side]); }

 private:
  using Step = std::vector<std::string_view>;  // The operation and what follows it.
  struct Sequence {
    std::vector<Step> steps;  // Those still to be asked for.
    std::string_view under_way;
  };
  struct Side {
    std::string_view name;
    FakePeerConnection* connection = nullptr;
    std::deque<Sequence> unsettled;
    std::vector<SdpId> made;
  };

  static bool known(const Step& step);
  void ask(Side& side, Sequence sequence);
  // Returns whether a promise was made.
  bool ask(Side& side, const Step& step);
  bool set_remote(Side& side, SdpId description);
  bool add_candidate(Side& side, const Step& step);
  bool find_nothing(Side& side);
  void settles(Side& side, FakePeerConnection::OperationKind kind,
               FakePeerConnection::Outcome outcome);
  static Sequence take_settled(std::deque<Sequence>& unsettled);
  void run();
  void on_task(const Task& task);
  Side* side_called(std::string_view name);
  static SdpId local(const Side& side);
  SdpId description(std::string_view word);

  Environment environment_;
  SessionBook book_;
  std::deque<FakePeerConnection> connections_;
  std::array<Side, 2> sides_{Side{.name = "a"}, Side{.name = "b"}};
  std::vector<std::pair<Side*, Sequence>> to_continue_;
  std::vector<std::pair<Side*, Sequence>> to_continue_later_;  // A candidate was added.
  Account account_{book_};
  std::uint32_t candidates_ = 0;
};

}  // namespace simulation
