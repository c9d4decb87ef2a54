// Whether media come through on one link, judged by packets: connection states read `connected` for
// seconds after a path broke, and at times for ever (docs/architecture.md, "Health").
#pragma once

#include <cstdint>
#include <optional>

#include "call/event.h"
#include "call/time.h"
#include "protocol/link_report.h"

namespace call {

enum class Verdict : std::uint8_t {
  Fine,     // As far as can be known.
  Unheard,  // We send, and their reports say that nothing arrives.
  Deaf,     // They send, and nothing arrives, though their reports do.
  Silent,   // They should be sending, and nothing at all arrives.
};

class LinkHealth {
 public:
  static constexpr Duration kSamplePeriod{500};
  // While somebody is silent who may come back any moment.
  static constexpr Duration kSilentSamplePeriod{200};
  // Four periods without a packet, less what a timer may be early.
  static constexpr Duration kSilenceMax{1'900};
  // Reports come with each sample of the other end; two may be lost.
  static constexpr Duration kReportMax{1'700};
  // Two reports in a row that nothing of ours arrived, less what a timer may be early. They tell of
  // what is half a second old by then, and each may have waited as long to be read.
  static constexpr Duration kUnheardMin{900};
  // A report that comes so long after the last packet shows that the path is alive; one that comes
  // sooner may have been the last before an outage. Whoever went on sending for so long does not
  // get through; less may be of who turned all off just now.
  static constexpr Duration kOutlivedMin{1'200};
  // Of silence one packet goes in 400 ms (Opus DTX): who sent nothing for longer is not sending,
  static constexpr Duration kDtxPeriodMax{450};
  // and where fewer than so many were sent, all of them may have been lost by chance.
  static constexpr std::uint64_t kPacketsTelling = 5;
  // Of a line that bears little packets come late, but they come; of one that is cut, none.
  static constexpr Duration kFlowGapMax{700};
  // Samples further apart say nothing of what was between: our own timers were late.
  static constexpr Duration kSampleGapMax{1'500};

  // `peer_sends`: what the other said of its microphone, camera and screen.
  void sampled(const LinkSampled& sample, bool peer_sends, Time now);

  Verdict verdict() const { return verdict_; }
  // Something has come over this link: packets, or reports.
  bool heard() const { return received_at_.has_value() || report_at_.has_value(); }
  bool receives_media() const { return received_at_.has_value(); }
  // A picture was decoded since the link was made.
  bool shows_picture() const { return frames_ > 0; }
  // When the latest packet or report came; nothing before the first sample.
  std::optional<Time> last_heard_at() const;
  // How long nothing has come, as of the latest sample.
  Duration silence(Time now) const;
  // The other end still tells what it sends and receives.
  bool reports_come(Time now) const { return report_at_ && now - *report_at_ <= kReportMax; }
  // Something came just now, as of the latest sample.
  bool flows(Time now) const { return verdict_ == Verdict::Fine && silence(now) <= kFlowGapMax; }
  // How long nothing had come that should have, and had before, until the latest sample brought
  // something; else 0.
  Duration ended_silence() const { return ended_silence_; }

 private:
  void note_sent(std::uint64_t packets, Time now);
  void read_report(const LinkSampled& sample, Time now);
  Verdict judge(bool peer_sends, Time now) const;
  bool they_stopped(Time now) const;

  std::optional<Time> sampled_at_;
  Time watching_since_{};  // No judgement reaches further back.

  std::uint64_t sent_ = 0;
  std::uint64_t received_ = 0;
  std::uint32_t frames_ = 0;
  std::uint32_t reports_ = 0;
  protocol::LinkReport report_;  // The latest.

  std::optional<Time> received_at_;             // When `received_` grew last.
  std::optional<Time> report_at_;               // When the latest report was read.
  std::optional<Time> they_sent_at_;            // When their count of what they sent grew last,
  std::optional<Time> they_received_at_;        // and of what they received.
  std::optional<Time> sent_at_;                 // When `sent_` grew last.
  std::optional<Time> sending_since_;           // It has grown ever since.
  std::uint64_t sent_until_received_ = 0;       // `sent_`, when they received something last.
  std::uint64_t they_sent_until_received_ = 0;  // Their count, when we did.
  std::optional<Time> expected_since_;          // They should have been sending all the time since.
  Duration ended_silence_{};
  Verdict verdict_ = Verdict::Fine;
};

}  // namespace call
