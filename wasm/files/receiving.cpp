#include "files/receiving.h"

#include <algorithm>
#include <utility>

#include "files/file_name.h"
#include "protocol/limits.h"

namespace files {

using call::Time;
using protocol::FileStopReason;

void Receiving::accept(TransferId id) {
  Incoming* file = find(id);
  if (file == nullptr || file->state != TransferState::Offered) return;
  file->state = TransferState::Going;
  ask_for(*file);
}

void Receiving::cancel(TransferId id) {
  if (Incoming* file = find(id)) stop(*file, FileStopReason::Cancelled);
}

void Receiving::pause(TransferId id, bool paused) {
  Incoming* file = find(id);
  if (file == nullptr || file->paused_here == paused) return;
  file->paused_here = paused;
  channels_->send(protocol::FilePause{file->number, false, paused});
}

void Receiving::gone() {
  for (Incoming& file : files_)
    if (!is_over(file.state)) finish(file, TransferState::Gone, false);
}

void Receiving::forget_ended() {
  std::erase_if(files_, [](const Incoming& file) { return is_over(file.state); });
}

bool Receiving::on(const protocol::FileOffer& message, TransferId id, Time now) {
  if (Incoming* known = find_number(message.number)) {
    known->paused_there = message.paused;
    return false;
  }
  const auto over =
      std::find_if(outcomes_.begin(), outcomes_.end(),
                   [&message](const auto& outcome) { return outcome.first == message.number; });
  if (over != outcomes_.end()) return answer(message.number, over->second), false;
  if (message.number <= forgotten_) return answer(message.number, TransferState::Cancelled), false;
  if (files_.size() >= protocol::kFileOffersMax || !pace_.take(now))
    return answer(message.number, TransferState::TooMany), false;
  files_.push_back({.id = id,
                    .number = message.number,
                    .name = safe_file_name(message.name),
                    .size = message.size,
                    .media_type = safe_media_type(message.media_type),
                    .paused_there = message.paused});
  return true;
}

void Receiving::on(const protocol::FilesOffered& message) {
  for (Incoming& file : files_) {
    if (is_over(file.state) || file.number > message.last) continue;
    const auto& numbers = message.numbers;
    if (std::find(numbers.begin(), numbers.end(), file.number) == numbers.end())
      finish(file, TransferState::Cancelled, false);
  }
}

void Receiving::on(const protocol::FileEnd& message) {
  Incoming* file = find_number(message.number);
  if (file == nullptr || file->state != TransferState::Going || file->received != file->size)
    return;
  file->state = TransferState::Checking;
  file->sha256 = message.sha256;
  out_->push_back(HashTransfer{file->id});
}

void Receiving::on(const protocol::FilePause& message) {
  if (Incoming* file = find_number(message.number)) file->paused_there = message.paused;
}

void Receiving::on(const protocol::FileStop& message) {
  Incoming* file = find_number(message.number);
  if (file == nullptr) return;
  const bool failed = message.reason == FileStopReason::Failed;
  finish(*file, failed ? TransferState::Failed : TransferState::Cancelled, false);
}

void Receiving::say_all() const {
  for (const Incoming& file : files_)
    if (file.state == TransferState::Going) ask_for(file);
}

void Receiving::bytes(std::uint64_t number, std::uint64_t offset, std::uint64_t length) {
  Incoming* file = find_number(number);
  if (file == nullptr || file->state != TransferState::Going) return;
  if (offset > file->received || length > protocol::kFileFrameBytesMax) return;
  if (offset + length <= file->received || offset + length > file->size) return;
  if (offset + length - file->written > kUnwrittenMax) return stop(*file, FileStopReason::Failed);
  out_->push_back(WriteBytes{file->id, static_cast<std::uint32_t>(file->received - offset)});
  file->received = offset + length;
}

void Receiving::written(TransferId id, std::uint64_t bytes) {
  Incoming* file = find(id);
  if (file == nullptr || bytes <= file->written || bytes > file->received) return;
  file->written = bytes;
  channels_->send(protocol::FileWritten{file->number, bytes});
}

void Receiving::hashed(TransferId id, const std::string& sha256) {
  Incoming* file = find(id);
  if (file == nullptr || file->state != TransferState::Checking) return;
  if (sha256 == file->sha256) return out_->push_back(KeepFile{id});
  answer(file->number, TransferState::Damaged);
  finish(*file, TransferState::Damaged, false);
}

void Receiving::kept(TransferId id) {
  Incoming* file = find(id);
  if (file == nullptr || file->state != TransferState::Checking) return;
  answer(file->number, TransferState::Done);
  finish(*file, TransferState::Done, false);
}

void Receiving::keeping_failed(TransferId id) {
  if (Incoming* file = find(id)) stop(*file, FileStopReason::Failed);
}

Incoming* Receiving::find(TransferId id) {
  const auto file = std::find_if(files_.begin(), files_.end(), [id](const Incoming& each) {
    return each.id == id && !is_over(each.state);
  });
  return file == files_.end() ? nullptr : &*file;
}

Incoming* Receiving::find_number(std::uint64_t number) {
  const auto file = std::find_if(files_.begin(), files_.end(), [number](const Incoming& each) {
    return each.number == number && !is_over(each.state);
  });
  return file == files_.end() ? nullptr : &*file;
}

void Receiving::ask_for(const Incoming& file) const {
  channels_->send(protocol::FileAccept{file.number, file.received, file.paused_here});
}

void Receiving::stop(Incoming& file, FileStopReason reason) {
  const bool failed = reason == FileStopReason::Failed;
  const TransferState outcome = failed ? TransferState::Failed : TransferState::Cancelled;
  answer(file.number, outcome);
  finish(file, outcome, true);
}

void Receiving::answer(std::uint64_t number, TransferState outcome) const {
  if (outcome == TransferState::Done || outcome == TransferState::Damaged)
    return channels_->send(protocol::FileDone{number, outcome == TransferState::Done});
  FileStopReason reason = FileStopReason::Cancelled;
  if (outcome == TransferState::Failed) reason = FileStopReason::Failed;
  if (outcome == TransferState::TooMany) reason = FileStopReason::TooMany;
  channels_->send(protocol::FileStop{number, false, reason});
}

void Receiving::finish(Incoming& file, TransferState state, bool here) {
  const bool has_place =
      file.state == TransferState::Going || file.state == TransferState::Checking;
  if (has_place && state != TransferState::Done) out_->push_back(DiscardFile{file.id});
  file.state = state;
  file.ended_here = here;
  remember(file.number, state);
}

void Receiving::remember(std::uint64_t number, TransferState outcome) {
  outcomes_.emplace_back(number, outcome);
  if (outcomes_.size() <= kOutcomesMax) return;
  forgotten_ = std::max(forgotten_, outcomes_.front().first);
  outcomes_.pop_front();
}

}  // namespace files
