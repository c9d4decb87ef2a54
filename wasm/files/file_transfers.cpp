#include "files/file_transfers.h"

#include <algorithm>
#include <memory>
#include <utility>
#include <variant>

#include "files/file_name.h"
#include "protocol/limits.h"

namespace files {

using call::Time;

namespace {

// What both kinds have in common.
template <class File>
TransferView view_of(const File& file, bool incoming, std::uint64_t bytes) {
  return {.id = file.id,
          .incoming = incoming,
          .name = file.name,
          .size = file.size,
          .media_type = file.media_type,
          .state = file.state,
          .ended_here = file.ended_here,
          .paused_here = file.paused_here,
          .paused_there = file.paused_there,
          .bytes = bytes};
}
TransferView view_of(const Outgoing& file) { return view_of(file, false, file.written); }
TransferView view_of(const Incoming& file) { return view_of(file, true, file.received); }

}  // namespace

Step FileTransfers::handle(const Event& event, Time now) {
  wake_at_.reset();
  std::visit([&](const auto& e) { on(e, now); }, event);
  for (const auto& [certificate, person] : people_) person->sending().go_on(now);
  const auto look_again = people_.look_who_is_gone(now, [&](Person& person) {
    person.gone();
    show_all(now);
  });
  if (look_again) wake(*look_again);
  show_all(now);
  return {std::exchange(out_, {}), wake_at_};
}

void FileTransfers::on(const FileChosen& event, Time) {
  const auto refuse = [&](OfferProblem problem) {
    out_.push_back(RefuseOffer{event.source, problem});
  };
  sources_.use(event.source);
  bool is_offered = false;
  bool is_full = false;
  for (const PeerId peer : event.to) {
    Person* person = people_.who_is(peer);
    if (person == nullptr || event.size > protocol::kFileNumberMax) continue;
    if (person->sending().is_full()) {
      is_full = true;
      continue;
    }
    is_offered = true;
    person->sending().offer({.id = TransferId{++last_id_},
                             .source = event.source,
                             .name = safe_file_name(event.name),
                             .size = event.size,
                             .media_type = safe_media_type(event.media_type)});
  }
  if (event.size > protocol::kFileNumberMax)
    refuse(OfferProblem::TooLarge);
  else if (is_full)
    refuse(OfferProblem::TooMany);
  else if (!is_offered)
    refuse(OfferProblem::Nobody);
  sources_.release(event.source);
}

// It may have been withdrawn while the person chose a place for it.
void FileTransfers::on(const OfferAccepted& event, Time) {
  if (!shown_.contains(event.transfer)) out_.push_back(DiscardFile{event.transfer});
  for (const auto& [certificate, person] : people_) person->receiving().accept(event.transfer);
}

void FileTransfers::on(const TransferCancelled& event, Time) {
  for (const auto& [certificate, person] : people_) {
    person->sending().cancel(event.transfer);
    person->receiving().cancel(event.transfer);
  }
}

void FileTransfers::on(const PauseChosen& event, Time) {
  for (const auto& [certificate, person] : people_) {
    person->sending().pause(event.transfer, event.paused);
    person->receiving().pause(event.transfer, event.paused);
  }
}

void FileTransfers::on(const PeopleChanged& event, Time) {
  people_.set_present(event.present);
  find_peers();
}

void FileTransfers::on(const RoomLeft&, Time now) {
  people_.set_present({});
  for (const auto& [certificate, person] : people_) person->gone();
  show_all(now);
  people_.clear();
}

void FileTransfers::on(const ChannelOpened& event, Time) {
  if (event.link == LinkId{} || with_link(event.link) != nullptr) return;
  Person& person = people_.at_link(event.link, event.certificate,
                                   [this] { return std::make_unique<Person>(sources_, out_); });
  person.opened(event.link);
  find_peers();
}

void FileTransfers::on(const ChannelClosed& event, Time) {
  if (Person* person = with_link(event.link)) person->closed(event.link);
}

void FileTransfers::on(const TextReceived& event, Time now) {
  Person* person = with_link(event.link);
  if (person == nullptr) return;
  if (person->received(event.link, event.text, TransferId{last_id_ + 1}, now)) ++last_id_;
}

void FileTransfers::on(const BytesReceived& event, Time) {
  if (Person* person = with_link(event.link))
    person->bytes(event.link, event.number, event.offset, event.length);
}

void FileTransfers::on(const BytesSent& event, Time) {
  if (Person* person = with_link(event.link)) person->sending().sent(event.link);
}

void FileTransfers::on(const SourceHashed& event, Time) {
  sources_.hashed(event.source, event.sha256);
}

void FileTransfers::on(const SourceFailed& event, Time) {
  for (const auto& [certificate, person] : people_) person->sending().source_failed(event.source);
}

void FileTransfers::on(const BytesWritten& event, Time) {
  for (const auto& [certificate, person] : people_)
    person->receiving().written(event.transfer, event.bytes);
}

void FileTransfers::on(const TransferHashed& event, Time) {
  for (const auto& [certificate, person] : people_)
    person->receiving().hashed(event.transfer, event.sha256);
}

void FileTransfers::on(const FileKept& event, Time) {
  for (const auto& [certificate, person] : people_) person->receiving().kept(event.transfer);
}

void FileTransfers::on(const KeepingFailed& event, Time) {
  for (const auto& [certificate, person] : people_)
    person->receiving().keeping_failed(event.transfer);
}

void FileTransfers::on(const TimerFired&, Time) {}

void FileTransfers::find_peers() {
  people_.find_peers([](Person&, Person*) {});
}

void FileTransfers::show_all(Time now) {
  for (const auto& entry : people_) {
    Person& person = *entry.second;
    const auto show_each = [&](TransferView view) {
      view.peer = person.peer;
      view.connected = person.channels().used() != LinkId{};
      show(view, now);
    };
    for (const Outgoing& file : person.sending().files()) show_each(view_of(file));
    for (const Incoming& file : person.receiving().files()) show_each(view_of(file));
    person.forget_ended();
  }
}

void FileTransfers::show(const TransferView& view, Time now) {
  const auto before = shown_.find(view.id);
  if (before != shown_.end()) {
    TransferView same = view;
    same.bytes = before->second.view.bytes;
    const bool is_news = same != before->second.view;
    if (!is_news && view.bytes == same.bytes) return;
    const Time due = before->second.at + kShowInterval;
    if (!is_news && now < due) return wake(due);
  }
  out_.push_back(ShowTransfer{view});
  if (is_over(view.state))
    shown_.erase(view.id);
  else
    shown_.insert_or_assign(view.id, Shown{view, now});
}

void FileTransfers::wake(Time at) { wake_at_ = wake_at_ ? std::min(*wake_at_, at) : at; }

}  // namespace files
