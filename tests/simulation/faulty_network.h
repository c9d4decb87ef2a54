// The WebSockets between the pages and the server, failing as WebSockets fail: what is sent arrives
// in order and late, or the connection is cut and everything in flight is lost, which either end
// learns in its own time.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>

#include "environment.h"

namespace simulation {

// A text message, or the end of the connection.
struct Frame {
  std::string text;
  std::uint16_t close_code = 0;  // 0: a text message.
};

class FaultyNetwork {
 public:
  // Frames of one socket in one direction. (The real server closes the socket of who reads so
  // slowly; its own tests see to that.)
  static constexpr std::size_t kInFlightMax = 20'000;

  explicit FaultyNetwork(Environment& environment) : environment_(environment) {}

  // `client` is a tab of `owner`, whose visit it is, see Participant.
  SocketIndex open(ClientIndex client, ClientIndex owner, std::uint32_t visit);
  // The person pressed Join: what is sent from now on is of another visit.
  void set_visit(SocketIndex socket, ClientIndex owner, std::uint32_t visit) {
    sockets_[socket].owner = owner;
    sockets_[socket].visit = visit;
  }
  // Whether the handshake succeeds; to be called by SocketOpens.
  bool opens(SocketIndex socket);

  void send_to_server(SocketIndex socket, std::string text);
  void send_to_client(SocketIndex socket, std::string text);
  // An end that has closed hears nothing more; the other gets what was sent, and then the code.
  void close_by_client(SocketIndex socket, std::uint16_t code);
  void close_by_server(SocketIndex socket, std::uint16_t code);
  // The client is gone, and nobody listens there any more.
  void abandon(SocketIndex socket);
  // What is sent in this direction arrives only after `duration`, and nothing overtakes it.
  void stall_to_server(SocketIndex socket, Duration duration);
  void stall_to_client(SocketIndex socket, Duration duration);
  // The connection is dead. The client is told at once or never, the server some time later.
  struct Cut {
    bool client_notices = true;
    Duration server_notices_within{3'000};
  };
  void cut(SocketIndex socket, Cut cut);

  // What arrives, or nothing if that end no longer listens; by FrameReaches...
  std::optional<Frame> take_at_server(SocketIndex socket);
  std::optional<Frame> take_at_client(SocketIndex socket);
  // Whether that end has still to be told of the cut; by ...NoticesCut.
  bool server_notices(SocketIndex socket);
  bool client_notices(SocketIndex socket);

  bool is_open(SocketIndex socket) const { return sockets_[socket].is_open; }
  ClientIndex client_of(SocketIndex socket) const { return sockets_[socket].client; }
  ClientIndex owner_of(SocketIndex socket) const { return sockets_[socket].owner; }
  std::uint32_t visit_of(SocketIndex socket) const { return sockets_[socket].visit; }
  // Alive, and nothing on it is late by more than `late`.
  bool is_sound(SocketIndex socket, Duration late) const {
    const Socket& one = sockets_[socket];
    const Time latest = environment_.scheduler.now() + late;
    return one.is_open && !one.is_cut && one.client_listens && one.server_listens &&
           one.reaches_server_at <= latest && one.reaches_client_at <= latest;
  }
  // Sockets that the server holds open, dead or alive.
  template <class Visit>
  void for_each_at_server(Visit visit) {
    for (SocketIndex i = 0; i < sockets_.size(); ++i)
      if (sockets_[i].is_open && sockets_[i].server_listens)
        visit(i, sockets_[i].sent_to_client_at);
  }

 private:
  struct Socket {
    ClientIndex client = 0;
    ClientIndex owner = 0;
    std::uint32_t visit = 0;
    bool is_open = false;
    bool is_cut = false;
    bool client_listens = true;
    bool server_listens = true;
    std::deque<Frame> to_server;
    std::deque<Frame> to_client;
    Time reaches_server_at{};  // The latest frame.
    Time reaches_client_at{};
    Time sent_to_client_at{};
  };

  void queue_to_server(Socket& socket, SocketIndex index, Frame frame);
  void queue_to_client(Socket& socket, SocketIndex index, Frame frame);
  Duration hop() {
    const Faults& faults = environment_.faults;
    return faults.hop_delay_min + environment_.up_to(faults.hop_delay_max - faults.hop_delay_min);
  }

  Environment& environment_;
  std::deque<Socket> sockets_;
};

}  // namespace simulation
