#include "talk/model.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <type_traits>
#include <utility>
#include <variant>

namespace talk {

using call::Duration;

Model::Model(std::uint64_t seed)
    : random_(seed),
      links_(random_,
             {.opened =
                  [this](std::size_t who, LinkId link, std::size_t other) {
                    feed(who, ChannelOpened{link, people_[other].page->certificate});
                  },
              .closed = [this](std::size_t who, LinkId link) { feed(who, ChannelClosed{link}); },
              .arrived =
                  [this](std::size_t who, LinkId link, std::string text) {
                    feed(who, TextReceived{link, std::move(text)});
                  }}) {
  for (std::size_t who = 0; who < kPeople; ++who) {
    load(who);
    take_new_seat(who);
  }
  for (std::size_t who = 0; who < kPeople; ++who) connect_to_all(who);
}

void Model::write(std::size_t who) {
  const std::string text = std::to_string(sent_.size()) + " of " + std::to_string(who);
  Sent sent{.writer = who,
            .visit = people_[who].visit,
            .to = people_[who].others,
            .at = now_,
            .place = sent_.size()};
  is_refused_ = false;
  feed(who, MessageWritten{text});
  if (!is_refused_) sent_.emplace(text, std::move(sent));
}

void Model::raise(std::size_t who, bool is_raised) {
  people_[who].page->hand = is_raised;
  feed(who, HandChanged{is_raised});
}

void Model::record(std::size_t who, bool is_recording) {
  people_[who].page->recording = is_recording;
  feed(who, RecordingChanged{is_recording});
}

void Model::look(std::size_t who, bool are_seen) {
  ModelPage& page = *people_[who].page;
  page.are_seen = are_seen;
  if (are_seen) page.unread = 0;
  feed(who, MessagesSeen{are_seen});
}

void Model::connect(std::size_t a, std::size_t b) {
  if (people_[a].where == Where::Left || people_[b].where == Where::Left) return;
  links_.connect(a, b);
  tell_who_is_here();
}

void Model::cut(std::size_t a, std::size_t b) { links_.cut(a, b); }

void Model::reload(std::size_t who, bool keeps_seat) {
  if (people_[who].where != Where::Inside) return;
  links_.drop(who);
  load(who);
  if (!keeps_seat) take_new_seat(who);
  tell_who_is_here();
}

void Model::lose_room(std::size_t who) {
  if (people_[who].where != Where::Inside) return;
  people_[who].where = Where::Out;
  people_[who].out_since = now_;
  tell_who_is_here();
}

void Model::leave(std::size_t who) {
  Somebody& one = people_[who];
  if (one.where == Where::Left) return;
  one.where = Where::Left;
  one.visit = ++visits_;
  ++one.stayed;
  one.others.clear();
  ModelPage& page = *one.page;
  page.hand = false;
  page.unread = 0;
  page.shown.clear();
  page.places.clear();
  links_.drop(who);
  feed(who, RoomLeft{});
  EXPECT_TRUE(page.messages.empty());
  tell_who_is_here();
}

void Model::come_back(std::size_t who) {
  const Where was = std::exchange(people_[who].where, Where::Inside);
  if (was == Where::Inside) return;
  if (was == Where::Left || random_.chance(30)) take_new_seat(who);
  connect_to_all(who);
}

void Model::run(Duration duration) {
  for (const auto end = now_ + duration; now_ < end;) {
    now_ += Duration(10);
    links_.step();
    for (std::size_t who = 0; who < kPeople; ++who) {
      Somebody& one = people_[who];
      if (one.where == Where::Out && now_ - one.out_since >= kOutMax) come_back(who);
      if (one.page->wake_at && *one.page->wake_at <= now_) feed(who, TimerFired{});
    }
  }
}

void Model::settle() {
  for (std::size_t who = 0; who < kPeople; ++who) {
    come_back(who);
    connect_to_all(who);
  }
  do run(Duration(1'000));
  while (!links_.is_quiet());
  run(Duration(60'000));
}

void Model::check_all() const {
  std::vector<std::size_t> hands;
  std::set<std::size_t> recording;
  for (const PeerId peer : people_[0].page->view.hands) hands.push_back(shown_as(0, peer));
  for (std::size_t who = 0; who < kPeople; ++who)
    if (people_[who].page->recording) recording.insert(who);
  for (std::size_t who = 0; who < kPeople; ++who) {
    SCOPED_TRACE("seen by " + std::to_string(who));
    const TalkView& view = people_[who].page->view;
    std::vector<std::size_t> shown;
    for (const PeerId peer : view.hands) shown.push_back(shown_as(who, peer));
    EXPECT_EQ(shown, hands) << "in the same order everywhere";
    EXPECT_EQ(std::count(hands.begin(), hands.end(), who), people_[who].page->hand ? 1 : 0);
    std::set<std::size_t> recorded;
    for (const PeerId peer : view.recording) recorded.insert(shown_as(who, peer));
    EXPECT_EQ(recorded, recording);
    check_messages(who);
  }
}

// Who went while it waited may have it or not; nobody else may be without it.
void Model::check_messages(std::size_t who) const {
  for (const auto& [id, message] : people_[who].page->messages) {
    if (message.peer != PeerId{}) continue;
    const Sent& sent = sent_.at(message.text);
    SCOPED_TRACE(message.text);
    const auto stayed = static_cast<std::size_t>(
        std::count_if(sent.to.begin(), sent.to.end(),
                      [&](const auto& one) { return stay_of(one.first, who) == one.second; }));
    for (const auto& [other, since] : sent.to)
      EXPECT_TRUE(stay_of(other, who) != since || sent.shown_to.contains(other)) << other;
    EXPECT_EQ(message.of, sent.to.size());
    EXPECT_GE(message.delivered, stayed);
    EXPECT_LE(message.delivered, sent.shown_to.size());
    const Delivery expected = message.delivered == message.of ? Delivery::Delivered
                              : message.delivered == 0        ? Delivery::NotDelivered
                                                              : Delivery::InPart;
    EXPECT_EQ(message.delivery, expected);
  }
}

std::uint32_t Model::stay_of(std::size_t who, std::size_t viewer) const {
  return people_[who].stayed + people_[viewer].seen[who].times_gone;
}

void Model::feed(std::size_t who, const Event& event) {
  ModelPage& page = *people_[who].page;
  const Step step = page.core.handle(event, now_);
  page.wake_at = step.wake_at;
  for (const Action& action : step.actions) perform(who, action);
  EXPECT_EQ(page.view.unread, page.unread);
}

void Model::perform(std::size_t who, const Action& action) {
  ModelPage& page = *people_[who].page;
  std::visit(
      [&](const auto& a) {
        using A = std::decay_t<decltype(a)>;
        if constexpr (std::is_same_v<A, SendText>) {
          links_.send(who, a.link, a.text);
        } else if constexpr (std::is_same_v<A, ShowTalk>) {
          page.view = a.view;
        } else if constexpr (std::is_same_v<A, ShowMessage>) {
          show(who, a);
        } else if constexpr (std::is_same_v<A, ForgetMessage>) {
          page.messages.erase(a.id);
        } else if constexpr (std::is_same_v<A, RefuseMessage>) {
          EXPECT_NE(a.problem, TalkProblem::Flood) << "everybody keeps to the limits";
          is_refused_ = true;
        }
      },
      action);
}

void Model::show(std::size_t who, const ShowMessage& action) {
  const MessageView& message = action.message;
  ModelPage& page = *people_[who].page;
  EXPECT_EQ(action.is_new, !page.messages.contains(message.id));
  page.messages[message.id] = message;
  if (message.peer == PeerId{}) return;
  SCOPED_TRACE(message.text + " shown to " + std::to_string(who));
  ASSERT_TRUE(sent_.contains(message.text));
  Sent& sent = sent_.at(message.text);
  EXPECT_EQ(who_has(message.peer), sent.writer);
  EXPECT_TRUE(sent.to.contains(who)) << "it was not for them";
  EXPECT_TRUE(page.shown.insert(message.text).second) << "twice";
  const auto last = page.places.find(sent.visit);
  EXPECT_TRUE(last == page.places.end() || last->second < sent.place) << "not in order";
  page.places[sent.visit] = sent.place;
  EXPECT_GE(message.at, sent.at);
  EXPECT_LE(message.at, now_);
  sent.shown_to.insert(who);
  if (!page.are_seen) ++page.unread;
}

void Model::load(std::size_t who) {
  people_[who].page = std::make_unique<ModelPage>();
  people_[who].page->certificate = "certificate " + std::to_string(++loads_);
  people_[who].visit = ++visits_;
}

void Model::take_new_seat(std::size_t who) {
  people_[who].seat = PeerId{seats_.size() + 1};
  ++people_[who].stayed;
  seats_[people_[who].seat] = who;
}

void Model::connect_to_all(std::size_t who) {
  for (std::size_t other = 0; other < kPeople; ++other)
    if (other != who && people_[other].where != Where::Left) links_.connect(who, other);
  tell_who_is_here();
}

// Who is out keeps to what they heard last.
void Model::tell_who_is_here() {
  for (std::size_t who = 0; who < kPeople; ++who) {
    Somebody& one = people_[who];
    if (one.where != Where::Inside) continue;
    PeopleChanged people{.self = one.seat, .present = {}};
    one.others.clear();
    for (std::size_t other = 0; other < kPeople; ++other) {
      const bool is_here = people_[other].where == Where::Inside;
      see(one.seen[other], is_here);
      if (other == who || !is_here) continue;
      people.present.push_back({people_[other].seat, links_.latest(who, other)});
      one.others[other] = stay_of(other, who);
    }
    feed(who, people);
  }
}

void Model::see(Seen& seen, bool is_here) const {
  if (!seen.missing_since) seen.missing_since = now_;
  if (is_here && now_ - *seen.missing_since >= channels::kAbsenceMax) ++seen.times_gone;
  if (is_here) seen.missing_since.reset();
}

std::size_t Model::shown_as(std::size_t viewer, PeerId peer) const {
  return peer == PeerId{} ? viewer : who_has(peer);
}

}  // namespace talk
