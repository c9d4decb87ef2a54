// Any other end and any disk, in any order, against FileTransfers: nothing is sent that was not
// asked for, nothing written that was not accepted, and what is shown keeps its limits.
#include <map>
#include <set>
#include <string>
#include <type_traits>

#include "files/file_name.h"
#include "files/file_transfers.h"
#include "fuzz/byte_reader.h"
#include "fuzz/fuzz_target.h"
#include "protocol/file_message.h"
#include "protocol/limits.h"

namespace fuzz {
namespace {

using namespace files;

class Witness {
 public:
  void feed(const Event& event) {
    now_ += call::Duration(1);
    const Step step = files_.handle(event, now_);
    promise(!step.wake_at || *step.wake_at > now_ - call::Duration(1), "timers are to come");
    for (const Action& action : step.actions)
      std::visit([this](const auto& a) { check(a); }, action);
  }
  void wait(call::Duration duration) { now_ += duration; }
  void offer(SourceId source, std::uint64_t size) {
    if (!sizes_.emplace(source, size).second) return;  // The page names each once.
    feed(FileChosen{source, "name", size, "", {PeerId{1}, PeerId{2}}});
  }
  void accept(TransferId transfer) {
    accepted_.insert(transfer);
    feed(OfferAccepted{transfer});
  }

 private:
  void check(const SendText& action) {
    promise(protocol::decode_file_message(action.text).has_value(), "what is said is understood");
  }
  void check(const SendBytes& action) {
    promise(action.length > 0 && action.length <= protocol::kFileFrameBytesMax, "a frame's length");
    promise(action.offset + action.length <= sizes_.at(action.source), "bytes are of the file");
  }
  void check(const WriteBytes& action) {
    promise(accepted_.contains(action.transfer), "only what was accepted is written");
  }
  void check(const ShowTransfer& action) {
    const TransferView& view = action.view;
    promise(view.bytes <= view.size, "no more arrives than was offered");
    promise(safe_file_name(view.name) == view.name, "a name is safe");
  }
  template <class Other>
  void check(const Other&) {}

  FileTransfers files_;
  call::Time now_{call::Duration(1)};
  std::map<SourceId, std::uint64_t> sizes_{};
  std::set<TransferId> accepted_{};
};

void check_decoding(const std::string& text) {
  const auto message = protocol::decode_file_message(text);
  if (!message) return;
  promise(protocol::decode_file_message(protocol::encode_file_message(*message)) == message,
          "what was decoded is encoded as it was");
}

std::string hash_of(std::uint8_t byte) {
  return std::string(protocol::kHashDigits, byte % 2 == 0 ? 'a' : 'b');
}

void step(Witness& witness, ByteReader& in) {
  const auto transfer = [&in] { return TransferId{in.byte()}; };
  const auto link = [&in] { return LinkId{in.byte() % 4u}; };
  switch (in.below(17)) {
    case 0:
      return witness.offer(SourceId{in.byte() + 1u}, in.number(3));
    case 1:
      return witness.accept(transfer());
    case 2:
      return witness.feed(TransferCancelled{transfer()});
    case 3:
      return witness.feed(PauseChosen{transfer(), in.flag()});
    case 4:
      return witness.feed(PeopleChanged{{{PeerId{1}, link()}, {PeerId{2}, link()}}});
    case 5:
      return witness.feed(RoomLeft{});
    case 6:
      return witness.feed(ChannelOpened{link(), in.flag() ? "one" : "other"});
    case 7:
      return witness.feed(ChannelClosed{link()});
    case 8: {
      const std::string text = in.text();
      check_decoding(text);
      return witness.feed(TextReceived{link(), text});
    }
    case 9:
      return witness.feed(BytesReceived{link(), in.byte(), in.number(3), in.number(2)});
    case 10:
      return witness.feed(BytesSent{link()});
    case 11:
      return witness.feed(SourceHashed{SourceId{in.byte()}, hash_of(in.byte())});
    case 12:
      return witness.feed(SourceFailed{SourceId{in.byte()}});
    case 13:
      return witness.feed(BytesWritten{transfer(), in.number(3)});
    case 14:
      return witness.feed(TransferHashed{transfer(), hash_of(in.byte())});
    case 15:
      return in.flag() ? witness.feed(FileKept{transfer()})
                       : witness.feed(KeepingFailed{transfer()});
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
