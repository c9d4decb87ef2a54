#include "faulty_network.h"

#include <algorithm>
#include <utility>

namespace simulation {

SocketIndex FaultyNetwork::open(ClientIndex client, ClientIndex owner, std::uint32_t visit) {
  const auto index = static_cast<SocketIndex>(sockets_.size());
  sockets_.push_back({.client = client, .owner = owner, .visit = visit});
  environment_.scheduler.after(hop(), SocketOpens{index});
  return index;
}

bool FaultyNetwork::opens(SocketIndex index) {
  Socket& socket = sockets_[index];
  if (socket.is_cut || !socket.client_listens) return false;
  socket.is_open = true;
  socket.sent_to_client_at = environment_.scheduler.now();
  return true;
}

void FaultyNetwork::send_to_server(SocketIndex index, std::string text) {
  Socket& socket = sockets_[index];
  if (!socket.is_open || !socket.client_listens)
    return environment_.violate("state legality", "send on a socket that is not open");
  queue_to_server(socket, index, {.text = std::move(text)});
}

void FaultyNetwork::send_to_client(SocketIndex index, std::string text) {
  Socket& socket = sockets_[index];
  socket.sent_to_client_at = environment_.scheduler.now();
  queue_to_client(socket, index, {.text = std::move(text)});
}

void FaultyNetwork::close_by_client(SocketIndex index, std::uint16_t code) {
  Socket& socket = sockets_[index];
  socket.client_listens = false;
  socket.to_client.clear();
  if (socket.is_open) queue_to_server(socket, index, {.close_code = code});
}

void FaultyNetwork::close_by_server(SocketIndex index, std::uint16_t code) {
  Socket& socket = sockets_[index];
  socket.server_listens = false;
  socket.to_server.clear();
  queue_to_client(socket, index, {.close_code = code});
}

void FaultyNetwork::abandon(SocketIndex index) {
  sockets_[index].client_listens = false;
  sockets_[index].to_client.clear();
}

void FaultyNetwork::stall_to_server(SocketIndex index, Duration duration) {
  Time& reaches_at = sockets_[index].reaches_server_at;
  reaches_at = std::max(reaches_at, environment_.scheduler.now() + duration);
}

void FaultyNetwork::stall_to_client(SocketIndex index, Duration duration) {
  Time& reaches_at = sockets_[index].reaches_client_at;
  reaches_at = std::max(reaches_at, environment_.scheduler.now() + duration);
}

void FaultyNetwork::cut(SocketIndex index, Cut cut) {
  Socket& socket = sockets_[index];
  if (socket.is_cut) return;
  socket.is_cut = true;
  socket.to_server.clear();
  socket.to_client.clear();
  if (cut.client_notices) environment_.scheduler.after(Duration(0), ClientNoticesCut{index});
  environment_.scheduler.after(environment_.up_to(cut.server_notices_within),
                               ServerNoticesCut{index});
}

std::optional<Frame> FaultyNetwork::take_at_server(SocketIndex index) {
  Socket& socket = sockets_[index];
  if (!socket.server_listens || socket.to_server.empty()) return std::nullopt;
  Frame frame = std::move(socket.to_server.front());
  socket.to_server.pop_front();
  if (frame.close_code != 0) socket.server_listens = false;
  return frame;
}

std::optional<Frame> FaultyNetwork::take_at_client(SocketIndex index) {
  Socket& socket = sockets_[index];
  if (!socket.client_listens || socket.to_client.empty()) return std::nullopt;
  Frame frame = std::move(socket.to_client.front());
  socket.to_client.pop_front();
  if (frame.close_code != 0) socket.client_listens = false;
  return frame;
}

bool FaultyNetwork::server_notices(SocketIndex index) {
  return sockets_[index].is_open && std::exchange(sockets_[index].server_listens, false);
}

bool FaultyNetwork::client_notices(SocketIndex index) {
  return std::exchange(sockets_[index].client_listens, false);
}

void FaultyNetwork::queue_to_server(Socket& socket, SocketIndex index, Frame frame) {
  if (socket.is_cut || !socket.server_listens) return;
  socket.to_server.push_back(std::move(frame));
  socket.reaches_server_at =
      std::max(socket.reaches_server_at, environment_.scheduler.now() + hop());
  environment_.scheduler.at(socket.reaches_server_at, FrameReachesServer{index});
  if (socket.to_server.size() > kInFlightMax)
    environment_.violate("bounded memory", "messages to the server pile up");
}

void FaultyNetwork::queue_to_client(Socket& socket, SocketIndex index, Frame frame) {
  if (socket.is_cut || !socket.client_listens) return;
  socket.to_client.push_back(std::move(frame));
  socket.reaches_client_at =
      std::max(socket.reaches_client_at, environment_.scheduler.now() + hop());
  environment_.scheduler.at(socket.reaches_client_at, FrameReachesClient{index});
  if (socket.to_client.size() > kInFlightMax)
    environment_.violate("bounded memory", "messages to a client pile up");
}

}  // namespace simulation
