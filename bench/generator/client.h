// A WebSocket client that costs as little as it can: of what comes it reads the heads of frames.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "dialect.h"
#include "event_loop.h"
#include "frame.h"
#include "stream.h"

namespace generator {

// What all clients of a run share.
struct Target {
  EventLoop& loop;
  const Server& server;
  const Dialect& dialect;
};

class Client : EventLoop::Listener {
 public:
  class Owner {
   public:
    virtual ~Owner() = default;
    virtual void on_ready(Client& client) = 0;  // Upgraded and greeted.
    virtual void on_text(Client& client, std::string_view text) = 0;
    virtual void on_closed(Client& client) = 0;  // After leave(). The last it says.
  };

  // Connects. Whatever a server does not do as it should ends the process, with an exception.
  Client(const Target& target, Owner& owner);

  // A whole frame, in a send of its own.
  void send(std::string_view frame);
  // Closes as a page does, and waits until the server closed as well.
  void leave();

 private:
  enum class Stage { Connecting, Upgrading, Greeting, Ready, Leaving, Closed };

  void on_event(bool ended) override;
  void upgrade();
  void read(bool ended);
  void take(std::string_view& bytes);
  std::size_t take_response(std::string_view bytes);
  void on_frame(const ServerFrame& frame);
  void on_text(std::string_view text);
  void greet(std::string_view text);
  void become_ready();
  void end();

  const Target& target_;
  Owner& owner_;
  Stream stream_;
  Stage stage_ = Stage::Connecting;
  std::size_t greetings_ = 0;  // That came.
  std::string received_;       // The beginning of a frame.
  std::string unsent_;
};

}  // namespace generator
