// Writes lines to a file descriptor, in order, without ever making anybody wait: whoever reads a
// pipe may have stopped, and a disk may be full. What cannot be written is dropped and counted.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

namespace server {

inline constexpr std::size_t kLogQueuedBytesMax = 256 * 1024;

class LogWriter {
 public:
  // `fd` is not closed, and may block. It may be closed any time: what writes is a copy of it.
  explicit LogWriter(int fd, std::size_t queued_bytes_max = kLogQueuedBytesMax);
  // Does not wait for what is still queued.
  ~LogWriter();

  LogWriter(const LogWriter&) = delete;
  LogWriter& operator=(const LogWriter&) = delete;

  // Queues a line, which ends with its newline. False: there is no room, so it is dropped.
  bool write(std::string_view line);

  // How many bytes wait to be written.
  std::size_t queued() const;

  // How many lines were dropped so far, also those whose writing failed.
  std::uint64_t dropped() const;

  // Waits until everything queued is written or dropped. False: it takes longer than `timeout`.
  bool finish(std::chrono::milliseconds timeout);

 private:
  struct State;

  // Shared with the thread, which may outlive this while it hangs in a write.
  std::shared_ptr<State> state_;
};

}  // namespace server
