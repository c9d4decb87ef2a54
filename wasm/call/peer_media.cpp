// Of a peer: what is sent and shown, here and there.
#include <utility>

#include "call/peer.h"
#include "protocol/link_report.h"

namespace call {

bool Peer::flows(LinkId link, Time now) const {
  const Link& one = old_ && old_->id == link ? *old_ : link_;
  return one.works() && one.health.flows(now);
}

void Peer::add_receivers(std::vector<Uplink::Receiver>& receivers, Time now) const {
  const auto add = [&](const Link& link) {
    const bool starting = !link.connected_at || now - *link.connected_at < Uplink::kStartSmall;
    if (link.id != LinkId{}) receivers.push_back({link.id, link.told.height, starting});
  };
  if (old_) add(*old_);
  add(link_);
}

// Only what is another size to be sent in is news.
void Peer::show(std::uint32_t height) {
  const auto size = [](std::uint32_t shown) { return shown == 0 ? 0 : rung_for(shown).height; };
  if (size(std::exchange(shown_height_, height)) != size(height)) sample();
}

// A report that was overtaken by this one tells of less; the next one puts it right.
void Peer::on(const ReportChanged& event) {
  const auto report = protocol::decode_link_report(event.report);
  if (!report) return;
  told_ = {report->shown_height.value_or(kHeightUntilTold), report->sound_alone};
  (link_.id == event.link ? link_ : *old_).told = told_;
  room_->shares_change = true;
}

bool Peer::sends_media(const Link& link) const {
  return info_.state && (info_.state->microphone || sends_pictures(link));
}

// Whoever is out of sight here sends none, nor who has no line for it.
bool Peer::sends_pictures(const Link& link) const {
  return has_picture() && shown_height_ > 0 && !link.told.sound_alone;
}

// Anything at all over the link. Whoever has a picture and need not send it still sends reports,
// and the one that says that it is sent again may be lost with them.
bool Peer::expects(const Link& link, Time now) const {
  return sends_media(link) || (has_picture() && !link.health.reports_come(now));
}

}  // namespace call
