// One WebSocket: reads, writes in order, closes in time. Knows nothing of what the messages mean.
//
// Idle it waits for its socket and holds no buffer.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "protocol/limits.h"
#include "server/client_stream.h"
#include "server/entrance.h"
#include "server/signal_hub.h"
#include "server/socket_deadlines.h"
#include "server/websocket_queue.h"
#include "server/websocket_reader.h"

namespace server {

inline constexpr const char* kSubprotocol = "confab.v1";

class SignalSession : public SignalSocket, public std::enable_shared_from_this<SignalSession> {
 public:
  // To be owned by a shared_ptr. `hub` and `limits` have to outlive it. The places are kept until
  // it is over.
  SignalSession(ClientStream stream, Entrance::Place connection, Entrance::Place socket,
                SignalHub& hub, const Limits& limits);
  ~SignalSession() override;

  SignalSession(const SignalSession&) = delete;
  SignalSession& operator=(const SignalSession&) = delete;

  // Answers the upgrade with `response` and goes on until the socket is over. `unread` came after
  // the request.
  void start(std::string_view response, std::string_view unread);

  bool send(std::string_view text) override;
  void close(std::uint16_t code) override;
  void drop(std::uint16_t code) override;
  Pace tick(Time now) override;

 private:
  // Whether there may be more to read at once.
  bool read_some();
  void read();
  void read_later(ClientStream::Wait what);
  void wait_to_read(ClientStream::Wait what);
  void receive(std::span<char> bytes);
  void take(const WebSocketReader::Incoming& incoming);
  void answer_ping(std::string_view payload);
  void take_close(std::uint16_t code);
  // No frame is taken after this, and none sent after what is queued.
  void finish();

  void add_close(std::uint16_t code);
  bool make_room(std::size_t bytes);
  bool queue_has_room(std::size_t bytes) const;
  void write_soon();
  void write();
  void wait_to_write(ClientStream::Wait what);

  void check_idle(Time now);
  void over(SocketEnd end);
  void report_closed(SocketEnd end);

  Entrance::Place connection_place_;
  Entrance::Place socket_place_;
  ClientStream stream_;
  SignalHub& hub_;
  const Limits& limits_;
  std::optional<ConnectionId> id_;  // Between opened() and closed().
  WebSocketReader reader_;
  std::string unread_;  // The beginning of a frame.
  WebSocketQueue queue_;
  SocketDeadlines deadlines_;
  std::size_t promised_bytes_ = 0;  // Of the queue, to the TLS record that waits to be sent.
  SocketEnd end_ = SocketEnd::Lost;
  bool writing_ = false;   // What is queued will be written at the end of this turn.
  bool blocked_ = false;   // What is queued will be written once the socket takes more.
  bool closing_ = false;   // A close frame was queued.
  bool finished_ = false;  // See finish().
  bool client_closed_ = false;
  bool ending_ = false;  // It is over as soon as what is queued was written.
};

}  // namespace server
