// People whose pages exchange files, in a model: their cores, files in memory, and links.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "call/random.h"
#include "channels/model_links.h"
#include "files/file_transfers.h"

namespace files {

// Stands in for SHA-256: 64 digits that tell texts apart.
std::string digest(const std::string& bytes);

struct Frame {
  std::string text{};  // Empty: bytes of a file.
  std::uint64_t number{};
  std::uint64_t offset{};
  std::string bytes{};
};

// One load of somebody's page.
struct ModelPage {
  FileTransfers core;
  std::map<SourceId, std::string> sources{};
  std::map<TransferId, std::string> places{};  // What is to be written so far.
  std::map<TransferId, std::string> kept{};
  std::map<TransferId, TransferView> views{};
  std::vector<RefuseOffer> refused{};
  std::vector<SourceId> released{};
  std::deque<std::function<void()>> to_do{};  // By its disk and channels, in their own time.
  std::optional<call::Time> wake_at{};
  std::string certificate{};
  std::string arrived{};         // The bytes of the event that is handled.
  bool lies_about_hash = false;  // Of all that it sends.

  // The latest view of the file of this name; to or from `peer`.
  const TransferView* find(const std::string& name, std::size_t peer) const;
};

class Model {
 public:
  Model(std::size_t people, std::uint64_t seed);

  ModelPage& page(std::size_t who) { return *pages_[who]; }
  call::Time now() const { return now_; }

  void feed(std::size_t who, Event event);
  // Opens a link beside those there are; each end sees it open in its own time.
  void connect(std::size_t a, std::size_t b);
  // The latest link dies.
  void cut(std::size_t a, std::size_t b) { links_.cut(a, b); }
  void reload(std::size_t who);
  // Of a file of theirs with these bytes, to all others.
  SourceId offer(std::size_t who, const std::string& name, const std::string& bytes);

  // So much time, in steps of 10 ms in which things arrive or not.
  void run(call::Duration duration);
  // Until nothing is under way any more and nobody has anything to do in the next minute.
  void settle();

 private:
  void step();
  void deliver(std::size_t who, LinkId link, const Frame& frame);
  void do_one(std::size_t who);
  void perform(std::size_t who, const Action& action);
  bool is_quiet() const;
  void load(std::size_t who);
  void tell_who_is_here();

  call::Random random_;
  std::vector<std::unique_ptr<ModelPage>> pages_;
  channels::ModelLinks<Frame> links_;
  std::uint32_t last_source_ = 0;
  std::uint32_t loads_ = 0;
  call::Time now_{call::Duration(1'000)};
};

}  // namespace files
