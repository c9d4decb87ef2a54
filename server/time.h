// Time as the registry sees it: handed in by the caller, never read from a clock.
#pragma once

#include <chrono>

namespace server {

// Milliseconds since the Unix epoch at process start, counted on by a monotonic clock, so that it
// never goes back and yet is comparable after a restart.
struct ServerClock;
using Duration = std::chrono::milliseconds;
using Time = std::chrono::time_point<ServerClock, Duration>;

// Of Unix, as others know it.
using WallTime = std::chrono::sys_seconds;

}  // namespace server
