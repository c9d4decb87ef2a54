#include "call/ice_facts.h"

#include <gtest/gtest.h>

#include <string>

namespace call {
namespace {

using protocol::IceCandidate;
using protocol::IceServer;

constexpr const char* kStun = "stun:stun.example.org";
constexpr const char* kTurn = "turn:relay.example.org:3478?transport=udp";
constexpr const char* kTurnTcp = "turn:relay.example.org:3478?transport=tcp";
constexpr const char* kTurns = "turns:relay.example.org:443?transport=tcp";

IceCandidate candidate(const std::string& type) {
  return {"candidate:1 1 udp 1 192.0.2.1 9 typ " + type + " generation 0", "0", 0, "u"};
}

IceServerFailed failed(std::uint32_t code) { return {LinkId{1}, IceServerKind::TurnOverUdp, code}; }

// Of a link with these servers whose other end answered.
IceFacts facts(std::vector<std::string> urls) {
  IceFacts facts({IceServer{std::move(urls), "", ""}});
  facts.answered("v=0\r\n");
  return facts;
}

TEST(IceServerKind, IsReadFromTheUrl) {
  EXPECT_EQ(ice_server_kind(kStun), IceServerKind::Stun);
  EXPECT_EQ(ice_server_kind("stuns:stun.example.org"), IceServerKind::Stun);
  EXPECT_EQ(ice_server_kind("turn:relay.example.org"), IceServerKind::TurnOverUdp);
  EXPECT_EQ(ice_server_kind(kTurn), IceServerKind::TurnOverUdp);
  EXPECT_EQ(ice_server_kind(kTurnTcp), IceServerKind::TurnOverTcp);
  EXPECT_EQ(ice_server_kind(kTurns), IceServerKind::TurnOverTls);
  EXPECT_EQ(ice_server_kind(""), IceServerKind::Stun);
}

TEST(IceFacts, SayThatNothingCameBack) {
  IceFacts facts({IceServer{{kStun, kTurn}, "", ""}});
  facts.found(candidate("relay"));
  EXPECT_EQ(facts.cause(), Cause::NoAnswer);
}

TEST(IceFacts, SayThatThereAreNoServers) {
  auto without = facts({});
  without.found(candidate("host"));
  without.told(candidate("host"));
  EXPECT_EQ(without.cause(), Cause::NoServers);
}

TEST(IceFacts, SayThatARelayIsMissingWhereStunDoesNotDo) {
  auto stun = facts({kStun});
  stun.found(candidate("srflx"));
  stun.told(candidate("srflx"));
  EXPECT_EQ(stun.cause(), Cause::NoRelay);
}

TEST(IceFacts, SayThatTheRelayRefusesUs) {
  auto refused = facts({kStun, kTurn});
  refused.found(candidate("srflx"));
  refused.server_failed(failed(401));
  EXPECT_EQ(refused.cause(), Cause::RelayRefused);
}

TEST(IceFacts, SayThatTheRelayCannotBeReached) {
  auto unreachable = facts({kStun, kTurn});
  unreachable.found(candidate("srflx"));
  unreachable.server_failed(failed(701));
  EXPECT_EQ(unreachable.cause(), Cause::RelayUnreachable);
  // What an error of the browser's own would be; answers of servers end below.
  unreachable.server_failed(failed(IceFacts::kUnreachable));
  EXPECT_EQ(unreachable.cause(), Cause::RelayUnreachable);
  unreachable.server_failed(failed(IceFacts::kUnreachable - 1));
  EXPECT_EQ(unreachable.cause(), Cause::RelayRefused);
}

TEST(IceFacts, SayThatUdpIsBlockedWhereNothingElseWasTried) {
  for (const auto& urls : {std::vector<std::string>{kStun}, {kTurn}, {kStun, kTurn}}) {
    auto blocked = facts(urls);
    blocked.found(candidate("host"));
    blocked.server_failed({LinkId{1}, ice_server_kind(urls.front()), 701});
    EXPECT_EQ(blocked.cause(), Cause::UdpBlocked);
  }
  for (const char* url : {kTurnTcp, kTurns}) {
    auto unreachable = facts({kStun, kTurn, url});
    EXPECT_EQ(unreachable.cause(), Cause::RelayUnreachable);
  }
}

TEST(IceFacts, DoNotBlameUdpWhereStunAnswersAndNobodyTranslatesAddresses) {
  auto direct = facts({kStun});
  direct.found(candidate("host"));
  EXPECT_EQ(direct.cause(), Cause::NoRelay);
  auto relayed = facts({kStun, kTurn});
  relayed.found(candidate("host"));
  relayed.server_failed(failed(701));
  EXPECT_EQ(relayed.cause(), Cause::RelayUnreachable);
}

TEST(IceFacts, DoNotSpeakOfUdpWhereOnlyRelaysAreLookedFor) {
  IceFacts relayed({IceServer{{kStun, kTurn}, "", ""}}, true);
  relayed.answered("v=0\r\n");
  EXPECT_EQ(relayed.cause(), Cause::RelayUnreachable);
}

TEST(IceFacts, SayWhoseNetworkItIsWhereOursIsWell) {
  auto theirs = facts({kTurns});
  theirs.found(candidate("relay"));
  theirs.told(candidate("host"));
  EXPECT_EQ(theirs.cause(), Cause::TheirNetwork);
  theirs.told(candidate("relay"));
  EXPECT_EQ(theirs.cause(), Cause::Unexplained);
}

TEST(IceFacts, ReadTheCandidatesWithinADescription) {
  IceFacts read({IceServer{{kTurns}, "", ""}});
  read.found(candidate("relay"));
  read.answered(
      "v=0\r\na=candidate:1 1 udp 1 a 9 typ host\r\na=candidate:2 1 udp 1 b 9 typ srflx\n");
  EXPECT_EQ(read.cause(), Cause::Unexplained);
}

TEST(IceFacts, TakeNothingFromCandidatesThatAreNone) {
  auto read = facts({kTurns});
  for (const char* text : {"", "typ", " typ ", "candidate:1 typ", " typ relayed", "relay srflx"})
    read.found({text, "0", 0, "u"});
  read.answered("a=candidate:");
  read.answered("a=candidate: typ relay");
  EXPECT_EQ(read.cause(), Cause::RelayUnreachable);
}

}  // namespace
}  // namespace call
