#include "files/model.h"

#include <algorithm>
#include <type_traits>
#include <utility>
#include <variant>

namespace files {

using call::Duration;

std::string digest(const std::string& bytes) {
  constexpr char kDigits[] = "0123456789abcdef";
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  std::string text;
  for (int i = 0; i < 64; ++i) text += kDigits[(hash >> (i % 16 * 4)) & 0xFu];
  return text;
}

const TransferView* ModelPage::find(const std::string& name, std::size_t peer) const {
  for (const auto& [id, view] : views)
    if (view.name == name && view.peer == PeerId{peer + 1}) return &view;
  return nullptr;
}

Model::Model(std::size_t people, std::uint64_t seed)
    : random_(seed),
      pages_(people),
      links_(random_,
             {.opened =
                  [this](std::size_t who, LinkId link, std::size_t other) {
                    feed(who, ChannelOpened{link, pages_[other]->certificate});
                  },
              .closed = [this](std::size_t who, LinkId link) { feed(who, ChannelClosed{link}); },
              .arrived = [this](std::size_t who, LinkId link,
                                const Frame& frame) { deliver(who, link, frame); }}) {
  for (std::size_t who = 0; who < people; ++who) load(who);
}

void Model::load(std::size_t who) {
  pages_[who] = std::make_unique<ModelPage>();
  pages_[who]->certificate = "certificate " + std::to_string(++loads_);
}

void Model::feed(std::size_t who, Event event) {
  ModelPage& page = *pages_[who];
  const Step step = page.core.handle(event, now_);
  page.wake_at = step.wake_at;
  for (const Action& action : step.actions) perform(who, action);
}

void Model::connect(std::size_t a, std::size_t b) {
  links_.connect(a, b);
  tell_who_is_here();
}

void Model::reload(std::size_t who) {
  load(who);
  links_.drop(who);
  tell_who_is_here();
}

SourceId Model::offer(std::size_t who, const std::string& name, const std::string& bytes) {
  const SourceId source{++last_source_};
  pages_[who]->sources[source] = bytes;
  std::vector<PeerId> to;
  for (std::size_t other = 0; other < pages_.size(); ++other)
    if (other != who) to.push_back(PeerId{other + 1});
  feed(who, FileChosen{source, name, bytes.size(), "text/plain", to});
  return source;
}

void Model::run(Duration duration) {
  for (const auto end = now_ + duration; now_ < end;) step();
}

void Model::settle() {
  do run(Duration(1'000));
  while (!is_quiet());
  run(Duration(60'000));
}

bool Model::is_quiet() const {
  return links_.is_quiet() && std::all_of(pages_.begin(), pages_.end(),
                                          [](const auto& page) { return page->to_do.empty(); });
}

void Model::step() {
  now_ += Duration(10);
  links_.step();
  for (std::size_t who = 0; who < pages_.size(); ++who) {
    for (auto count = random_.below(6); count > 0; --count) do_one(who);
    if (pages_[who]->wake_at && *pages_[who]->wake_at <= now_) feed(who, TimerFired{});
  }
}

void Model::deliver(std::size_t who, LinkId link, const Frame& frame) {
  if (!frame.text.empty()) return feed(who, TextReceived{link, frame.text});
  pages_[who]->arrived = frame.bytes;
  feed(who, BytesReceived{link, frame.number, frame.offset, frame.bytes.size()});
}

void Model::do_one(std::size_t who) {
  auto& to_do = pages_[who]->to_do;
  if (to_do.empty()) return;
  const auto task = std::move(to_do.front());
  to_do.pop_front();
  task();
}

void Model::tell_who_is_here() {
  for (std::size_t who = 0; who < pages_.size(); ++who) {
    PeopleChanged people;
    for (std::size_t other = 0; other < pages_.size(); ++other)
      if (other != who) people.present.push_back({PeerId{other + 1}, links_.latest(who, other)});
    feed(who, people);
  }
}

void Model::perform(std::size_t who, const Action& action) {
  ModelPage& page = *pages_[who];
  const auto tell = [this, who, &page](Event event) {
    page.to_do.emplace_back([this, who, event = std::move(event)] { feed(who, event); });
  };
  std::visit(
      [&](const auto& a) {
        using A = std::decay_t<decltype(a)>;
        if constexpr (std::is_same_v<A, SendText>) {
          links_.send(who, a.link, {.text = a.text});
        } else if constexpr (std::is_same_v<A, SendBytes>) {
          page.to_do.emplace_back([this, who, &page, a] {
            const auto offset = static_cast<std::size_t>(a.offset);
            const std::string bytes = page.sources.at(a.source).substr(offset, a.length);
            links_.send(who, a.link, {.number = a.number, .offset = a.offset, .bytes = bytes});
            feed(who, BytesSent{a.link});
          });
        } else if constexpr (std::is_same_v<A, HashSource>) {
          tell(SourceHashed{
              a.source, digest(page.sources.at(a.source) + (page.lies_about_hash ? "lie" : ""))});
        } else if constexpr (std::is_same_v<A, ReleaseSource>) {
          page.released.push_back(a.source);
        } else if constexpr (std::is_same_v<A, WriteBytes>) {
          page.places[a.transfer] += page.arrived.substr(a.skip);
          tell(BytesWritten{a.transfer, page.places[a.transfer].size()});
        } else if constexpr (std::is_same_v<A, HashTransfer>) {
          tell(TransferHashed{a.transfer, digest(page.places[a.transfer])});
        } else if constexpr (std::is_same_v<A, KeepFile>) {
          page.kept[a.transfer] = page.places[a.transfer];
          page.places.erase(a.transfer);
          tell(FileKept{a.transfer});
        } else if constexpr (std::is_same_v<A, DiscardFile>) {
          page.places.erase(a.transfer);
          page.kept.erase(a.transfer);
        } else if constexpr (std::is_same_v<A, ShowTransfer>) {
          page.views[a.view.id] = a.view;
        } else {
          page.refused.push_back(a);
        }
      },
      action);
}

}  // namespace files
