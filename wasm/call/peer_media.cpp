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
    if (link.id != LinkId{})
      receivers.push_back({link.id, link.told.height, starting, link.told.screen_height});
  };
  if (old_) add(*old_);
  add(link_);
}

// Only what is another size to be sent in is news.
void Peer::show(std::uint32_t height) {
  const auto size = [](std::uint32_t shown) { return shown == 0 ? 0 : rung_for(shown).height; };
  if (size(std::exchange(shown_height_, height)) != size(height)) sample();
}

void Peer::show_screen(std::uint32_t height) {
  const auto size = [](std::uint32_t shown) {
    return shown == 0 ? 0 : screen_rung_for(shown).height;
  };
  if (size(std::exchange(shown_screen_height_, height)) != size(height)) sample();
}

// A report that was overtaken by this one tells of less; the next one puts it right.
void Peer::on(const ReportChanged& event) {
  const auto report = protocol::decode_link_report(event.report);
  if (!report) return;
  told_ = {.height = report->shown_height.value_or(kHeightUntilTold),
           .screen_height = report->shown_screen_height.value_or(kScreenHeightUntilTold),
           .sound_alone = report->sound_alone,
           .screen_alone = report->screen_alone};
  (link_.id == event.link ? link_ : *old_).told = told_;
  room_->shares_change = true;
}

// All the time, that is: of a screen that does not change no pictures are sent.
bool Peer::sends_media(const Link& link) const {
  return info_.state && (info_.state->microphone || sends_camera(link));
}

// Whoever is out of sight here sends none, nor who has no line for it.
bool Peer::sends_camera(const Link& link) const {
  return has_camera() && shown_height_ > 0 && !link.told.sound_alone && !link.told.screen_alone;
}

// On a new link the first one is, in any case.
bool Peer::sends_pictures(const Link& link) const {
  return sends_camera(link) || (has_screen() && shown_screen_height_ > 0 && !link.told.sound_alone);
}

// Anything at all over the link. Whoever has a picture and need not send it still sends reports,
// and the one that says that it is sent again may be lost with them.
bool Peer::expects(const Link& link, Time now) const {
  const bool has_picture = has_camera() || has_screen();
  return sends_media(link) || (has_picture && !link.health.reports_come(now));
}

}  // namespace call
