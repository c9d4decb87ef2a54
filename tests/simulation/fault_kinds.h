// What can go wrong in a simulated call.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace simulation {

enum class Fault : std::uint8_t {
  // Between the pages and the server.
  Delay,
  Jitter,
  Cut,
  HalfOpen,
  Reset,
  LateFrames,
  SlowReader,
  SwizzleClog,

  // The server.
  ServerKill,
  ServerPause,
  Drain,
  AcceptThenClose,
  WallClockJump,

  // The device.
  Offline,
  AddressChange,
  Sleep,
  Throttle,

  // The person and the page.
  Leave,
  Reload,
  Crash,
  SecondTab,
  MediaSwitched,
  MediaStorm,
  MediaDenied,
  LateMedia,
  Stray,

  // The browser.
  SlowBrowser,
  DescriptionRejected,
  DtlsRoleConflict,
  NeverSettles,
  StatsHang,
  IceFailed,
  ZombieMedia,
  OneWayMedia,
  Renegotiation,
  IceRestart,

  // Between the devices.
  PathBroken,
  OneWayLoss,
  ReportsLost,
  ReportsLate,
  SlowLine,

  // What the pages show.
  TileSwitched,
  ScreenShared,
};

inline constexpr std::size_t kFaults = static_cast<std::size_t>(Fault::ScreenShared) + 1;

// In the order of Fault.
inline constexpr std::array<const char*, kFaults> kFaultNames = {
    "delay",
    "jitter",
    "connection cut",
    "half-open socket",
    "connection reset",
    "late frames",
    "slow reader",
    "swizzle-clog",

    "server kill",
    "server pause",
    "drain",
    "accept-then-close",
    "wall-clock jump",

    "partition of a client",
    "address change",
    "client sleep",
    "tab throttle",

    "leave",
    "page reload",
    "page crash",
    "second tab",
    "media switched",
    "media switched 100 times",
    "media denied",
    "late media",
    "stray message",

    "slow browser",
    "description rejected",
    "DTLS role conflict",
    "promise never settles",
    "getStats never settles",
    "ICE never connects",
    "zombie media",
    "one-way media",
    "renegotiation",
    "ICE restart",

    "path broken",
    "one-way loss",
    "reports lost",
    "reports late",
    "slow line",

    "tile switched",
    "screen shared",
};

}  // namespace simulation
