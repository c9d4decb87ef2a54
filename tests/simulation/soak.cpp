// Simulates as many calls as wanted, each with faults of its own, see swarm.h:
//   soak FIRST_SEED SEEDS [THREADS]
//   soak SEED                         that call alone, told step by step
// Exits with 1 if an invariant was broken. Progress goes to standard error.
#include <atomic>
#include <chrono>
#include <cinttypes>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "report.h"
#include "swarm.h"

namespace simulation {
namespace {

using Clock = std::chrono::steady_clock;

struct Range {
  std::uint64_t first = 1;
  std::uint64_t count = 0;
};

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

class Soak {
 public:
  explicit Soak(Range range) : range_(range), next_(range.first) {}

  void run(std::uint64_t threads) {
    std::vector<std::thread> workers;
    for (std::uint64_t i = 0; i < threads; ++i) workers.emplace_back([this] { work(); });
    for (std::thread& worker : workers) worker.join();
  }

  std::uint64_t violations() const { return violations_; }

  void print_result() const {
    const double seconds = seconds_since(start_);
    std::printf("seeds %" PRIu64 " to %" PRIu64 ": %" PRIu64 " calls, %" PRIu64
                " violations, %.0f s, %.0f calls/s\n",
                range_.first, range_.first + range_.count - 1, range_.count, violations_, seconds,
                static_cast<double>(range_.count) / seconds);
    std::printf("per call: %.1f faults, %.0f events, %.1f messages, %.1f peer connections\n\n",
                per_call(faults_), per_call(sum_.steps), per_call(sum_.messages),
                per_call(sum_.links));
    std::printf("%-24s %10s %12s\n", "fault", "calls", "times");
    for (std::size_t i = 0; i < kFaults; ++i)
      std::printf("%-24s %10" PRIu64 " %12" PRIu64 "\n", kFaultNames[i], calls_with_[i],
                  sum_.struck[i]);
  }

 private:
  static constexpr std::uint64_t kPortion = 64;

  void work() {
    const std::uint64_t end = range_.first + range_.count;
    for (;;) {
      const std::uint64_t first = next_.fetch_add(kPortion);
      if (first >= end) return;
      for (std::uint64_t seed = first; seed < std::min(end, first + kPortion); ++seed)
        add(seed, run_call(draw_scenario(seed), seed));
    }
  }

  void add(std::uint64_t seed, const Outcome& outcome) {
    const std::scoped_lock lock(mutex_);
    sum_ += outcome.statistics;
    for (std::size_t i = 0; i < kFaults; ++i) {
      calls_with_[i] += outcome.statistics.struck[i] > 0 ? 1 : 0;
      faults_ += outcome.statistics.struck[i];
    }
    ++done_;
    if (!outcome.failure.empty()) {
      ++violations_;
      std::printf("seed %" PRIu64 " (script/soak --seed %" PRIu64 "): %s\n", seed, seed,
                  outcome.failure.substr(0, outcome.failure.find('\n')).c_str());
      std::fflush(stdout);
    }
    constexpr std::uint64_t kProgressEvery = 10'000;
    if (done_ % kProgressEvery == 0)
      std::fprintf(stderr, "%" PRIu64 " calls, %" PRIu64 " violations, %.0f calls/s\n", done_,
                   violations_, static_cast<double>(done_) / seconds_since(start_));
  }

  double per_call(std::uint64_t sum) const {
    return static_cast<double>(sum) / static_cast<double>(range_.count);
  }

  const Range range_;
  const Clock::time_point start_ = Clock::now();
  std::atomic<std::uint64_t> next_;
  std::mutex mutex_;  // Of all below.
  Statistics sum_;
  std::array<std::uint64_t, kFaults> calls_with_{};
  std::uint64_t faults_ = 0;
  std::uint64_t done_ = 0;
  std::uint64_t violations_ = 0;
};

int run(int argc, char** argv) {
  const auto number = [&](int i) { return std::strtoull(argv[i], nullptr, 10); };
  if (argc == 2) {
    const std::string told = tell(draw_scenario(number(1)), number(1));
    std::fputs(told.c_str(), stdout);
    return told.ends_with("all is well\n") ? EXIT_SUCCESS : EXIT_FAILURE;
  }
  if (argc < 3 || number(2) == 0) {
    std::fputs("usage: soak FIRST_SEED SEEDS [THREADS], or soak SEED\n", stderr);
    return 2;
  }
  Soak soak({.first = number(1), .count = number(2)});
  soak.run(argc > 3 ? number(3) : 2);
  soak.print_result();
  return soak.violations() == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

}  // namespace
}  // namespace simulation

int main(int argc, char** argv) { return simulation::run(argc, argv); }
