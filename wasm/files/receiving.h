// The files of one person: what they offer, what was accepted, and which bytes are still to come.
//
// Nothing that they say is trusted: no byte is taken that was not asked for, nor in another order,
// nor more than are waiting to be written anyway. Each byte is taken once, whatever became of the
// channels meanwhile.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <utility>
#include <vector>

#include "call/pace.h"
#include "call/time.h"
#include "files/channels.h"
#include "protocol/file_message.h"

namespace files {

struct Incoming {
  TransferId id{};
  std::uint64_t number{};  // Theirs.
  std::string name;
  std::uint64_t size{};
  std::string media_type;
  TransferState state = TransferState::Offered;
  bool ended_here = false;
  bool paused_here = false;
  bool paused_there = false;
  std::uint64_t received = 0;  // Bytes that are to be written.
  std::uint64_t written = 0;   // Bytes that are.
  std::string sha256{};        // As they say; empty: not told yet.
  std::string own_sha256{};    // Of what came; empty: not known yet.
};

class Receiving {
 public:
  // So many new offers are taken at once, and then one in each interval.
  static constexpr int kOfferBurst = 64;
  static constexpr call::Duration kOfferInterval{1'000};
  // Of so many that are over it is known what became of them, for who was not told.
  static constexpr std::size_t kOutcomesMax = 64;
  // So many bytes may wait to be written. A sender that keeps to the protocol has fewer under way.
  static constexpr std::uint64_t kUnwrittenMax = 4'194'304;

  Receiving(Channels& channels, Actions& out) : channels_(&channels), out_(&out) {}

  const std::vector<Incoming>& files() const { return files_; }

  void accept(TransferId id);
  void cancel(TransferId id);
  void pause(TransferId id, bool paused);
  void gone();
  void forget_ended();

  // `id` names the offer if it is a new one; returns whether it is.
  bool on(const protocol::FileOffer& message, TransferId id, call::Time now);
  void on(const protocol::FilesOffered& message);
  void on(const protocol::FileEnd& message);
  void on(const protocol::FilePause& message);
  void on(const protocol::FileStop& message);
  void say_all() const;
  void bytes(std::uint64_t number, std::uint64_t offset, std::uint64_t length);

  void written(TransferId id, std::uint64_t bytes);
  void hashed(TransferId id, const std::string& sha256);
  void kept(TransferId id);
  void keeping_failed(TransferId id);

 private:
  Incoming* find(TransferId id);
  Incoming* find_number(std::uint64_t number);
  void ask_for(const Incoming& file) const;
  void stop(Incoming& file, protocol::FileStopReason reason);
  void answer(std::uint64_t number, TransferState outcome) const;
  void finish(Incoming& file, TransferState state, bool here);
  void remember(std::uint64_t number, TransferState outcome);

  Channels* channels_;
  Actions* out_;
  std::vector<Incoming> files_;
  std::deque<std::pair<std::uint64_t, TransferState>> outcomes_;  // By number, oldest first.
  std::uint64_t forgotten_ = 0;                                   // All to this number are over.
  call::Pace pace_{kOfferBurst, kOfferInterval};
};

}  // namespace files
