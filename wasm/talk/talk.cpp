#include "talk/talk.h"

#include <algorithm>
#include <memory>
#include <tuple>
#include <utility>
#include <variant>

#include "protocol/limits.h"
#include "protocol/text.h"

namespace talk {

using call::Time;

Step Talk::handle(const Event& event, Time now) {
  std::visit([&](const auto& e) { on(e, now); }, event);
  const auto wake_at = look_again(now);
  log_.show(out_);
  show_view();
  return {std::exchange(out_, {}), wake_at};
}

void Talk::on(const MessageWritten& event, Time now) {
  const auto refuse = [this](TalkProblem problem) { out_.emplace_back(RefuseMessage{problem}); };
  const std::string text = protocol::chat_text(event.text);
  if (text.empty()) return refuse(TalkProblem::Empty);
  if (text.size() > protocol::kChatBytesMax) return refuse(TalkProblem::TooLong);
  const std::vector<Person*> people = people_in_room();
  if (people.empty()) return refuse(TalkProblem::Nobody);
  const bool has_room = std::any_of(people.begin(), people.end(),
                                    [](Person* person) { return !person->waiting().is_full(); });
  if (!has_room || !written_.take(now)) return refuse(TalkProblem::TooMany);
  const MessageId id = log_.write(text, static_cast<std::uint32_t>(people.size()), now);
  const auto written = std::make_shared<const Written>(Written{id, text, now});
  for (Person* person : people) {
    if (person->waiting().is_full())
      log_.lost(id);
    else
      person->waiting().add(written, now);
  }
}

void Talk::on(const MessagesSeen& event, Time) { log_.set_seen(event.are_seen); }

// A hand that is raised comes after all that are up, as far as is known here.
void Talk::on(const HandChanged& event, Time) {
  if (event.is_raised == (own_.hand != 0)) return;
  std::uint64_t last = 0;
  for (const auto& [certificate, person] : people_) last = std::max(last, person->state().hand);
  own_.hand = event.is_raised ? std::min(last + 1, protocol::kTalkNumberMax) : 0;
  send_to_all(own_);
}

void Talk::on(const ReactionChosen& event, Time now) {
  const auto reaction = protocol::reaction_of(event.reaction);
  if (!reaction || !reactions_.take(now)) return;
  out_.emplace_back(ShowReaction{PeerId{}, *reaction});
  send_to_all(protocol::TalkReaction{*reaction});
}

void Talk::on(const RecordingChanged& event, Time) {
  if (std::exchange(own_.recording, event.is_recording) != event.is_recording) send_to_all(own_);
}

void Talk::on(const PeopleChanged& event, Time now) {
  self_ = event.self;
  people_.set_present(event.present);
  find_peers(now);
}

// Whether one records is not of the room: the page will say when it ends.
void Talk::on(const RoomLeft&, Time) {
  people_.set_present({});
  people_.clear();
  log_.forget_all(out_);
  own_.hand = 0;
}

void Talk::on(const ChannelOpened& event, Time now) {
  if (event.link == LinkId{} || people_.with_link(event.link) != nullptr) return;
  people_.at_link(event.link, event.certificate, [this] { return new_person(); })
      .opened(event.link);
  find_peers(now);
}

void Talk::on(const ChannelClosed& event, Time now) {
  if (Person* person = people_.with_link(event.link)) person->closed(event.link, now);
}

void Talk::on(const TextReceived& event, Time now) {
  if (Person* person = people_.with_link(event.link)) person->received(event, now);
}

void Talk::on(const TimerFired&, Time) {}

void Talk::find_peers(Time now) {
  people_.find_peers([now](Person& person, Person* former) { person.met(former, now); });
}

// Also those whose page is not connected yet.
std::vector<Person*> Talk::people_in_room() {
  std::vector<Person*> people;
  for (const Present& one : people_.present()) {
    if (one.peer == PeerId{} || one.peer == self_) continue;
    Person* person = people_.with_link(one.link);
    if (person == nullptr) person = &people_.at_seat(one.peer, [this] { return new_person(); });
    if (std::find(people.begin(), people.end(), person) == people.end()) people.push_back(person);
  }
  return people;
}

void Talk::send_to_all(const protocol::TalkMessage& message) const {
  for (const auto& [certificate, person] : people_) person->channels().send(message);
}

std::optional<Time> Talk::look_again(Time now) {
  auto next = people_.look_who_is_gone(now, [](Person& person) { person.waiting().gone(); });
  for (const auto& [certificate, person] : people_) {
    const auto due = person->catch_up(now);
    if (due) next = next ? std::min(*next, *due) : due;
  }
  return next;
}

void Talk::show_view() {
  TalkView view{.unread = log_.unread(), .hands = hands(), .recording = recording()};
  if (view == shown_) return;
  shown_ = view;
  out_.emplace_back(ShowTalk{std::move(view)});
}

std::vector<PeerId> Talk::hands() const {
  std::vector<std::tuple<std::uint64_t, PeerId, PeerId>> raised;  // The last is who is shown.
  if (own_.hand != 0) raised.emplace_back(own_.hand, self_, PeerId{});
  for (const auto& [certificate, person] : people_)
    if (person->state().hand != 0 && people_.is_present(*person))
      raised.emplace_back(person->state().hand, person->peer, person->peer);
  std::sort(raised.begin(), raised.end());
  std::vector<PeerId> hands;
  hands.reserve(raised.size());
  for (const auto& entry : raised) hands.push_back(std::get<2>(entry));
  return hands;
}

std::vector<PeerId> Talk::recording() const {
  std::vector<PeerId> recording;
  if (own_.recording) recording.push_back(PeerId{});
  for (const auto& [certificate, person] : people_)
    if (person->state().recording && people_.is_present(*person)) recording.push_back(person->peer);
  std::sort(recording.begin(), recording.end());
  return recording;
}

}  // namespace talk
