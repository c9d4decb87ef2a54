// Joins the registry to the sockets: hands it what they receive, and sends and closes what it says.
//
// Does no I/O and reads no clock but the one it is given. To be used from one thread; nothing here
// calls back into its caller, except that SignalSocket::send() and the like are called from within.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "protocol/relayed_text.h"
#include "server/auth_failures.h"
#include "server/inbound_limit.h"
#include "server/limit_reports.h"
#include "server/room_registry.h"
#include "server/server_metrics.h"
#include "server/signal_socket.h"

namespace server {

inline constexpr Duration kHubTick{250};           // How often to call tick().
inline constexpr Duration kHeartbeatAfter{9'750};  // 10 s at the most, ticks being what they are.
inline constexpr unsigned kBadMessagesMax = 10;    // The last of them ends the connection.

class SignalHub {
 public:
  // `metrics` and `reports` have to outlive it.
  SignalHub(RoomRegistry registry, std::function<Time()> now, ServerMetrics& metrics,
            const Limits& limits, LimitReports& reports);

  // `socket` is open. It has to live until closed(). `client`: whose limits hold for its tokens;
  // nullopt: none do. Returns what names it here.
  ConnectionId opened(SignalSocket& socket, const std::optional<Household>& client = {});

  // To be called once for each opened(), when the socket is over.
  void closed(ConnectionId connection, SocketEnd end);

  // A message arrived. What comes from a connection that is being closed is ignored.
  void received(ConnectionId from, std::string_view text);

  // Whether what came, a message or a control frame of `bytes`, is within the limits of what `from`
  // sends. If not it is not to be looked at; `from` was told so, or is being closed.
  bool may_send(ConnectionId from, std::size_t bytes);

  // A message began to arrive that has too many bytes or fragments: it is refused, and the
  // connection closed.
  void received_too_much(ConnectionId from);

  // Ends a connection that broke the rules.
  void refuse(ConnectionId connection, CloseCode code);

  // To be called every kHubTick: sends heartbeats, ends seats whose time is up.
  void tick();

  // From now on no join is taken, and those who are connected are told to go (1001), the oldest
  // first and evenly until `window` is over, so that they do not all come back at once. What else
  // they say is done as before. To be called once; then continue_draining() often.
  void start_draining(Duration window);
  void continue_draining();
  bool is_draining() const { return drain_.has_value(); }
  // Whether all have been told who were there when draining began.
  bool all_are_told() const;

  // Closes every connection, now and from now on, with 1001.
  void shut_down();

  std::size_t open_count() const { return connections_.size(); }
  Occupancy occupancy() const;
  ServerMetrics& metrics() { return metrics_; }
  LimitReports& reports() { return reports_; }

 private:
  struct Connection {
    SignalSocket* socket = nullptr;
    Time sent_at{};  // When something was last queued.
    unsigned bad_messages = 0;
    InboundLimit inbound{};
    std::optional<Household> client{};
    bool known = true;  // To the registry. If not, it is only waiting to be closed.
  };

  struct Drain {
    Time begun;
    Duration window;
    std::size_t total;    // Connections when it began.
    ConnectionId newest;  // Of these.
    std::size_t told = 0;
    ConnectionId reached{};  // All up to this one have been told.
  };

  Connection* find_known(ConnectionId connection);
  // Hands it to the registry, with what limits say of its room token.
  Step decided(ConnectionId from, const protocol::ClientMessage& message);
  Step ended(ConnectionId connection, SocketEnd end);
  // Does what the registry says; and then what it says to the losses that this leads to.
  void perform(const Step& step);
  void relay(ConnectionId from, const protocol::RelayedText& message);
  // A Description or Candidate that was taken apart, and so is built anew.
  template <class Message>
  void relay(ConnectionId from, Message message, protocol::RelayedType type);
  // relayed_, within the receiver's limit.
  void pass_on(ConnectionId from, RoomRegistry::Route route, protocol::RelayedType type);
  void send(ConnectionId to, const protocol::ServerMessage& message);
  // Sends; a connection that cannot take it is closed by close_slow(). Whether it took it.
  bool deliver(ConnectionId to, std::string_view text);
  // Ends a connection that reads too slowly, and adds it to too_slow_.
  void close_slow(ConnectionId slow, Connection& connection);
  void drop_slow();
  void refuse_join(ConnectionId to);
  void answer_bad_message(ConnectionId to, const protocol::Error& error);
  // Ends a connection that is known no more after this.
  void close(Connection& connection, std::uint16_t code);

  RoomRegistry registry_;
  std::function<Time()> now_;
  ServerMetrics& metrics_;
  InboundLimit::Settings inbound_;
  AuthFailures auth_failures_;
  LimitReports& reports_;
  std::map<ConnectionId, Connection> connections_;
  std::vector<ConnectionId> too_slow_;
  std::string relayed_;  // What relay() writes, kept for its memory.
  std::optional<Time> wake_at_;
  std::uint64_t last_connection_ = 0;
  std::optional<Drain> drain_;
  bool shutting_down_ = false;
};

}  // namespace server
