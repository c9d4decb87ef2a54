// What the hub needs of a WebSocket. Knows no Beast, so that tests can stand in for it.
#pragma once

#include <cstdint>
#include <string_view>

#include "server/time.h"

namespace server {

// docs/protocol.md, "Close codes".
enum class CloseCode : std::uint16_t {
  Left = 1000,
  GoingAway = 1001,
  NotText = 1002,
  NotAllowed = 1008,
  TooLarge = 1009,
  PageGoes = 4002,
  TooSlow = 4008,
};

// How a socket ended, by the close code of the client.
enum class SocketEnd : std::uint8_t {
  Lost,   // It broke, or the client takes it for dead and will be back.
  Left,   // The client gives up its seat.
  Going,  // The page goes, perhaps only to be loaded anew.
};

class SignalSocket {
 public:
  virtual ~SignalSocket() = default;

  // Queues one message. Returns false, and queues nothing, if the client reads so slowly that the
  // queue is full. Does nothing once the socket is being closed.
  [[nodiscard]] virtual bool send(std::string_view text) = 0;

  // Closes with `code` once everything queued is sent. The first call counts.
  virtual void close(std::uint16_t code) = 0;

  // Closes with `code` and sends nothing that is queued.
  virtual void drop(std::uint16_t code) = 0;

  enum class Pace : std::uint8_t { Fair, TooSlow };

  // To be called every kHubTick. Cuts the connection if closing it takes too long. Returns whether
  // the client has been reading too slowly for too long.
  virtual Pace tick(Time now) = 0;
};

}  // namespace server
