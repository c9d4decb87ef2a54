// The `files` channels of the links to one person, and which of them is used: of those over which
// their hello came, that of the latest link. Links are made in the same order at both ends, so both
// come to use the same one. What comes over another is of before, or will be said again.
#pragma once

#include <vector>

#include "files/action.h"
#include "protocol/file_message.h"

namespace files {

class Channels {
 public:
  explicit Channels(Actions& out) : out_(&out) {}

  bool empty() const { return channels_.empty(); }
  bool has(LinkId link) const;
  LinkId used() const { return used_; }  // Zero: none.

  // These return whether another one is used than before; then all that stands is to be said.
  void opened(LinkId link);
  bool closed(LinkId link);
  bool greeted(LinkId link);

  // Over the one that is used; said again with all the rest if there is none.
  void send(const protocol::FileMessage& message) const;

 private:
  struct Channel {
    LinkId link;
    bool greeted = false;
  };
  bool choose();
  void send_over(LinkId link, const protocol::FileMessage& message) const;

  Actions* out_;
  std::vector<Channel> channels_;
  LinkId used_{};
};

}  // namespace files
