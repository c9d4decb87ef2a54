#include "client.h"

#include <array>
#include <stdexcept>
#include <utility>

namespace generator {
namespace {

// One for all clients. Nothing stays in it between reads.
std::array<char, 256 * 1024> buffer;

const std::string kGoodbye = frame(Opcode::Close, {"\x03\xE8", 2});  // 1000

}  // namespace

Client::Client(const Target& target, Owner& owner)
    : target_(target), owner_(owner), stream_(target.server) {
  target.loop.add(stream_.descriptor(), *this);
}

void Client::on_event(bool ended) {
  if (stage_ == Stage::Closed) return;
  if (stage_ == Stage::Connecting) {
    if (!stream_.connect()) return;
    upgrade();
  }
  if (!unsent_.empty()) send(std::exchange(unsent_, {}));
  read(ended);
}

void Client::upgrade() {
  const Dialect& dialect = target_.dialect;
  stage_ = Stage::Upgrading;
  send("GET " + dialect.path +
       " HTTP/1.1\r\nHost: localhost:" + std::to_string(target_.server.port) +
       "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
       "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" +
       dialect.headers + "\r\n");
}

void Client::send(std::string_view frame) {
  const std::size_t sent = unsent_.empty() ? stream_.write(frame) : 0;
  unsent_ += frame.substr(sent);
}

void Client::leave() {
  stage_ = Stage::Leaving;
  send(kGoodbye);
}

void Client::read(bool ended) {
  while (stage_ != Stage::Closed) {
    const std::optional<std::size_t> size = stream_.read(buffer);
    if (!size) return end();
    if (*size == 0) return;
    std::string_view bytes(buffer.data(), *size);
    if (received_.empty()) {
      take(bytes);
      received_ = bytes;
    } else {
      bytes = received_ += bytes;
      take(bytes);
      received_.erase(0, received_.size() - bytes.size());
    }
    // Another event says when there is more.
    if (*size < buffer.size() && !ended && !stream_.is_tls()) return;
  }
}

void Client::take(std::string_view& bytes) {
  if (stage_ == Stage::Upgrading) bytes.remove_prefix(take_response(bytes));
  if (stage_ == Stage::Upgrading) return;
  for (auto frame = first_frame(bytes); frame; frame = first_frame(bytes)) {
    on_frame(*frame);
    bytes.remove_prefix(frame->bytes);
  }
}

std::size_t Client::take_response(std::string_view bytes) {
  const std::size_t end = bytes.find("\r\n\r\n");
  if (end == std::string_view::npos) return 0;
  if (!bytes.starts_with("HTTP/1.1 101 ")) {
    throw std::runtime_error("The upgrade was answered with " + std::string(bytes.substr(9, 3)));
  }
  stage_ = Stage::Greeting;
  if (target_.dialect.greetings.empty()) become_ready();
  return end + 4;
}

void Client::on_frame(const ServerFrame& frame) {
  if (frame.opcode == Opcode::Text) return on_text(frame.payload);
  if (frame.opcode == Opcode::Ping) return send(generator::frame(Opcode::Pong, frame.payload));
  if (frame.opcode == Opcode::Close && stage_ != Stage::Leaving) {
    throw std::runtime_error("The server closed a connection");
  }
}

void Client::on_text(std::string_view text) {
  const Dialect& dialect = target_.dialect;
  if (stage_ == Stage::Greeting) return greet(text);
  if (text == dialect.ping) return send(frame(Opcode::Text, dialect.pong));
  if (stage_ == Stage::Ready) owner_.on_text(*this, text);
}

void Client::greet(std::string_view text) {
  const auto& greetings = target_.dialect.greetings;
  const auto& [awaited, answer] = greetings[greetings_];
  if (!text.starts_with(awaited)) throw std::runtime_error("Greeted otherwise");
  if (!answer.empty()) send(frame(Opcode::Text, answer));
  if (++greetings_ == greetings.size()) become_ready();
}

void Client::become_ready() {
  stage_ = Stage::Ready;
  owner_.on_ready(*this);
}

void Client::end() {
  if (stage_ != Stage::Leaving) throw std::runtime_error("The server closed a connection");
  stage_ = Stage::Closed;
  owner_.on_closed(*this);
}

}  // namespace generator
