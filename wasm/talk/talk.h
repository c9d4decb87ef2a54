// Chat, raised hands, reactions and the mark of a recording between the people in a room, over the
// `talk` channels of their links (docs/protocol.md, "Talk"): what is said to whom, who has it, and
// what is shown of all that.
//
// A pure function of state, event and time, beside the call core, of which it knows nothing: it is
// told of links as they open and close. A person is known by the certificate of their page, so what
// waits for them comes over the next link, also under another seat.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "call/pace.h"
#include "call/time.h"
#include "channels/people.h"
#include "protocol/talk_message.h"
#include "talk/action.h"
#include "talk/event.h"
#include "talk/message_log.h"
#include "talk/person.h"

namespace talk {

struct Step {
  Actions actions;
  std::optional<call::Time> wake_at;  // When to hand in TimerFired.
};

class Talk {
 public:
  Talk() = default;
  Talk(const Talk&) = delete;
  Talk& operator=(const Talk&) = delete;

  Step handle(const Event& event, call::Time now);

 private:
  void on(const MessageWritten& event, call::Time now);
  void on(const MessagesSeen& event, call::Time now);
  void on(const HandChanged& event, call::Time now);
  void on(const ReactionChosen& event, call::Time now);
  void on(const RecordingChanged& event, call::Time now);
  void on(const PeopleChanged& event, call::Time now);
  void on(const RoomLeft& event, call::Time now);
  void on(const ChannelOpened& event, call::Time now);
  void on(const ChannelClosed& event, call::Time now);
  void on(const TextReceived& event, call::Time now);
  void on(const TimerFired& event, call::Time now);

  std::unique_ptr<Person> new_person() { return std::make_unique<Person>(own_, log_, out_); }
  void find_peers(call::Time now);
  std::vector<Person*> people_in_room();
  void send_to_all(const protocol::TalkMessage& message) const;
  std::optional<call::Time> look_again(call::Time now);
  void show_view();
  std::vector<PeerId> hands() const;
  std::vector<PeerId> recording() const;

  Actions out_;
  MessageLog log_;
  protocol::TalkState own_;
  PeerId self_{};
  channels::People<Person> people_;
  TalkView shown_;
  call::Pace written_{Person::kWrittenBurst, Person::kMessageInterval};
  call::Pace reactions_{Person::kReactionBurst, Person::kReactionInterval};
};

}  // namespace talk
