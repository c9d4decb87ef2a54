// Files between the people in a room, over the `files` channels of their links (docs/protocol.md,
// "Files"): what is offered to whom, what goes when, and what became of it.
//
// A pure function of state, event and time, beside the call core, of which it knows nothing: it is
// told of links as they open and close. A person is known by the certificate of their page, which
// no other can have, so a transfer goes on over the next link where it was, also under another
// seat.
#pragma once

#include <cstdint>
#include <map>
#include <optional>

#include "call/time.h"
#include "channels/people.h"
#include "files/action.h"
#include "files/event.h"
#include "files/person.h"
#include "files/sources.h"

namespace files {

struct Step {
  Actions actions;
  std::optional<call::Time> wake_at;  // When to hand in TimerFired.
};

class FileTransfers {
 public:
  // How often the page is told of progress alone.
  static constexpr call::Duration kShowInterval{250};

  FileTransfers() = default;
  FileTransfers(const FileTransfers&) = delete;
  FileTransfers& operator=(const FileTransfers&) = delete;

  Step handle(const Event& event, call::Time now);

 private:
  struct Shown {
    TransferView view;
    call::Time at;
  };

  void on(const FileChosen& event, call::Time now);
  void on(const OfferAccepted& event, call::Time now);
  void on(const TransferCancelled& event, call::Time now);
  void on(const PauseChosen& event, call::Time now);
  void on(const PeopleChanged& event, call::Time now);
  void on(const RoomLeft& event, call::Time now);
  void on(const ChannelOpened& event, call::Time now);
  void on(const ChannelClosed& event, call::Time now);
  void on(const TextReceived& event, call::Time now);
  void on(const BytesReceived& event, call::Time now);
  void on(const BytesSent& event, call::Time now);
  void on(const SourceHashed& event, call::Time now);
  void on(const SourceFailed& event, call::Time now);
  void on(const BytesWritten& event, call::Time now);
  void on(const TransferHashed& event, call::Time now);
  void on(const FileKept& event, call::Time now);
  void on(const KeepingFailed& event, call::Time now);
  void on(const TimerFired& event, call::Time now);

  Person* with_link(LinkId link) { return people_.with_link(link); }
  void find_peers();
  void show_all(call::Time now);
  void show(const TransferView& view, call::Time now);
  void wake(call::Time at);

  Actions out_;
  std::optional<call::Time> wake_at_;
  Sources sources_{out_};
  channels::People<Person> people_;
  std::map<TransferId, Shown> shown_;
  std::uint32_t last_id_ = 0;
};

}  // namespace files
