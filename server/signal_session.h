// One WebSocket: reads, writes in order, closes in time. Knows nothing of what the messages mean.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/websocket/stream.hpp>
#include <chrono>
#include <cstddef>
#include <deque>
#include <memory>
#include <optional>
#include <string>

#include "server/client_stream.h"
#include "server/signal_hub.h"

namespace server {

inline constexpr std::size_t kQueuedBytesMax = 128 * 1024;
inline constexpr std::size_t kQueuedMessagesMax = 256;
inline constexpr std::chrono::seconds kUpgradeTimeout{10};
inline constexpr std::chrono::seconds kIdleTimeout{20};  // A ping halfway, then the end.
inline constexpr Duration kCloseTimeout{2'000};

inline constexpr const char* kSubprotocol = "confab.v1";

class SignalSession : public SignalSocket, public std::enable_shared_from_this<SignalSession> {
 public:
  using Upgrade = boost::beast::http::request<boost::beast::http::empty_body>;

  // To be owned by a shared_ptr. `hub` has to outlive it.
  SignalSession(ClientStream stream, SignalHub& hub);
  ~SignalSession() override;

  SignalSession(const SignalSession&) = delete;
  SignalSession& operator=(const SignalSession&) = delete;

  // Answers the upgrade and goes on until the socket is over.
  boost::asio::awaitable<void> run(Upgrade upgrade);

  bool send(std::string text) override;
  void close(std::uint16_t code) override;
  void drop(std::uint16_t code) override;
  void tick(Time now) override;

 private:
  boost::asio::awaitable<void> read_all();
  // False: the socket is over.
  boost::asio::awaitable<bool> read_message(boost::beast::flat_buffer& buffer);
  void write_next();
  void on_written(boost::beast::error_code error);
  void start_close();
  void report_closed(SocketEnd end);

  boost::beast::websocket::stream<ClientStream> ws_;
  SignalHub& hub_;
  std::optional<ConnectionId> id_;  // Between opened() and closed().
  std::deque<std::string> queue_;   // The first is being written.
  std::size_t queued_bytes_ = 0;
  std::optional<std::uint16_t> close_code_;
  std::optional<Time> cut_at_;  // When to end a connection that does not close by itself.
};

}  // namespace server
