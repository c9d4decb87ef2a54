// A line between two network namespaces: `impair SEED NAMESPACE DEVICE NAMESPACE DEVICE` makes a
// device in each, and carries packets between them as the script says that it reads from its input
// (script.h). Changes are made in the order in which they come, each not before its time. It says
// "ready" at the beginning, then each change that it has made, and ends with its input.
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <deque>
#include <map>
#include <string>

#include "impair/line_direction.h"
#include "impair/script.h"
#include "impair/tun_device.h"

namespace impair {
namespace {

// Time since the first time that this was asked.
Time now() {
  using Clock = std::chrono::steady_clock;
  static const auto start = Clock::now();
  return std::chrono::duration_cast<Time>(Clock::now() - start);
}

// What one end sends to the other.
class Carrier {
 public:
  Carrier(std::uint64_t seed, const TunDevice& from, const TunDevice& to)
      : direction_(seed), from_(from), to_(to) {}

  void set(const LineSettings& settings) { direction_.set(settings); }

  void take() {
    while (const auto packet = from_.read()) {
      for (const Time leaves : direction_.carry(now(), packet->size())) {
        waiting_.emplace(leaves, *packet);
      }
    }
  }

  void deliver() {
    while (!waiting_.empty() && waiting_.begin()->first <= now()) {
      to_.write(waiting_.begin()->second);
      waiting_.erase(waiting_.begin());
    }
  }

  Time next() const { return waiting_.empty() ? Time::max() : waiting_.begin()->first; }
  int descriptor() const { return from_.descriptor(); }

 private:
  LineDirection direction_;
  const TunDevice& from_;
  const TunDevice& to_;
  // In the order in which they leave; at the same time, in that in which they came.
  std::multimap<Time, std::string> waiting_;
};

// The script, as far as it has been read.
class Changes {
 public:
  // False once there is no more to come.
  bool read() {
    std::array<char, 4096> bytes;
    const ssize_t length = ::read(STDIN_FILENO, bytes.data(), bytes.size());
    if (length <= 0) return length < 0 && errno == EAGAIN;
    text_.append(bytes.data(), static_cast<std::size_t>(length));
    for (auto end = text_.find('\n'); end != std::string::npos; end = text_.find('\n')) {
      take(text_.substr(0, end));
      text_.erase(0, end + 1);
    }
    return true;
  }

  void apply(Carrier& there, Carrier& back) {
    while (!waiting_.empty() && waiting_.front().change.at <= now()) {
      const auto& [change, line] = waiting_.front();
      if (change.there) there.set(change.settings);
      if (change.back) back.set(change.settings);
      std::printf("%s\n", line.c_str());
      waiting_.pop_front();
    }
  }

  Time next() const { return waiting_.empty() ? Time::max() : waiting_.front().change.at; }

 private:
  struct Waiting {
    Change change;
    std::string line;
  };

  void take(const std::string& line) {
    const auto parsed = parse_change(line);
    if (const auto* error = std::get_if<ScriptError>(&parsed)) {
      std::fprintf(stderr, "%s\n", error->text.c_str());
      std::exit(2);
    }
    if (const auto change = std::get<std::optional<Change>>(parsed)) {
      waiting_.push_back({*change, line});
    }
  }

  std::string text_;
  std::deque<Waiting> waiting_;
};

// Until something comes in, or it is time for what is next.
void wait(Time next, std::array<pollfd, 3>& inputs) {
  const Time longest = std::chrono::hours(1);
  const Time left = std::clamp(next - now(), Time(0), longest);
  timespec limit{};
  limit.tv_sec = left.count() / 1'000'000;
  limit.tv_nsec = left.count() % 1'000'000 * 1'000;
  ppoll(inputs.data(), inputs.size(), &limit, nullptr);
}

void run(std::uint64_t seed, const TunDevice& one, const TunDevice& other) {
  Carrier there(seed, one, other);
  Carrier back(~seed, other, one);
  Changes changes;
  std::array<pollfd, 3> inputs = {pollfd{STDIN_FILENO, POLLIN, 0},
                                  pollfd{there.descriptor(), POLLIN, 0},
                                  pollfd{back.descriptor(), POLLIN, 0}};
  std::puts("ready");
  do {
    changes.apply(there, back);
    wait(std::min({changes.next(), there.next(), back.next()}), inputs);
    // What came before a change is still carried as before it.
    for (Carrier* carrier : {&there, &back}) {
      carrier->take();
      carrier->deliver();
    }
  } while (changes.read());
}

}  // namespace
}  // namespace impair

int main(int count, char** arguments) {
  if (count != 6) {
    std::fputs("usage: impair SEED NAMESPACE DEVICE NAMESPACE DEVICE\n", stderr);
    return 2;
  }
  std::setvbuf(stdout, nullptr, _IOLBF, 0);
  fcntl(STDIN_FILENO, F_SETFL, fcntl(STDIN_FILENO, F_GETFL) | O_NONBLOCK);
  const impair::TunDevice one(arguments[2], arguments[3]);
  const impair::TunDevice other(arguments[4], arguments[5]);
  impair::run(std::strtoull(arguments[1], nullptr, 10), one, other);
}
