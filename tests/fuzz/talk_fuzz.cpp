// Any other ends and any page, in any order, against Talk: what it says is understood, what it
// shows can be shown and keeps the limits, and each message is new once.
#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <variant>

#include "fuzz/byte_reader.h"
#include "fuzz/fuzz_target.h"
#include "protocol/talk_message.h"
#include "protocol/text.h"
#include "talk/talk.h"

namespace fuzz {
namespace {

using namespace talk;

class Witness {
 public:
  void feed(const Event& event) {
    now_ += call::Duration(1);
    const Step step = talk_.handle(event, now_);
    promise(!step.wake_at || *step.wake_at > now_, "timers are to come");
    for (const Action& action : step.actions)
      std::visit([this](const auto& a) { check(a); }, action);
    promise(shown_.size() <= MessageLog::kKeptMax, "no more is shown than is kept");
    promise(view_.unread <= shown_.size(), "what is unread is shown");
  }
  void wait(call::Duration duration) { now_ += duration; }

 private:
  void check(const SendText& action) {
    promise(protocol::decode_talk_message(action.text).has_value(), "what is said is understood");
  }
  void check(const ShowTalk& action) {
    promise(action.view != view_, "what is shown is news");
    view_ = action.view;
    check_peers(view_.hands);
    check_peers(view_.recording);
  }
  static void check_peers(const std::vector<PeerId>& peers) {
    promise(std::set<PeerId>(peers.begin(), peers.end()).size() == peers.size(), "each is one");
  }
  void check(const ShowMessage& action) {
    const MessageView& message = action.message;
    promise(action.is_new == shown_.insert(message.id).second, "a message is new once");
    promise(protocol::is_chat_text(message.text), "a text can be shown");
    promise(message.delivered <= message.of, "no more have it than it was for");
    promise((message.of == 0) == (message.peer != PeerId{}), "only one's own is for somebody");
  }
  void check(const ForgetMessage& action) {
    promise(shown_.erase(action.id) == 1, "what is forgotten was shown");
  }
  void check(const ShowReaction&) {}
  void check(const RefuseMessage&) {}

  Talk talk_;
  call::Time now_{call::Duration(1)};
  TalkView view_{};
  std::set<MessageId> shown_{};
};

void check_decoding(const std::string& text) {
  const auto message = protocol::decode_talk_message(text);
  if (!message) return;
  promise(protocol::decode_talk_message(protocol::encode_talk_message(*message)) == message,
          "what was decoded is encoded as it was");
}

protocol::TalkMessage drawn_message(ByteReader& in) {
  switch (in.below(6)) {
    case 0:
      return protocol::TalkState{in.number(1), in.flag()};
    case 1:
      return protocol::ChatMessage{in.number(2) + 1, "Hi", in.number(2)};
    case 2:
      return protocol::ChatReceived{in.number(2)};
    case 3:
      return protocol::TalkReaction{static_cast<Reaction>(in.below(6))};
    default:
      return protocol::TalkHello{};
  }
}

void step(Witness& witness, ByteReader& in) {
  const auto link = [&in] { return LinkId{in.byte() % 6u}; };
  switch (in.below(13)) {
    case 0:
      return witness.feed(MessageWritten{in.text()});
    case 1:
      return witness.feed(MessagesSeen{in.flag()});
    case 2:
      return witness.feed(HandChanged{in.flag()});
    case 3:
      return witness.feed(ReactionChosen{in.flag() ? "heart" : in.text()});
    case 4:
      return witness.feed(RecordingChanged{in.flag()});
    case 5:
      return witness.feed(PeopleChanged{PeerId{9}, {}});
    case 6:
      return witness.feed(
          PeopleChanged{PeerId{2}, {{PeerId{1}, link()}, {PeerId{in.below(3) + 3}, link()}}});
    case 7:
      return witness.feed(RoomLeft{});
    case 8:
      return witness.feed(ChannelOpened{link(), std::string(in.below(4), 'c')});
    case 9:
      return witness.feed(ChannelClosed{link()});
    case 10: {
      const std::string text = in.text();
      check_decoding(text);
      return witness.feed(TextReceived{link(), text});
    }
    case 11:
      return witness.feed(TextReceived{link(), protocol::encode_talk_message(drawn_message(in))});
    default:
      witness.wait(call::Duration(in.number(2)));
      return witness.feed(TimerFired{});
  }
}

}  // namespace
}  // namespace fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::ByteReader in(data, size);
  fuzz::Witness witness;
  while (!in.empty()) fuzz::step(witness, in);
  return 0;
}
