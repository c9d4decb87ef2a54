#include "call.h"

#include <utility>

namespace generator {
namespace {

constexpr std::size_t kRelayedBytesMin = 100;  // What is shorter keeps a connection alive.

std::string next_room() {
  static std::size_t rooms = 0;
  return "room-" + std::to_string(++rooms);
}

void send_all(Client& client, const std::vector<std::string>& frames) {
  for (const std::string& frame : frames) client.send(frame);
}

}  // namespace

Call::Call(const Target& target, Done done)
    : target_(target),
      done_(std::move(done)),
      room_(next_room()),
      sides_{Side{Client(target, *this)}, Side{Client(target, *this)}} {}

void Call::on_ready(Client&) {
  if (--awaited_ > 0) return;
  stage_ = Stage::FirstJoins;
  join(sides_[0]);
}

void Call::join(Side& side) {
  side.client.send(frame(Opcode::Text, replaced(target_.dialect.join, "ROOM", room_)));
}

void Call::on_text(Client& client, std::string_view text) {
  if (stage_ == Stage::FirstJoins || stage_ == Stage::SecondJoins) return on_meeting(client, text);
  if (text.size() >= kRelayedBytesMin) on_relayed(client);
}

void Call::on_meeting(Client& client, std::string_view text) {
  const Dialect& dialect = target_.dialect;
  const bool second_joins = stage_ == Stage::SecondJoins;
  const bool told = second_joins && is_first(client);
  const std::string& awaited = told           ? dialect.notice
                               : second_joins ? dialect.joined
                                              : dialect.created;
  if (text.find(awaited) == std::string_view::npos) return;
  if (!told) take_id(sides_[second_joins ? 1 : 0], text);
  if (!second_joins) {
    stage_ = Stage::SecondJoins;
    awaited_ = 2;
    return join(sides_[1]);
  }
  if (--awaited_ > 0) return;
  stage_ = Stage::Met;
  make_frames(sides_[1], dialect.offer, sides_[0]);
  make_frames(sides_[0], dialect.answer, sides_[1]);
  finish();
}

void Call::take_id(Side& side, std::string_view text) const {
  const std::string& before = target_.dialect.id;
  if (before.empty()) return;
  const std::string_view rest = text.substr(text.find(before) + before.size());
  side.id = rest.substr(0, rest.find_first_not_of("0123456789"));
}

void Call::make_frames(Side& side, const std::vector<std::string>& messages,
                       const Side& other) const {
  for (const std::string& message : messages) {
    const std::string to = replaced(replaced(message, "ROOM", room_), "RECEIVER", other.id);
    side.frames.push_back(frame(Opcode::Text, to));
  }
}

void Call::exchange(Done done) {
  done_ = std::move(done);
  stage_ = Stage::Exchanging;
  awaited_ = messages();
  sides_[0].received = 0;
  send_all(sides_[1].client, sides_[1].frames);
}

void Call::offer(const std::function<void()>& sending, Done arrived) {
  done_ = std::move(arrived);
  stage_ = Stage::Offering;
  for (const std::string& frame : sides_[1].frames) {
    sending();
    sides_[1].client.send(frame);
  }
}

void Call::on_relayed(Client& client) {
  if (stage_ == Stage::Offering) return done_();
  if (stage_ != Stage::Exchanging) return;
  if (is_first(client) && ++sides_[0].received == 1) send_all(sides_[0].client, sides_[0].frames);
  if (--awaited_ > 0) return;
  stage_ = Stage::Met;
  finish();
}

void Call::leave(Done done) {
  done_ = std::move(done);
  stage_ = Stage::Leaving;
  awaited_ = 2;
  for (Side& side : sides_) side.client.leave();
}

void Call::on_closed(Client&) {
  if (--awaited_ == 0) finish();
}

// Not before this turn's other events were handled: `done` may begin anything, and end this.
void Call::finish() {
  target_.loop.later([done = std::exchange(done_, {})] { done(); });
}

}  // namespace generator
