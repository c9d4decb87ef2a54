#include "call/link_health.h"

#include <algorithm>
#include <utility>

namespace call {

void LinkHealth::sampled(const LinkSampled& sample, bool peer_sends, Time now) {
  const bool gap = !sampled_at_ || now - *sampled_at_ > kSampleGapMax;
  if (gap) {
    watching_since_ = now;
    sending_since_.reset();
  }
  const Duration silence =
      heard() ? std::min(this->silence(now), now - expected_since_.value_or(now)) : Duration(0);
  sampled_at_ = now;
  if (std::exchange(received_, sample.packets_received) < sample.packets_received)
    received_at_ = now;
  note_sent(sample.packets_sent, now);
  frames_ = sample.frames_decoded;
  read_report(sample, now);
  if (received_at_ == now) they_sent_until_received_ = report_.packets_sent;
  const bool ends = verdict_ == Verdict::Silent && last_heard_at() == now;
  ended_silence_ = ends ? silence : Duration(0);
  if (!peer_sends) expected_since_.reset();
  if (peer_sends && !expected_since_) expected_since_ = now;
  verdict_ = judge(peer_sends, now);
}

// Samples may follow each other so soon that none of the few packets of silence is between them.
void LinkHealth::note_sent(std::uint64_t packets, Time now) {
  if (std::exchange(sent_, packets) != packets) sent_at_ = now;
  const bool sends = sent_at_ && now - *sent_at_ <= kDtxPeriodMax;
  if (!sends) sending_since_.reset();
  if (sends && !sending_since_) sending_since_ = now;
}

void LinkHealth::read_report(const LinkSampled& sample, Time now) {
  if (std::exchange(reports_, sample.reports) == sample.reports) return;
  const auto report = protocol::decode_link_report(sample.report);
  if (!report) return;
  // The first in a while: nothing can be said of the time before it.
  const bool first = !reports_come(now);
  if (first || report->packets_sent > report_.packets_sent) they_sent_at_ = now;
  if (first || report->packets_received > report_.packets_received) {
    they_received_at_ = now;
    sent_until_received_ = sent_;
  }
  report_at_ = now;
  report_ = *report;
}

Verdict LinkHealth::judge(bool peer_sends, Time now) const {
  const auto latest = [this](const std::optional<Time>& one, const std::optional<Time>& other) {
    return std::max({watching_since_, one.value_or(Time{}), other.value_or(Time{})});
  };
  const bool fresh = reports_come(now);
  const Time media_at = latest(received_at_, expected_since_);
  const auto outlived = [media_at](Time at) { return at - media_at >= kOutlivedMin; };
  if (peer_sends && !they_stopped(now) && now - media_at >= kSilenceMax) {
    if (!fresh || !outlived(*report_at_)) return Verdict::Silent;
    const bool many = report_.packets_sent - they_sent_until_received_ >= kPacketsTelling;
    if (many && outlived(*they_sent_at_)) return Verdict::Deaf;
    // Else they stopped just now.
  }
  const bool unheard = fresh && sending_since_ && sent_ - sent_until_received_ >= kPacketsTelling &&
                       *report_at_ - latest(they_received_at_, sending_since_) >= kUnheardMin;
  return unheard ? Verdict::Unheard : Verdict::Fine;
}

// They say themselves that they send nothing now, whatever they said of their devices.
bool LinkHealth::they_stopped(Time now) const {
  return reports_come(now) && (!they_sent_at_ || now - *they_sent_at_ > kReportMax);
}

std::optional<Time> LinkHealth::last_heard_at() const {
  if (!sampled_at_) return std::nullopt;
  return std::max({watching_since_, received_at_.value_or(Time{}), report_at_.value_or(Time{})});
}

Duration LinkHealth::silence(Time now) const {
  const auto last = last_heard_at();
  return last ? now - *last : Duration(0);
}

}  // namespace call
