#include "call/link_health.h"

#include <gtest/gtest.h>

namespace call {
namespace {

constexpr Duration kPeriod = LinkHealth::kSamplePeriod;
constexpr Duration kTick{1};

// A link as one end samples it. The flags say what happens between two samples.
struct Subject {
  bool we_send = true;
  bool they_send = true;
  bool media_arrive = true;
  bool they_receive = true;
  bool reports_arrive = true;
  bool peer_sends = true;      // As the other told the room.
  std::uint64_t packets = 25;  // From one sample to the next, each way.

  LinkHealth health;
  Time now{Duration(10'000)};

  Verdict sample(Duration period = kPeriod) {
    now += period;
    if (we_send) next_.packets_sent += packets;
    if (media_arrive) next_.packets_received += packets;
    if (they_send) theirs_.packets_sent += packets;
    if (they_receive) theirs_.packets_received += packets;
    if (reports_arrive) hear(protocol::encode_link_report(theirs_));
    health.sampled(next_, peer_sends, now);
    return health.verdict();
  }
  Verdict sample_for(Duration duration) {
    for (const Time end = now + duration; now < end;) sample();
    return health.verdict();
  }
  void hear(std::string report) {
    ++next_.reports;
    next_.report = std::move(report);
  }
  void decode_a_frame() { ++next_.frames_decoded; }
  // From the latest sample until `verdict`, in samples of the usual period.
  Duration until(Verdict verdict) {
    const Time start = now;
    while (health.verdict() != verdict && now - start < Duration(60'000)) sample();
    return now - start;
  }
  void lose_everything() { media_arrive = they_receive = reports_arrive = false; }

 private:
  LinkSampled next_{LinkId{1}, 0, 0, 0, 0, ""};
  protocol::LinkReport theirs_;
};

Subject working() {
  Subject s;
  s.sample_for(Duration(5'000));
  return s;
}

TEST(LinkHealth, IsFineWhileMediaCome) {
  Subject s;
  for (int i = 0; i < 100; ++i) EXPECT_EQ(s.sample(), Verdict::Fine);
}

// What is lost may have been lost just after a sample, so one period more than `until` tells.
TEST(LinkHealth, NoticesWithinTwoAndAHalfSecondsThatNothingIsHeard) {
  Subject s = working();
  s.media_arrive = false;
  EXPECT_EQ(s.until(Verdict::Deaf), Duration(2'000));
}

TEST(LinkHealth, NoticesWithinTwoAndAHalfSecondsThatNothingIsHeardOnTheOtherSide) {
  Subject s = working();
  s.they_receive = false;
  EXPECT_EQ(s.until(Verdict::Unheard), Duration(1'000));
}

TEST(LinkHealth, NoticesWithinTwoAndAHalfSecondsThatAllIsSilent) {
  Subject s = working();
  s.lose_everything();
  EXPECT_EQ(s.until(Verdict::Silent), Duration(2'000));
}

TEST(LinkHealth, WaitsForTheWholeOfTheLongestSilence) {
  for (const Duration short_of_it : {kTick, Duration(0)}) {
    Subject s = working();
    s.lose_everything();
    s.sample(Duration(1'000));
    const Verdict verdict = s.sample(LinkHealth::kSilenceMax - Duration(1'000) - short_of_it);
    EXPECT_EQ(verdict, short_of_it == kTick ? Verdict::Fine : Verdict::Silent);
  }
}

TEST(LinkHealth, TellsOnceHowLongTheSilenceWasThatEnded) {
  Subject s = working();
  s.lose_everything();
  s.sample_for(Duration(5'000));
  EXPECT_EQ(s.health.ended_silence(), Duration(0));
  s.media_arrive = true;
  s.sample();
  EXPECT_EQ(s.health.ended_silence(), Duration(5'500));
  s.sample();
  EXPECT_EQ(s.health.ended_silence(), Duration(0));
}

TEST(LinkHealth, TellsOfNoSilenceOfWhoHadNothingToSend) {
  Subject s = working();
  s.peer_sends = false;
  s.lose_everything();
  s.sample_for(Duration(10'000));
  s.peer_sends = s.media_arrive = true;
  s.sample();
  EXPECT_EQ(s.health.ended_silence(), Duration(0));
}

TEST(LinkHealth, IsFineAgainWithTheFirstPacket) {
  Subject s = working();
  s.lose_everything();
  s.sample_for(Duration(30'000));
  s.media_arrive = true;
  EXPECT_EQ(s.sample(), Verdict::Fine);
}

TEST(LinkHealth, JudgesALinkThatNeverHadMediaFromItsFirstSample) {
  Subject s;
  s.media_arrive = false;
  s.sample();
  EXPECT_EQ(s.until(Verdict::Deaf), Duration(2'000));
}

TEST(LinkHealth, ExpectsNothingOfWhoHasEverythingOff) {
  Subject s = working();
  s.peer_sends = false;
  s.media_arrive = s.they_send = false;
  EXPECT_EQ(s.sample_for(Duration(30'000)), Verdict::Fine);
  s.reports_arrive = false;
  EXPECT_EQ(s.sample_for(Duration(30'000)), Verdict::Fine);
}

TEST(LinkHealth, ExpectsMediaOnlyFromWhenTheyAreTurnedOn) {
  Subject s = working();
  s.peer_sends = s.media_arrive = false;
  s.sample_for(Duration(30'000));
  s.peer_sends = true;
  EXPECT_EQ(s.sample(), Verdict::Fine);
  EXPECT_EQ(s.until(Verdict::Deaf), Duration(2'000));
}

TEST(LinkHealth, ExpectsNothingOfWhoSaysToHaveStoppedSending) {
  Subject s = working();
  s.media_arrive = s.they_send = false;
  for (int i = 0; i < 100; ++i) EXPECT_EQ(s.sample(), Verdict::Fine);
}

TEST(LinkHealth, ExpectsNothingToArriveThereWhileWeSendNothing) {
  Subject s = working();
  s.we_send = s.they_receive = false;
  EXPECT_EQ(s.sample_for(Duration(30'000)), Verdict::Fine);
  s.we_send = true;
  EXPECT_EQ(s.sample(), Verdict::Fine);
  EXPECT_EQ(s.until(Verdict::Unheard), Duration(1'000));
}

// One says little: it may have been under way while the packets were, or held up by them.
TEST(LinkHealth, AsksForAllOfTheTimeBetweenTwoReportsThatNothingArrivesThere) {
  for (const Duration short_of_it : {kTick, Duration(0)}) {
    Subject s = working();
    s.they_receive = false;
    s.sample(Duration(400));
    const Verdict verdict = s.sample(LinkHealth::kUnheardMin - Duration(400) - short_of_it);
    EXPECT_EQ(verdict, short_of_it == kTick ? Verdict::Fine : Verdict::Unheard);
  }
}

TEST(LinkHealth, DrawsNoConclusionFromTheTimeSinceTheLatestReport) {
  Subject s = working();
  s.they_receive = false;
  EXPECT_EQ(s.sample(), Verdict::Fine);
  s.reports_arrive = false;
  EXPECT_EQ(s.sample_for(Duration(5'000)), Verdict::Fine);
}

TEST(LinkHealth, DoesNotSayThatNothingArrivesThereWhenNoReportsDo) {
  Subject s = working();
  s.reports_arrive = s.they_receive = false;
  EXPECT_EQ(s.sample_for(Duration(30'000)), Verdict::Fine);
}

TEST(LinkHealth, JudgesAPeerWithoutReportsByWhatArrives) {
  Subject s;
  s.reports_arrive = false;
  EXPECT_EQ(s.sample_for(Duration(10'000)), Verdict::Fine);
  s.media_arrive = false;
  EXPECT_EQ(s.until(Verdict::Silent), Duration(2'000));
}

// The path is alive, if reports come over it while media do not. The last one before an outage may
// come a little after the last packet.
TEST(LinkHealth, TellsAnOutageFromMediaThatAreLostThoughTheLastReportCameLater) {
  Subject s = working();
  s.media_arrive = false;
  s.sample();
  s.lose_everything();
  EXPECT_EQ(s.until(Verdict::Silent), Duration(1'500));
  EXPECT_EQ(s.sample_for(Duration(10'000)), Verdict::Silent);
}

TEST(LinkHealth, TakesThePathForAliveFromAReportThatOutlivedTheMediaLongEnough) {
  for (const Duration short_of_it : {kTick, Duration(0)}) {
    Subject s = working();
    const Time last_packet_at = s.now;
    s.media_arrive = false;
    s.sample(LinkHealth::kOutlivedMin - short_of_it);
    s.reports_arrive = false;
    const Verdict verdict = s.sample(last_packet_at + LinkHealth::kSilenceMax - s.now);
    EXPECT_EQ(verdict, short_of_it == kTick ? Verdict::Silent : Verdict::Deaf);
  }
}

TEST(LinkHealth, TakesReportsForFreshUpToTheirLimit) {
  for (const Duration past_it : {Duration(0), kTick}) {
    Subject s = working();
    s.media_arrive = false;
    s.sample_for(Duration(1'500));
    s.reports_arrive = false;
    s.sample(Duration(500));
    const Verdict verdict = s.sample(LinkHealth::kReportMax - Duration(500) + past_it);
    EXPECT_EQ(verdict, past_it == kTick ? Verdict::Silent : Verdict::Deaf);
  }
}

// As those of a tab in the background, whose timers are a minute late.
TEST(LinkHealth, SaysNothingOfTheTimeBeforeTheFirstReportInAWhile) {
  Subject s;
  s.reports_arrive = false;
  for (int i = 0; i < 3; ++i) {
    s.sample_for(Duration(60'000));
    s.they_receive = true;
    s.reports_arrive = true;
    EXPECT_EQ(s.sample(), Verdict::Fine);
    s.reports_arrive = false;
  }
  s.they_receive = false;
  s.reports_arrive = true;
  s.sample();
  EXPECT_EQ(s.until(Verdict::Unheard), Duration(500));
}

// They turned all off, and the news of it is late: the server is out of reach.
TEST(LinkHealth, DoesNotMistakeForDeafWhoHearsTheLastOfWhatWasSent) {
  Subject s = working();
  s.media_arrive = false;  // The last packet came just before a sample, and the last
  s.sample();              // report of having sent more two samples later.
  s.sample();
  s.they_send = false;
  for (int i = 0; i < 20; ++i) EXPECT_EQ(s.sample(), Verdict::Fine) << i;
}

// Of silence goes one packet in 400 ms.
TEST(LinkHealth, DoesNotTakeForADeadLinkOneOnWhichAFewPacketsOfSilenceAreLost) {
  Subject s = working();
  s.packets = 1;
  EXPECT_EQ(s.sample_for(Duration(60'000)), Verdict::Fine);
  s.media_arrive = s.they_receive = false;
  for (std::uint64_t lost = 1; lost < LinkHealth::kPacketsTelling; ++lost)
    EXPECT_EQ(s.sample(), Verdict::Fine) << lost;
  EXPECT_EQ(s.sample(), Verdict::Deaf);
  s.media_arrive = true;
  EXPECT_EQ(s.sample(), Verdict::Unheard);
}

TEST(LinkHealth, KnowsThatWeSendSilenceThoughSamplesFollowEachOtherSooner) {
  Subject s = working();
  s.packets = 1;
  s.they_receive = false;
  for (int i = 0; i < 14; ++i) {
    s.we_send = i % 2 == 0;
    s.sample(LinkHealth::kSilentSamplePeriod);
  }
  EXPECT_EQ(s.health.verdict(), Verdict::Unheard);
}

TEST(LinkHealth, FlowsForAsLongAsSomethingCameJustNow) {
  Subject s = working();
  EXPECT_TRUE(s.health.flows(s.now));
  s.lose_everything();
  s.sample(LinkHealth::kFlowGapMax);
  EXPECT_TRUE(s.health.flows(s.now));
  s.sample(kTick);
  EXPECT_FALSE(s.health.flows(s.now));
}

TEST(LinkHealth, SurvivesTwoReportsThatAreLost) {
  Subject s = working();
  s.they_receive = false;
  s.sample_for(Duration(5'000));
  s.reports_arrive = false;
  EXPECT_EQ(s.sample(), Verdict::Unheard);
  EXPECT_EQ(s.sample(), Verdict::Unheard);
}

TEST(LinkHealth, DrawsNoConclusionFromATimeInWhichItsOwnSamplesWereLate) {
  for (const Duration past_it : {Duration(0), kTick}) {
    Subject s = working();
    s.lose_everything();
    s.sample(Duration(1'000));
    const Verdict verdict = s.sample(LinkHealth::kSampleGapMax + past_it);
    EXPECT_EQ(verdict, past_it == kTick ? Verdict::Fine : Verdict::Silent);
    EXPECT_EQ(s.health.silence(s.now), past_it == kTick ? Duration(0) : Duration(2'500));
  }
}

TEST(LinkHealth, NeverJudgesWhenEachSampleIsLate) {
  Subject s = working();
  s.lose_everything();
  for (int i = 0; i < 20; ++i) EXPECT_EQ(s.sample(Duration(60'000)), Verdict::Fine);
}

TEST(LinkHealth, IgnoresAReportThatIsNone) {
  Subject s = working();
  s.media_arrive = s.reports_arrive = false;
  for (int i = 0; i < 10; ++i) {
    s.hear("nonsense");
    s.sample();
  }
  EXPECT_EQ(s.health.verdict(), Verdict::Silent);
}

TEST(LinkHealth, KnowsWhatItHasHeardAndWhen) {
  Subject s;
  EXPECT_EQ(s.health.last_heard_at(), std::nullopt);
  EXPECT_EQ(s.health.silence(s.now), Duration(0));
  s.media_arrive = s.reports_arrive = false;
  s.sample();
  const Time first = s.now;
  s.sample_for(Duration(1'000));
  EXPECT_FALSE(s.health.heard());
  EXPECT_EQ(s.health.last_heard_at(), first);
  EXPECT_EQ(s.health.silence(s.now), Duration(1'000));

  s.reports_arrive = true;
  s.sample();
  EXPECT_TRUE(s.health.heard());
  EXPECT_FALSE(s.health.receives_media());
  EXPECT_EQ(s.health.last_heard_at(), s.now);

  s.media_arrive = true;
  s.sample();
  EXPECT_TRUE(s.health.receives_media());
  EXPECT_FALSE(s.health.shows_picture());
  s.decode_a_frame();
  s.sample();
  EXPECT_TRUE(s.health.shows_picture());
}

}  // namespace
}  // namespace call
