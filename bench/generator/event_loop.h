// Hands each descriptor what happens to it.
#pragma once

#include <chrono>
#include <functional>
#include <vector>

namespace generator {

class EventLoop {
 public:
  class Listener {
   public:
    virtual ~Listener() = default;
    // There may be something to read, or room to write. `ended`: the end of it is to be read.
    virtual void on_event(bool ended) = 0;
  };

  EventLoop();

  // Until it is closed. `listener` has to live until after the turn in which it is.
  void add(int descriptor, Listener& listener);

  // Once this turn is over, such as to destroy who has just called.
  void later(std::function<void()> task) { tasks_.push_back(std::move(task)); }

  // Waits for events at most that long and handles those that are there.
  void turn(std::chrono::milliseconds at_most);
  void run_until(std::chrono::steady_clock::time_point end);

 private:
  int epoll_;
  std::vector<std::function<void()>> tasks_;
};

}  // namespace generator
