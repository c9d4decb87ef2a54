#include "talk/message_log.h"

#include <algorithm>
#include <utility>

namespace talk {

MessageId MessageLog::write(std::string text, std::uint32_t of, call::Time now) {
  MessageView view{.text = std::move(text), .at = now, .of = of};
  view.delivery = Delivery::Waiting;
  return add(std::move(view), false).id;
}

void MessageLog::delivered(MessageId id) {
  Entry* entry = find(id);
  if (entry == nullptr) return;
  ++entry->view.delivered;
  count(*entry);
}

void MessageLog::lost(MessageId id) {
  Entry* entry = find(id);
  if (entry == nullptr) return;
  ++entry->lost;
  count(*entry);
}

void MessageLog::receive(PeerId peer, std::string text, call::Time at) {
  add({.peer = peer, .text = std::move(text), .at = at}, !are_seen_);
}

void MessageLog::set_seen(bool are_seen) {
  are_seen_ = are_seen;
  if (!are_seen) return;
  for (Entry& entry : entries_) entry.is_unread = false;
}

std::uint32_t MessageLog::unread() const {
  return static_cast<std::uint32_t>(std::count_if(
      entries_.begin(), entries_.end(), [](const Entry& entry) { return entry.is_unread; }));
}

void MessageLog::show(Actions& out) {
  for (Entry& entry : entries_) {
    if (!std::exchange(entry.is_changed, false)) continue;
    const bool was_shown = std::exchange(entry.is_shown, true);
    out.emplace_back(ShowMessage{entry.view, !was_shown});
  }
  while (entries_.size() > kKeptMax) {
    out.emplace_back(ForgetMessage{entries_.front().view.id});
    entries_.pop_front();
  }
}

void MessageLog::forget_all(Actions& out) {
  for (const Entry& entry : entries_)
    if (entry.is_shown) out.emplace_back(ForgetMessage{entry.view.id});
  entries_.clear();
}

MessageView& MessageLog::add(MessageView view, bool is_unread) {
  view.id = MessageId{++last_id_};
  entries_.push_back({.view = std::move(view), .is_unread = is_unread});
  return entries_.back().view;
}

MessageLog::Entry* MessageLog::find(MessageId id) {
  const auto entry =
      std::lower_bound(entries_.begin(), entries_.end(), id,
                       [](const Entry& each, MessageId wanted) { return each.view.id < wanted; });
  return entry == entries_.end() || entry->view.id != id ? nullptr : &*entry;
}

void MessageLog::count(Entry& entry) {
  MessageView& view = entry.view;
  entry.is_changed = true;
  if (view.delivered + entry.lost < view.of)
    view.delivery = Delivery::Waiting;
  else if (entry.lost == 0)
    view.delivery = Delivery::Delivered;
  else
    view.delivery = view.delivered == 0 ? Delivery::NotDelivered : Delivery::InPart;
}

}  // namespace talk
