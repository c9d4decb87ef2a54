#include "call/room_watch.h"

#include "protocol/client_codec.h"
#include "protocol/text.h"

namespace call {

void RoomWatch::wish(const std::string& room, const std::string& token, Time now) {
  wish_ = {.room = protocol::trim(room), .token = token};
  if (present_ && present_->room != wish_.room) present_.reset();
  ask_at_ = now + kTypingPause;
}

bool RoomWatch::is_wanted() const { return protocol::is_room(wish_.room); }

void RoomWatch::socket_opened() {
  is_open_ = true;
  ask();
}

void RoomWatch::socket_taken() {
  is_open_ = is_watching_ = false;
  present_.reset();
}

// One that is still about the room before may cross our asking for another.
void RoomWatch::received(const protocol::RoomPeers& message) {
  if (message.room == wish_.room) present_ = message;
}

void RoomWatch::received(const protocol::IceServers& message) {
  if (present_) present_->ice_servers = message.ice_servers;
}

void RoomWatch::timer_fired(Time now) {
  if (const auto due = wake_at(); due && *due <= now) ask();
}

// A room that is none ends it.
void RoomWatch::ask() {
  ask_at_.reset();
  if (!is_wanted() && !is_watching_) return;
  is_watching_ = is_wanted();
  const protocol::Watch watch = is_wanted() ? wish_ : protocol::Watch{};
  out_.act(SendSignal{protocol::encode_client_message(watch)});
}

}  // namespace call
