// The JavaScript face of FileTransfers, as call_binding.h is that of the call core. files.d.ts has
// the types. Numbers of bytes cross as doubles, which are exact to protocol::kFileNumberMax.
#include "files/file_transfers.h"
#include "files_types.h"
#include "step_to_js.h"

namespace {

using namespace files;
using call::Time;
using emscripten::val;

class FilesBinding {
 public:
  // As many methods as events; the last parameter is always the time.
  template <class Event, class... Fields>
  val feed(Fields... fields, double now) {
    const Time time{call::Duration(static_cast<std::int64_t>(now))};
    return step_to_js(files_.handle(Event{std::move(fields)...}, time));
  }
  val chosen(SourceId source, std::string name, double size, std::string media_type,
             std::vector<PeerId> to, double now) {
    return feed<FileChosen, SourceId, std::string, std::uint64_t, std::string, std::vector<PeerId>>(
        source, std::move(name), bytes(size), std::move(media_type), std::move(to), now);
  }
  val received(LinkId link, double number, double offset, double length, double now) {
    return feed<BytesReceived, LinkId, std::uint64_t, std::uint64_t, std::uint64_t>(
        link, bytes(number), bytes(offset), bytes(length), now);
  }
  val written(TransferId transfer, double count, double now) {
    return feed<BytesWritten, TransferId, std::uint64_t>(transfer, bytes(count), now);
  }

 private:
  static std::uint64_t bytes(double count) { return static_cast<std::uint64_t>(count); }

  FileTransfers files_;
};

// For fields of so many bits, which Emscripten does not let through as they are.
template <class Struct, std::uint64_t Struct::*field>
double get(const Struct& from) {
  return static_cast<double>(from.*field);
}
template <class Struct, std::uint64_t Struct::*field>
void set(Struct& to, double value) {
  to.*field = static_cast<std::uint64_t>(value);
}

}  // namespace

EMSCRIPTEN_BINDINGS(confab_file_values) {
  using namespace emscripten;

  value_object<Present>("Present").field("peer", &Present::peer).field("link", &Present::link);
  value_object<TransferView>("TransferView")
      .field("id", &TransferView::id)
      .field("peer", &TransferView::peer)
      .field("incoming", &TransferView::incoming)
      .field("name", &TransferView::name)
      .field("size", &get<TransferView, &TransferView::size>,
             &set<TransferView, &TransferView::size>)
      .field("mediaType", &TransferView::media_type)
      .field("state", &TransferView::state)
      .field("endedHere", &TransferView::ended_here)
      .field("pausedHere", &TransferView::paused_here)
      .field("pausedThere", &TransferView::paused_there)
      .field("connected", &TransferView::connected)
      .field("bytes", &get<TransferView, &TransferView::bytes>,
             &set<TransferView, &TransferView::bytes>);
}

EMSCRIPTEN_BINDINGS(confab_file_actions) {
  using namespace emscripten;

  value_object<SendText>("SendText").field("link", &SendText::link).field("text", &SendText::text);
  value_object<SendBytes>("SendBytes")
      .field("link", &SendBytes::link)
      .field("source", &SendBytes::source)
      .field("number", &get<SendBytes, &SendBytes::number>, &set<SendBytes, &SendBytes::number>)
      .field("offset", &get<SendBytes, &SendBytes::offset>, &set<SendBytes, &SendBytes::offset>)
      .field("length", &SendBytes::length);
  value_object<HashSource>("HashSource").field("source", &HashSource::source);
  value_object<ReleaseSource>("ReleaseSource").field("source", &ReleaseSource::source);
  value_object<WriteBytes>("WriteBytes")
      .field("transfer", &WriteBytes::transfer)
      .field("skip", &WriteBytes::skip);
  value_object<HashTransfer>("HashTransfer").field("transfer", &HashTransfer::transfer);
  value_object<KeepFile>("KeepFile").field("transfer", &KeepFile::transfer);
  value_object<DiscardFile>("DiscardFile").field("transfer", &DiscardFile::transfer);
  value_object<ShowTransfer>("ShowTransfer").field("view", &ShowTransfer::view);
  value_object<RefuseOffer>("RefuseOffer")
      .field("source", &RefuseOffer::source)
      .field("problem", &RefuseOffer::problem);
}

EMSCRIPTEN_BINDINGS(confab_files) {
  using namespace emscripten;

  class_<FilesBinding>("FileTransfers")
      .constructor<>()
      .function("fileChosen", &FilesBinding::chosen)
      .function("offerAccepted", &FilesBinding::feed<OfferAccepted, TransferId>)
      .function("transferCancelled", &FilesBinding::feed<TransferCancelled, TransferId>)
      .function("pauseChosen", &FilesBinding::feed<PauseChosen, TransferId, bool>)
      .function("peopleChanged", &FilesBinding::feed<PeopleChanged, std::vector<Present>>)
      .function("roomLeft", &FilesBinding::feed<RoomLeft>)
      .function("channelOpened", &FilesBinding::feed<ChannelOpened, LinkId, std::string>)
      .function("channelClosed", &FilesBinding::feed<ChannelClosed, LinkId>)
      .function("textReceived", &FilesBinding::feed<TextReceived, LinkId, std::string>)
      .function("bytesReceived", &FilesBinding::received)
      .function("bytesSent", &FilesBinding::feed<BytesSent, LinkId>)
      .function("sourceHashed", &FilesBinding::feed<SourceHashed, SourceId, std::string>)
      .function("sourceFailed", &FilesBinding::feed<SourceFailed, SourceId>)
      .function("bytesWritten", &FilesBinding::written)
      .function("transferHashed", &FilesBinding::feed<TransferHashed, TransferId, std::string>)
      .function("fileKept", &FilesBinding::feed<FileKept, TransferId>)
      .function("keepingFailed", &FilesBinding::feed<KeepingFailed, TransferId>)
      .function("timerFired", &FilesBinding::feed<TimerFired>);
}
