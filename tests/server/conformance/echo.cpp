// Beast alone, which sends every message back: what the conformance suite holds the server against.
// Prints its port and serves until it is killed.

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket/stream.hpp>
#include <cstdio>
#include <thread>
#include <utility>

#include "protocol/limits.h"

namespace {

namespace beast = boost::beast;
using boost::asio::ip::tcp;

void serve(tcp::socket socket) {
  beast::error_code error;
  socket.set_option(tcp::no_delay(true), error);
  beast::websocket::stream<tcp::socket> ws(std::move(socket));
  ws.read_message_max(protocol::kMessageBytesMax);
  ws.auto_fragment(false);
  ws.accept(error);
  beast::flat_buffer message;
  while (!error) {
    ws.read(message, error);
    if (error) break;
    ws.text(ws.got_text());
    ws.write(message.cdata(), error);
    message.clear();
  }
}

}  // namespace

int main() {
  boost::asio::io_context io;
  tcp::acceptor acceptor(io, {boost::asio::ip::address_v4::loopback(), 0});
  std::printf("%u\n", unsigned{acceptor.local_endpoint().port()});
  std::fflush(stdout);
  while (true) std::thread(serve, acceptor.accept()).detach();
}
