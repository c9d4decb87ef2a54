#include "server/log_writer.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

namespace server {
namespace {

// How long a line waits for others to be written with it: waking a thread for each costs more than
// what it logs.
constexpr std::chrono::milliseconds kGatherTime{5};

// Whether to go on after a write that failed.
bool may_write_again(int fd) {
  if (errno == EINTR) return true;
  if (errno != EAGAIN) return false;
  pollfd waiting{.fd = fd, .events = POLLOUT, .revents = 0};  // Somebody made it non-blocking.
  return ::poll(&waiting, 1, -1) >= 0 || errno == EINTR;
}

// Returns what could not be written.
std::string_view write_all(int fd, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(fd, text.data(), text.size());
    if (written > 0) {
      text.remove_prefix(static_cast<std::size_t>(written));
    } else if (!may_write_again(fd)) {
      break;
    }
  }
  return text;
}

std::uint64_t count_lines(std::string_view text) {
  return static_cast<std::uint64_t>(std::ranges::count(text, '\n'));
}

}  // namespace

struct LogWriter::State {
  State(int original, std::size_t bytes_max);
  ~State() { ::close(fd); }
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  const int fd;
  const std::size_t queued_bytes_max;
  mutable std::mutex mutex;
  std::condition_variable changed;
  std::string queue;
  std::string batch;  // The thread's own.
  std::uint64_t dropped = 0;
  bool writing = false;
  bool torn = false;  // What was written last is half a line.
  bool ending = false;
  bool hurried = false;  // Somebody waits for all to be written.

  bool half_full() const { return queue.size() > queued_bytes_max / 2; }
  void write_until_the_end();
};

// A descriptor of its own, for the thread may still write when the original's number is another's.
LogWriter::State::State(int original, std::size_t bytes_max)
    : fd(::fcntl(original, F_DUPFD_CLOEXEC, 0)), queued_bytes_max(bytes_max) {
  for (std::string* text : {&queue, &batch}) {
    text->resize(bytes_max);  // So that the log takes no more memory later.
    text->clear();
  }
}

void LogWriter::State::write_until_the_end() {
  std::unique_lock lock(mutex);
  while (true) {
    changed.wait(lock, [this] { return !queue.empty() || ending; });
    if (queue.empty()) return;
    changed.wait_for(lock, kGatherTime, [this] { return half_full() || hurried || ending; });
    batch.swap(queue);
    writing = true;
    lock.unlock();
    if (torn) write_all(fd, "\n");
    const std::string_view rest = write_all(fd, batch);
    lock.lock();
    const std::size_t written = batch.size() - rest.size();
    if (written > 0) torn = batch[written - 1] != '\n';
    dropped += count_lines(rest);
    batch.clear();
    writing = false;
    changed.notify_all();
  }
}

LogWriter::LogWriter(int fd, std::size_t queued_bytes_max)
    : state_(std::make_shared<State>(fd, queued_bytes_max)) {
  std::thread([state = state_] { state->write_until_the_end(); }).detach();
}

LogWriter::~LogWriter() {
  const std::lock_guard lock(state_->mutex);
  state_->ending = true;
  state_->changed.notify_all();
}

bool LogWriter::write(std::string_view line) {
  const std::lock_guard lock(state_->mutex);
  if (state_->queue.size() + line.size() > state_->queued_bytes_max) {
    ++state_->dropped;
    return false;
  }
  const bool first = state_->queue.empty();
  state_->queue += line;
  if (first || state_->half_full()) state_->changed.notify_all();
  return true;
}

std::size_t LogWriter::queued() const {
  const std::lock_guard lock(state_->mutex);
  return state_->queue.size();
}

std::uint64_t LogWriter::dropped() const {
  const std::lock_guard lock(state_->mutex);
  return state_->dropped;
}

bool LogWriter::finish(std::chrono::milliseconds timeout) {
  std::unique_lock lock(state_->mutex);
  state_->hurried = true;
  state_->changed.notify_all();
  const bool done = state_->changed.wait_for(
      lock, timeout, [&] { return state_->queue.empty() && !state_->writing; });
  state_->hurried = false;
  return done;
}

}  // namespace server
