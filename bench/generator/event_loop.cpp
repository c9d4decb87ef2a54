#include "event_loop.h"

#include <sys/epoll.h>

#include <array>
#include <cstddef>
#include <utility>

namespace generator {
namespace {

constexpr unsigned kEnd = EPOLLRDHUP | EPOLLHUP | EPOLLERR;

}  // namespace

EventLoop::EventLoop() : epoll_(::epoll_create1(EPOLL_CLOEXEC)) {}

void EventLoop::add(int descriptor, Listener& listener) {
  epoll_event event{};
  event.events = EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET;
  event.data.ptr = &listener;
  ::epoll_ctl(epoll_, EPOLL_CTL_ADD, descriptor, &event);
}

void EventLoop::turn(std::chrono::milliseconds at_most) {
  std::array<epoll_event, 256> events{};
  const int count =
      ::epoll_wait(epoll_, events.data(), events.size(), static_cast<int>(at_most.count()));
  for (std::size_t i = 0; std::cmp_less(i, count); ++i) {
    static_cast<Listener*>(events[i].data.ptr)->on_event((events[i].events & kEnd) != 0);
  }
  for (const auto& task : std::exchange(tasks_, {})) task();
}

void EventLoop::run_until(std::chrono::steady_clock::time_point end) {
  for (auto now = std::chrono::steady_clock::now(); now < end;
       now = std::chrono::steady_clock::now()) {
    turn(std::chrono::ceil<std::chrono::milliseconds>(end - now));
  }
}

}  // namespace generator
