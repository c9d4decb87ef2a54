// Links between people in a model: they open late, deliver in order but whenever they like, and die
// with all that is on the way; each end is told in its own time.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <utility>

#include "call/random.h"
#include "channels/event.h"

namespace channels {

template <class Frame>
class ModelLinks {
 public:
  // What an end hears of a link; `other` is who is at the other end.
  struct Ears {
    std::function<void(std::size_t who, LinkId link, std::size_t other)> opened;
    std::function<void(std::size_t who, LinkId link)> closed;
    std::function<void(std::size_t who, LinkId link, Frame frame)> arrived;
  };
  ModelLinks(call::Random& random, Ears ears) : random_(&random), ears_(std::move(ears)) {}

  // Beside those there are.
  void connect(std::size_t a, std::size_t b) {
    links_.emplace(LinkId{++last_link_}, Link{.ends = {a, b}});
  }
  // The latest link between them.
  void cut(std::size_t a, std::size_t b) {
    const auto link = links_.find(latest(a, b));
    if (link != links_.end()) link->second.dead = true;
  }
  // All of theirs at once, of which they hear nothing any more.
  void drop(std::size_t who);
  // The latest that is not dead; zero: none.
  LinkId latest(std::size_t a, std::size_t b) const;
  void send(std::size_t who, LinkId link, Frame frame);
  void step();
  // Nothing is on the way.
  bool is_quiet() const;

 private:
  struct Link {
    std::size_t ends[2];
    bool dead = false;
    bool open[2] = {false, false};
    bool told_closed[2] = {false, false};
    std::deque<Frame> to[2]{};
  };
  void step_end(LinkId id, Link& link, int end);

  call::Random* random_;
  Ears ears_;
  std::map<LinkId, Link> links_;
  std::uint32_t last_link_ = 0;
};

template <class Frame>
void ModelLinks<Frame>::drop(std::size_t who) {
  for (auto& [id, link] : links_)
    for (int end = 0; end < 2; ++end)
      if (link.ends[end] == who) link.dead = link.told_closed[end] = true;
}

template <class Frame>
LinkId ModelLinks<Frame>::latest(std::size_t a, std::size_t b) const {
  LinkId latest{};
  for (const auto& [id, link] : links_)
    if (!link.dead && std::minmax(link.ends[0], link.ends[1]) == std::minmax(a, b)) latest = id;
  return latest;
}

template <class Frame>
void ModelLinks<Frame>::send(std::size_t who, LinkId link, Frame frame) {
  const auto found = links_.find(link);
  if (found == links_.end() || found->second.dead) return;
  found->second.to[found->second.ends[0] == who ? 1 : 0].push_back(std::move(frame));
}

template <class Frame>
void ModelLinks<Frame>::step() {
  for (auto& [id, link] : links_)
    for (int end = 0; end < 2; ++end) step_end(id, link, end);
  std::erase_if(links_, [](const auto& entry) {
    return entry.second.told_closed[0] && entry.second.told_closed[1];
  });
}

template <class Frame>
void ModelLinks<Frame>::step_end(LinkId id, Link& link, int end) {
  const std::size_t who = link.ends[end];
  if (link.dead) {
    if (link.told_closed[end] || !random_->chance(20)) return;
    link.told_closed[end] = true;
    if (link.open[end]) ears_.closed(who, id);
  } else if (!link.open[end]) {
    if (!random_->chance(20)) return;
    link.open[end] = true;
    ears_.opened(who, id, link.ends[1 - end]);
  } else {
    for (auto count = random_->below(6); count > 0 && !link.to[end].empty(); --count) {
      Frame frame = std::move(link.to[end].front());
      link.to[end].pop_front();
      ears_.arrived(who, id, std::move(frame));
    }
  }
}

template <class Frame>
bool ModelLinks<Frame>::is_quiet() const {
  return std::all_of(links_.begin(), links_.end(), [](const auto& entry) {
    const Link& link = entry.second;
    return link.dead || (link.to[0].empty() && link.to[1].empty());
  });
}

}  // namespace channels
