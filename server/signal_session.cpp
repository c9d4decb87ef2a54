#include "server/signal_session.h"

#include <algorithm>
#include <array>
#include <boost/asio/post.hpp>
#include <span>
#include <utility>

namespace server {
namespace {

namespace asio = boost::asio;
using boost::system::error_code;
using Incoming = WebSocketReader::Incoming;
using Kind = WebSocketReader::Kind;

constexpr std::size_t kReadBytesMax = 128 * 1024;
static_assert(kReadBytesMax > protocol::kMessageBytesMax + WebSocketReader::kHeadBytesMax);

// After that many the others have their turn.
constexpr int kReadsAtOnce = 4;

// The code is the client's.
SocketEnd end_of(std::uint16_t code) {
  if (code == static_cast<std::uint16_t>(CloseCode::Left)) return SocketEnd::Left;
  if (code == static_cast<std::uint16_t>(CloseCode::PageGoes)) return SocketEnd::Going;
  return SocketEnd::Lost;
}

// One for all sessions, so that none holds one while it waits. Nothing stays in it between reads.
std::span<char> read_buffer() {
  thread_local std::array<char, kReadBytesMax> buffer;
  return buffer;
}

}  // namespace

SignalSession::SignalSession(ClientStream stream, Entrance::Place connection,
                             Entrance::Place socket, SignalHub& hub, const Limits& limits)
    : connection_place_(std::move(connection)),
      socket_place_(std::move(socket)),
      stream_(std::move(stream)),
      hub_(hub),
      limits_(limits),
      reader_(limits.message_bytes, limits.fragments) {}

SignalSession::~SignalSession() { report_closed(SocketEnd::Lost); }

void SignalSession::start(std::string_view response, std::string_view unread) {
  stream_.expires_never();  // From here on tick() keeps the time.
  queue_.add_upgrade(response);
  write_soon();
  id_ = hub_.opened(*this, socket_place_.household());
  std::string early(unread);
  receive(early);
  read();
}

void SignalSession::read() {
  int reads = 0;
  while (read_some()) {
    if (++reads < kReadsAtOnce) continue;
    return asio::post(stream_.get_executor(), [self = shared_from_this()] { self->read(); });
  }
}

bool SignalSession::read_some() {
  const std::span<char> buffer = read_buffer();
  const std::span<char> space = buffer.subspan(unread_.size());
  const ClientStream::Attempt attempt = stream_.try_read(space.data(), space.size());
  if (attempt.wait_for) return read_later(*attempt.wait_for), false;
  if (attempt.error) return over(end_), false;
  deadlines_.heard();
  const std::span<char> bytes = buffer.first(unread_.size() + attempt.size);
  std::ranges::copy(std::exchange(unread_, {}), bytes.begin());
  receive(bytes);
  if (!stream_.was_all(attempt, space.size())) return true;
  return read_later(ClientStream::Socket::wait_read), false;
}

// Who closed says no more and is not waited for. Under TLS a close_notify may still come, and one
// that comes to a closed socket might destroy our answer on its way.
void SignalSession::read_later(ClientStream::Wait what) {
  if (!client_closed_ || stream_.is_tls()) return wait_to_read(what);
  ending_ = true;
  write_soon();
}

void SignalSession::wait_to_read(ClientStream::Wait what) {
  stream_.async_wait(what, [self = shared_from_this()](error_code error) {
    if (error) return self->over(self->end_);
    self->read();
  });
}

void SignalSession::receive(std::span<char> bytes) {
  while (!finished_) {
    const Incoming incoming = reader_.next(bytes);
    if (incoming.kind == Kind::Nothing) break;
    take(incoming);
  }
  if (!finished_) unread_.assign(bytes.begin(), bytes.end());
}

void SignalSession::take(const Incoming& incoming) {
  switch (incoming.kind) {
    case Kind::Text:
      return hub_.received(*id_, incoming.payload);
    case Kind::Binary:
      return hub_.refuse(*id_, CloseCode::NotText);
    case Kind::TooLarge:
      return hub_.received_too_much(*id_);
    case Kind::Ping:
      return answer_ping(incoming.payload);
    case Kind::Close:
      return take_close(incoming.code);
    case Kind::Failed:
      add_close(incoming.code);
      return finish();
    case Kind::Pong:
      hub_.may_send(*id_, incoming.payload.size());
      return;
    case Kind::Nothing:
      return;
  }
}

// Not each one of somebody who does not read: RFC 6455 wants the last to be answered.
void SignalSession::answer_ping(std::string_view payload) {
  if (!hub_.may_send(*id_, payload.size()) || !make_room(payload.size())) return;
  queue_.add_pong(payload);
  write_soon();
}

void SignalSession::take_close(std::uint16_t code) {
  client_closed_ = true;
  if (!closing_) end_ = end_of(code);
  const auto none = static_cast<std::uint16_t>(CloseCode::Left);
  add_close(code == WebSocketReader::kNoCode ? none : code);
  finish();
}

void SignalSession::finish() {
  finished_ = true;
  write_soon();
}

bool SignalSession::send(std::string_view text) {
  if (closing_) return true;
  if (!make_room(text.size())) return false;
  queue_.add_text(text);
  hub_.metrics().queued(queue_.bytes().size());
  write_soon();
  return true;
}

// What was only gathered does not count.
bool SignalSession::make_room(std::size_t bytes) {
  if (!queue_has_room(bytes) && !blocked_) write();
  return queue_has_room(bytes);
}

bool SignalSession::queue_has_room(std::size_t bytes) const {
  return queue_.frames() < limits_.queue_messages &&
         queue_.bytes().size() + bytes <= limits_.queue_bytes;
}

void SignalSession::close(std::uint16_t code) { add_close(code); }

void SignalSession::drop(std::uint16_t code) {
  queue_.drop(promised_bytes_);
  add_close(code);
}

void SignalSession::add_close(std::uint16_t code) {
  if (std::exchange(closing_, true)) return;
  queue_.add_close(code);
  write_soon();
}

// Once everybody had their turn: so all that one turn brought goes out at once.
void SignalSession::write_soon() {
  if (blocked_ || std::exchange(writing_, true)) return;
  asio::post(stream_.get_executor(), [self = shared_from_this()] {
    self->writing_ = false;
    if (!self->blocked_) self->write();
  });
}

void SignalSession::write() {
  while (!queue_.bytes().empty()) {
    const std::string_view bytes = queue_.bytes();
    const ClientStream::Attempt attempt = stream_.try_write(bytes.data(), bytes.size());
    // Unless it is over the reader gets the same and ends the session.
    if (attempt.error) return ending_ ? over(end_) : void();
    if (attempt.wait_for) return wait_to_write(*attempt.wait_for);
    promised_bytes_ = 0;
    queue_.sent(attempt.size);
  }
  if (ending_) return over(end_);
  if (finished_) stream_.shutdown_send();
}

void SignalSession::wait_to_write(ClientStream::Wait what) {
  blocked_ = true;
  promised_bytes_ = stream_.promised_bytes(queue_.bytes().size());
  stream_.async_wait(what, [self = shared_from_this()](error_code error) {
    self->blocked_ = false;
    if (!error) self->write();
  });
}

SignalSocket::Pace SignalSession::tick(Time now) {
  if (!closing_) {
    check_idle(now);
    const bool slow = deadlines_.too_slow(limits_, queue_.bytes().size(), now);
    return slow ? Pace::TooSlow : Pace::Fair;
  }
  if (!deadlines_.cut_off(limits_, now)) return Pace::Fair;
  hub_.reports().hit(Limit::Close);
  stream_.close();
  return Pace::Fair;
}

void SignalSession::check_idle(Time now) {
  switch (deadlines_.idle(limits_, now)) {
    case SocketDeadlines::Due::Nothing:
      return;
    case SocketDeadlines::Due::Ping:
      queue_.add_ping();
      return write_soon();
    case SocketDeadlines::Due::GivingUp:
      hub_.reports().hit(Limit::Idle);
      return stream_.close();
  }
}

void SignalSession::over(SocketEnd end) {
  report_closed(end);
  stream_.close();  // So that a write that still waits ends as well.
}

void SignalSession::report_closed(SocketEnd end) {
  if (!id_) return;
  hub_.closed(*std::exchange(id_, std::nullopt), end);
}

}  // namespace server
