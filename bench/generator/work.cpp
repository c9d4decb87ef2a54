#include "work.h"

#include <algorithm>
#include <chrono>
#include <deque>
#include <memory>
#include <vector>

#include "call.h"

namespace generator {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr auto kWarmUp = 1s;  // The peers' code is compiled meanwhile.
constexpr auto kMeasured = 3s;
constexpr std::size_t kPairs = 50;
constexpr std::size_t kAtOnce = 64;  // As many as keep each of the servers busy.
constexpr std::size_t kConnectedAtOnce = 50;
constexpr auto kIdle = 12s;               // Longer than heartbeats are apart.
constexpr auto kBurstEvery = 1s / 300.0;  // Each one side's part of a call.

// How much is added to `done` while a second of the server's time passes.
double per_cpu_second(EventLoop& loop, const MeasuredProcess& server, const std::size_t& done) {
  const auto start = Clock::now();
  loop.run_until(start + kWarmUp);
  const std::size_t done_before = done;
  const double cpu_before = server.cpu_seconds();
  loop.run_until(start + kWarmUp + kMeasured);
  return static_cast<double>(done - done_before) / (server.cpu_seconds() - cpu_before);
}

using Calls = std::vector<std::unique_ptr<Call>>;

// Until all have met.
Calls meet(const Target& target, std::size_t count, std::size_t at_once) {
  Calls calls;
  std::size_t met = 0;
  while (met < count) {
    while (calls.size() < count && calls.size() < met + at_once) {
      calls.push_back(std::make_unique<Call>(target, [&met] { ++met; }));
    }
    target.loop.turn(100ms);
  }
  return calls;
}

void repeat_exchange(Call& call, std::size_t& done) {
  call.exchange([&] {
    done += call.messages();
    repeat_exchange(call, done);
  });
}

void repeat_set_up(const Target& target, std::unique_ptr<Call>& call, std::size_t& done) {
  call = std::make_unique<Call>(target, [&] {
    call->exchange([&] {
      call->leave([&] {
        ++done;
        repeat_set_up(target, call, done);
      });
    });
  });
}

// Comes, leaves, and comes again.
class Visitor : public Client::Owner {
 public:
  Visitor(const Target& target, std::size_t& done)
      : target_(target), done_(done), client_(std::make_unique<Client>(target, *this)) {}

 private:
  void on_ready(Client& client) override { client.leave(); }
  void on_text(Client&, std::string_view) override {}
  void on_closed(Client&) override {
    ++done_;
    target_.loop.later([this] { client_ = std::make_unique<Client>(target_, *this); });
  }

  const Target& target_;
  std::size_t& done_;
  std::unique_ptr<Client> client_;
};

double milliseconds(Clock::duration time) {
  return std::chrono::duration<double, std::milli>(time).count();
}

}  // namespace

double relayed(const Target& target, const MeasuredProcess& server) {
  const Calls calls = meet(target, kPairs, kPairs);
  std::size_t done = 0;
  for (const auto& call : calls) repeat_exchange(*call, done);
  return per_cpu_second(target.loop, server, done);
}

double set_ups(const Target& target, const MeasuredProcess& server) {
  std::size_t done = 0;
  Calls calls(kAtOnce);
  for (auto& call : calls) repeat_set_up(target, call, done);
  return per_cpu_second(target.loop, server, done);
}

double handshakes(const Target& target, const MeasuredProcess& server) {
  std::size_t done = 0;
  std::vector<std::unique_ptr<Visitor>> visitors(kAtOnce);
  for (auto& visitor : visitors) visitor = std::make_unique<Visitor>(target, done);
  return per_cpu_second(target.loop, server, done);
}

double latency(const Target& target) {
  const Calls calls = meet(target, kPairs, kPairs);
  std::vector<double> times;
  std::vector<std::deque<Clock::time_point>> sent(kPairs);
  const auto start = Clock::now();
  auto due = std::chrono::duration<double>(0);
  for (std::size_t burst = 0; due < kWarmUp + kMeasured; ++burst, due += kBurstEvery) {
    while (Clock::now() - start < due) target.loop.turn(0ms);
    auto& on_their_way = sent[burst % kPairs];
    calls[burst % kPairs]->offer(
        [&on_their_way] { on_their_way.push_back(Clock::now()); },
        [&on_their_way, &times, counts = due >= kWarmUp] {
          if (counts) times.push_back(milliseconds(Clock::now() - on_their_way.front()));
          on_their_way.pop_front();
        });
  }
  std::ranges::nth_element(times, times.begin() + static_cast<long>(times.size() / 2));
  return times[times.size() / 2];
}

double memory(const Target& target, const MeasuredProcess& server, std::size_t count) {
  const double before = server.resident_bytes();
  const Calls calls = meet(target, count / 2, kConnectedAtOnce);
  target.loop.run_until(Clock::now() + kIdle);
  return (server.resident_bytes() - before) / static_cast<double>(2 * calls.size());
}

}  // namespace generator
