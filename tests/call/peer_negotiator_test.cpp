#include "call/peer_negotiator.h"

#include <gtest/gtest.h>

#include "call/describe.h"

namespace call {
namespace {

using protocol::SdpKind;

constexpr LinkId kLink{1};

protocol::Description offer(std::uint32_t round, std::string sdp = "o") {
  return {protocol::PeerId{2}, 1, round, SdpKind::Offer, std::move(sdp)};
}

protocol::Description answer(std::uint32_t round, std::string sdp = "a") {
  return {protocol::PeerId{2}, 1, round, SdpKind::Answer, std::move(sdp)};
}

protocol::IceCandidate candidate(std::string text) { return {std::move(text), "0", 0, "u"}; }

// A negotiator and what it asked for since the last look.
struct Subject {
  PeerNegotiator negotiator;
  Actions out;

  explicit Subject(Role role, Opening opening = Opening::WeOffer)
      : negotiator(kLink, role, opening) {}

  Texts asked() { return describe(std::exchange(out, {})); }
  void needs_negotiation() { negotiator.negotiation_needed(out); }
  void receives(const protocol::Description& d) { negotiator.remote_description_received(d, out); }
  void applied(std::uint32_t round, SdpKind kind) {
    negotiator.remote_description_set(round, kind, out);
  }
  std::uint32_t made(SdpKind kind) { return negotiator.local_description_set(kind); }
};

Subject with_offer_out(Role role) {
  Subject s(role);
  s.needs_negotiation();
  s.made(SdpKind::Offer);
  s.asked();
  return s;
}

Subject stable(Role role) {
  Subject s = with_offer_out(role);
  s.receives(answer(1));
  s.applied(1, SdpKind::Answer);
  s.asked();
  return s;
}

TEST(PeerNegotiator, OffersWhenNegotiationIsNeeded) {
  Subject s(Role::Polite);
  s.needs_negotiation();
  EXPECT_EQ(s.asked(), Texts{"set local 1"});
  EXPECT_EQ(s.made(SdpKind::Offer), 1u);
  s.receives(answer(1));
  EXPECT_EQ(s.asked(), Texts{"set remote 1 answer 1 a"});
}

TEST(PeerNegotiator, AnswersAnOfferWithItsRound) {
  Subject s(Role::Impolite);
  s.receives(offer(5));
  EXPECT_EQ(s.asked(), Texts{"set remote 1 offer 5 o"});
  s.applied(5, SdpKind::Offer);
  EXPECT_EQ(s.asked(), Texts{"set local 1"});
  EXPECT_EQ(s.made(SdpKind::Answer), 5u);
  EXPECT_TRUE(s.negotiator.settled());
}

TEST(PeerNegotiator, LeavesItsFirstNegotiationAloneWhenTheOtherOpens) {
  Subject s(Role::Impolite, Opening::TheyOffer);
  s.needs_negotiation();
  EXPECT_EQ(s.asked(), Texts{});
  s.receives(offer(1));
  s.applied(1, SdpKind::Offer);
  s.made(SdpKind::Answer);
  s.asked();
  s.needs_negotiation();
  EXPECT_EQ(s.asked(), Texts{"set local 1"});
}

TEST(PeerNegotiator, NumbersEachOfItsOffers) {
  Subject s = stable(Role::Polite);
  s.needs_negotiation();
  EXPECT_EQ(s.made(SdpKind::Offer), 2u);
}

TEST(PeerNegotiator, ImpoliteIgnoresACollidingOffer) {
  Subject s = with_offer_out(Role::Impolite);
  s.receives(offer(1));
  EXPECT_EQ(s.asked(), Texts{});
}

TEST(PeerNegotiator, ImpoliteIgnoresAnOfferWhileItsOwnIsBeingMade) {
  Subject s(Role::Impolite);
  s.needs_negotiation();
  s.asked();
  s.receives(offer(1));
  EXPECT_EQ(s.asked(), Texts{});
}

TEST(PeerNegotiator, PoliteGivesWayToACollidingOffer) {
  Subject s = with_offer_out(Role::Polite);
  s.receives(offer(1));
  EXPECT_EQ(s.asked(), Texts{"set remote 1 offer 1 o"});
  s.applied(1, SdpKind::Offer);
  EXPECT_EQ(s.made(SdpKind::Answer), 1u);
}

TEST(PeerNegotiator, TakesAnOfferThatComesWhileTheAnswerIsBeingApplied) {
  Subject s = with_offer_out(Role::Impolite);
  s.receives(answer(1));
  s.receives(offer(1));
  EXPECT_EQ(s.asked(), (Texts{"set remote 1 answer 1 a", "set remote 1 offer 1 o"}));
}

TEST(PeerNegotiator, TakesASecondOfferInPlaceOfTheFirst) {
  Subject s(Role::Impolite);
  s.receives(offer(1, "first"));
  s.applied(1, SdpKind::Offer);
  s.asked();
  s.receives(offer(2, "second"));
  EXPECT_EQ(s.asked(), Texts{"set remote 1 offer 2 second"});
}

TEST(PeerNegotiator, AnswersOnlyTheLastOfTwoOffersThatAreAppliedInARow) {
  Subject s(Role::Impolite);
  s.receives(offer(1, "first"));
  s.receives(offer(2, "second"));
  s.asked();
  s.applied(1, SdpKind::Offer);
  EXPECT_EQ(s.asked(), Texts{});
  s.applied(2, SdpKind::Offer);
  EXPECT_EQ(s.asked(), Texts{"set local 1"});
  EXPECT_EQ(s.made(SdpKind::Answer), 2u);
}

TEST(PeerNegotiator, TakesASecondOfferWhileTheAnswerBeforeTheFirstIsStillBeingApplied) {
  Subject s = with_offer_out(Role::Impolite);
  s.receives(answer(1));
  s.receives(offer(1, "first"));
  s.asked();
  s.receives(offer(2, "second"));
  EXPECT_EQ(s.asked(), Texts{"set remote 1 offer 2 second"});
}

TEST(PeerNegotiator, DropsTheAnswerToAnOfferThatItIsGivingUp) {
  Subject s = with_offer_out(Role::Polite);
  s.receives(offer(1));
  s.asked();
  s.receives(answer(1));
  EXPECT_EQ(s.asked(), Texts{});
}

TEST(PeerNegotiator, LabelsAnAnswerWithTheOfferThatWasAppliedNotWithTheLatestToArrive) {
  Subject s(Role::Impolite);
  s.receives(offer(1));
  s.applied(1, SdpKind::Offer);
  s.receives(offer(2));
  EXPECT_EQ(s.made(SdpKind::Answer), 1u);
}

TEST(PeerNegotiator, DropsAnAnswerToAnOlderOffer) {
  Subject s = with_offer_out(Role::Polite);
  s.negotiator.signalling_restored(s.out);
  s.made(SdpKind::Offer);
  s.asked();
  s.receives(answer(1));
  EXPECT_EQ(s.asked(), Texts{});
  s.receives(answer(2));
  EXPECT_EQ(s.asked(), Texts{"set remote 1 answer 2 a"});
}

TEST(PeerNegotiator, DropsAnAnswerThatComesTwiceOrUnasked) {
  Subject s = with_offer_out(Role::Polite);
  s.receives(answer(1));
  s.asked();
  s.receives(answer(1));
  EXPECT_EQ(s.asked(), Texts{});
  s.applied(1, SdpKind::Answer);
  s.receives(answer(1));
  EXPECT_EQ(s.asked(), Texts{});
}

TEST(PeerNegotiator, HoldsCandidatesUntilTheRemoteDescriptionIsApplied) {
  Subject s(Role::Impolite);
  s.negotiator.candidate_received(candidate("early"), s.out);
  s.receives(offer(1));
  s.negotiator.candidate_received(candidate("between"), s.out);
  EXPECT_EQ(s.asked(), Texts{"set remote 1 offer 1 o"});
  s.applied(1, SdpKind::Offer);
  EXPECT_EQ(s.asked(), (Texts{"add candidate 1 early", "add candidate 1 between", "set local 1"}));
  s.negotiator.candidate_received(candidate("late"), s.out);
  EXPECT_EQ(s.asked(), Texts{"add candidate 1 late"});
}

TEST(PeerNegotiator, StillTriesTheCandidatesOfAnIgnoredOffer) {
  Subject s = stable(Role::Impolite);
  s.needs_negotiation();
  s.made(SdpKind::Offer);
  s.asked();
  s.receives(offer(1));
  s.negotiator.candidate_received(candidate("theirs"), s.out);
  EXPECT_EQ(s.asked(), Texts{"add candidate 1 theirs"});
}

TEST(PeerNegotiator, OffersAnewOnReturnWhenAnAnswerIsOutstanding) {
  Subject s = with_offer_out(Role::Impolite);
  s.negotiator.signalling_restored(s.out);
  EXPECT_EQ(s.asked(), Texts{"set local 1"});
  EXPECT_EQ(s.made(SdpKind::Offer), 2u);
}

TEST(PeerNegotiator, DoesNotOfferAnewOnReturnWhileItGivesWayOrItsAnswerIsBeingApplied) {
  Subject giving_way = with_offer_out(Role::Polite);
  giving_way.receives(offer(1));
  giving_way.asked();
  giving_way.negotiator.signalling_restored(giving_way.out);
  EXPECT_EQ(giving_way.asked(), Texts{});

  Subject answered = with_offer_out(Role::Impolite);
  answered.receives(answer(1));
  answered.asked();
  answered.negotiator.signalling_restored(answered.out);
  EXPECT_EQ(answered.asked(), Texts{});
}

TEST(PeerNegotiator, DoesNothingOnReturnWhenNothingIsOutstanding) {
  Subject s = stable(Role::Impolite);
  s.negotiator.signalling_restored(s.out);
  EXPECT_EQ(s.asked(), Texts{});
}

}  // namespace
}  // namespace call
