// The messages that the page shows: one's own, with who has them, and those of others.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>

#include "call/time.h"
#include "talk/action.h"

namespace talk {

class MessageLog {
 public:
  // The oldest falls out.
  static constexpr std::size_t kKeptMax = 500;

  // One's own, to `of` people.
  MessageId write(std::string text, std::uint32_t of, call::Time now);
  // Somebody of them has it, or went without it. Of what fell out nothing is told any more.
  void delivered(MessageId id);
  void lost(MessageId id);
  void receive(PeerId peer, std::string text, call::Time at);
  void set_seen(bool are_seen);
  std::uint32_t unread() const;

  // What is new and what changed since the last time.
  void show(Actions& out);
  void forget_all(Actions& out);

 private:
  struct Entry {
    MessageView view;
    std::uint32_t lost = 0;
    bool is_unread = false;
    bool is_shown = false;
    bool is_changed = true;
  };
  MessageView& add(MessageView view, bool is_unread);
  Entry* find(MessageId id);
  static void count(Entry& entry);

  std::deque<Entry> entries_;  // By id.
  std::uint32_t last_id_ = 0;
  bool are_seen_ = false;
};

}  // namespace talk
