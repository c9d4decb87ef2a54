// One load of somebody's page: the channels to it, what they said, and what waits for them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "call/pace.h"
#include "call/time.h"
#include "channels/people.h"
#include "protocol/talk_message.h"
#include "talk/channels.h"
#include "talk/message_log.h"
#include "talk/waiting.h"

namespace talk {

class Person : public channels::Attendance {
 public:
  // How fast anybody's messages are sent. So much may be written, and all that waited come at once
  // besides, so nothing is dropped of who keeps to it. As many are kept of whom it is not known yet
  // who they are.
  static constexpr int kWrittenBurst = 20;
  static constexpr call::Duration kMessageInterval{200};
  static constexpr std::size_t kMessageBurst = kWrittenBurst + Waiting::kWaitingMax;
  // What exceeds it is not shown: reactions are of the moment.
  static constexpr int kReactionBurst = 5;
  static constexpr call::Duration kReactionInterval{500};
  // Of what exceeds it the latest is taken later.
  static constexpr int kStateBurst = 10;
  static constexpr call::Duration kStateInterval{500};

  // `own` is what stands of ourselves.
  Person(const protocol::TalkState& own, MessageLog& log, Actions& out)
      : own_(&own), log_(&log), out_(&out), channels_(out), waiting_(channels_, log) {}
  Person(const Person&) = delete;
  Person& operator=(const Person&) = delete;

  const Channels& channels() const { return channels_; }
  Waiting& waiting() { return waiting_; }
  // As they last said, also while they are not connected.
  const protocol::TalkState& state() const { return state_; }

  void opened(LinkId link) { channels_.opened(link); }
  void closed(LinkId link, call::Time now);
  void received(const channels::TextReceived& event, call::Time now);
  // They have another seat than before; `former`, if not null, had it.
  void met(Person* former, call::Time now);
  // Takes what they said of themselves too often; returns when to look again.
  std::optional<call::Time> catch_up(call::Time now);

 private:
  void on(const protocol::TalkState& message, call::Time now);
  void on(const protocol::ChatMessage& message, call::Time now);
  void on(const protocol::ChatReceived& message, call::Time now);
  void on(const protocol::TalkReaction& message, call::Time now);
  void say_all(call::Time now);
  void tell_of_flood();
  void confirm() const;

  // A message that came before it was known who they are.
  struct Early {
    std::string text;
    call::Time at;
  };

  const protocol::TalkState* own_;
  MessageLog* log_;
  Actions* out_;
  Channels channels_;
  Waiting waiting_;
  PeerId seat_{};  // The last they had.
  protocol::TalkState state_;
  std::optional<protocol::TalkState> next_state_;
  std::uint64_t last_received_ = 0;
  std::vector<Early> early_;  // Not confirmed yet.
  bool is_flood_told_ = false;
  call::Pace messages_{static_cast<int>(kMessageBurst), kMessageInterval};
  call::Pace reactions_{kReactionBurst, kReactionInterval};
  call::Pace states_{kStateBurst, kStateInterval};
};

}  // namespace talk
