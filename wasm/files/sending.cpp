#include "files/sending.h"

#include <algorithm>
#include <utility>

namespace files {

using call::Time;
using protocol::FileStopReason;

namespace {

std::uint64_t number_of(const Outgoing& file) { return static_cast<std::uint64_t>(file.id); }

protocol::FileOffer offer_of(const Outgoing& file) {
  return {.number = number_of(file),
          .name = file.name,
          .size = file.size,
          .media_type = file.media_type,
          .paused = file.paused_here};
}

bool wants_bytes(const Outgoing& file) {
  return file.asked && !file.paused_here && !file.paused_there && file.sent < file.size;
}

}  // namespace

void Sending::offer(Outgoing file) {
  sources_->use(file.source);
  last_ = number_of(file);
  files_.push_back(std::move(file));
  channels_->send(offer_of(files_.back()));
}

void Sending::cancel(TransferId id) {
  Outgoing* file = find(static_cast<std::uint64_t>(id));
  if (file == nullptr) return;
  channels_->send(protocol::FileStop{number_of(*file), true, FileStopReason::Cancelled});
  finish(*file, TransferState::Cancelled, true);
}

void Sending::pause(TransferId id, bool paused) {
  Outgoing* file = find(static_cast<std::uint64_t>(id));
  if (file == nullptr || file->paused_here == paused) return;
  file->paused_here = paused;
  channels_->send(protocol::FilePause{number_of(*file), true, paused});
}

void Sending::source_failed(SourceId source) {
  for (Outgoing& file : files_) {
    if (file.source != source || is_over(file.state)) continue;
    channels_->send(protocol::FileStop{number_of(file), true, FileStopReason::Failed});
    finish(file, TransferState::Failed, true);
  }
}

void Sending::gone() {
  for (Outgoing& file : files_)
    if (!is_over(file.state)) finish(file, TransferState::Gone, false);
}

void Sending::forget_ended() {
  std::erase_if(files_, [](const Outgoing& file) { return is_over(file.state); });
}

void Sending::channel_changed() {
  window_ = {};
  busy_ = false;
  for (Outgoing& file : files_) file.asked = false;
}

void Sending::say_all() const {
  if (last_ == 0) return;  // There is nothing that could be withdrawn.
  protocol::FilesOffered offered{.last = last_, .numbers = {}};
  for (const Outgoing& file : files_) {
    if (is_over(file.state)) continue;
    offered.numbers.push_back(number_of(file));
    channels_->send(offer_of(file));
  }
  channels_->send(offered);
}

// What was on the way may come as well; they take each byte once, and say which they have.
void Sending::on(const protocol::FileAccept& message) {
  Outgoing* file = find(message.number);
  if (file == nullptr || message.from > file->size) return;
  window_.forget(message.number);
  file->state = TransferState::Going;
  file->paused_there = message.paused;
  file->asked = true;
  file->sent = message.from;
  file->written = message.from;
  file->end_sent = false;
  sources_->want_hash(file->source);
}

void Sending::on(const protocol::FileWritten& message, Time now) {
  Outgoing* file = find(message.number);
  if (file == nullptr || message.bytes > file->size) return;
  file->written = std::max(file->written, message.bytes);
  file->sent = std::max(file->sent, message.bytes);
  window_.written(message.number, message.bytes, now);
}

void Sending::on(const protocol::FileDone& message) {
  Outgoing* file = find(message.number);
  if (file == nullptr) return;
  finish(*file, message.whole ? TransferState::Done : TransferState::Damaged, false);
}

void Sending::on(const protocol::FilePause& message) {
  Outgoing* file = find(message.number);
  if (file != nullptr) file->paused_there = message.paused;
}

void Sending::on(const protocol::FileStop& message) {
  Outgoing* file = find(message.number);
  if (file == nullptr) return;
  constexpr TransferState kStates[] = {TransferState::Cancelled, TransferState::Failed,
                                       TransferState::TooMany};
  finish(*file, kStates[static_cast<std::size_t>(message.reason)], false);
}

void Sending::sent(LinkId link) {
  if (link == channels_->used()) busy_ = false;
}

// The end of a file waits as well, for it may not overtake the last frame.
void Sending::go_on(Time now) {
  if (busy_) return;
  for (Outgoing& file : files_) {
    const bool all_sent = file.asked && !file.end_sent && file.sent == file.size;
    if (is_over(file.state) || !all_sent) continue;
    const std::string hash = sources_->hash_of(file.source);
    if (hash.empty()) continue;
    file.end_sent = true;
    channels_->send(protocol::FileEnd{number_of(file), hash});
  }
  const std::uint32_t room = window_.room();
  Outgoing* file = room > 0 ? next() : nullptr;
  if (file != nullptr) send_frame(*file, room, now);
}

void Sending::send_frame(Outgoing& file, std::uint32_t room, Time now) {
  const auto length =
      static_cast<std::uint32_t>(std::min<std::uint64_t>(room, file.size - file.sent));
  out_->push_back(SendBytes{channels_->used(), file.source, number_of(file), file.sent, length});
  file.sent += length;
  window_.sent(number_of(file), file.sent, length, now);
  busy_ = true;
}

Outgoing* Sending::next() {
  for (std::size_t i = 0; i < files_.size(); ++i) {
    Outgoing& file = files_[(turn_ + i) % files_.size()];
    if (is_over(file.state) || !wants_bytes(file)) continue;
    turn_ = (turn_ + i + 1) % files_.size();
    return &file;
  }
  return nullptr;
}

Outgoing* Sending::find(std::uint64_t number) {
  const auto file = std::find_if(files_.begin(), files_.end(), [number](const Outgoing& each) {
    return number_of(each) == number && !is_over(each.state);
  });
  return file == files_.end() ? nullptr : &*file;
}

void Sending::finish(Outgoing& file, TransferState state, bool here) {
  file.state = state;
  file.ended_here = here;
  window_.forget(number_of(file));
  sources_->release(file.source);
}

}  // namespace files
