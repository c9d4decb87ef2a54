// The files for one person: what was offered, what they asked for, and which bytes go next.
//
// They say from which byte on they want a file, over each new channel anew, so that nothing has to
// be known here of what was lost with an earlier one. Files take turns, frame by frame.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "call/time.h"
#include "files/channels.h"
#include "files/send_window.h"
#include "files/sources.h"
#include "protocol/file_message.h"
#include "protocol/limits.h"

namespace files {

struct Outgoing {
  TransferId id{};
  SourceId source{};
  std::string name;
  std::uint64_t size{};
  std::string media_type;
  TransferState state = TransferState::Offered;
  bool ended_here = false;
  bool paused_here = false;
  bool paused_there = false;
  bool asked = false;       // For, over the channel that is used now.
  std::uint64_t sent = 0;   // Bytes; what is on the way counts.
  std::uint64_t written{};  // Bytes that they have, as they say.
  bool end_sent = false;
};

class Sending {
 public:
  Sending(Channels& channels, Sources& sources, Actions& out)
      : channels_(&channels), sources_(&sources), out_(&out) {}

  const std::vector<Outgoing>& files() const { return files_; }
  bool is_full() const { return files_.size() >= protocol::kFileOffersMax; }

  void offer(Outgoing file);
  void cancel(TransferId id);
  void pause(TransferId id, bool paused);
  void source_failed(SourceId source);
  void gone();  // The person is; so are all files.
  // What is over has been shown.
  void forget_ended();

  void channel_changed();  // Another one is used now, or none.
  void say_all() const;    // They asked what stands.
  void on(const protocol::FileAccept& message);
  void on(const protocol::FileWritten& message, call::Time now);
  void on(const protocol::FileDone& message);
  void on(const protocol::FilePause& message);
  void on(const protocol::FileStop& message);
  void sent(LinkId link);

  // Hands on what may go now.
  void go_on(call::Time now);

 private:
  Outgoing* find(std::uint64_t number);
  Outgoing* next();
  void finish(Outgoing& file, TransferState state, bool here);
  void send_frame(Outgoing& file, std::uint32_t room, call::Time now);

  Channels* channels_;
  Sources* sources_;
  Actions* out_;
  std::vector<Outgoing> files_;
  std::uint64_t last_ = 0;  // The number of the latest.
  SendWindow window_;
  bool busy_ = false;     // A frame waits for room in the channel.
  std::size_t turn_ = 0;  // Who is asked first.
};

}  // namespace files
