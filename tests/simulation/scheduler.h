// The one clock of a simulated call, and what is to happen when.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "call/time.h"

namespace simulation {

template <class Task>
class Scheduler {
 public:
  call::Time now() const { return now_; }

  void at(call::Time when, Task task) {
    heap_.push_back({std::max(when, now_), added_++, std::move(task)});
    std::push_heap(heap_.begin(), heap_.end(), is_later);
  }
  void after(call::Duration delay, Task task) { at(now_ + delay, std::move(task)); }

  // Takes what is due first, those of one time in the order in which they were added, and moves
  // the clock there. Returns nullopt if nothing is due by `end`.
  std::optional<Task> next(call::Time end) {
    if (heap_.empty() || heap_.front().when > end) return std::nullopt;
    std::pop_heap(heap_.begin(), heap_.end(), is_later);
    Entry entry = std::move(heap_.back());
    heap_.pop_back();
    now_ = entry.when;
    return std::move(entry.task);
  }

  std::size_t size() const { return heap_.size(); }

 private:
  struct Entry {
    call::Time when;
    std::uint64_t order;
    Task task;
  };
  static bool is_later(const Entry& a, const Entry& b) {
    return a.when != b.when ? a.when > b.when : a.order > b.order;
  }

  std::vector<Entry> heap_;
  std::uint64_t added_ = 0;
  call::Time now_{};
};

}  // namespace simulation
