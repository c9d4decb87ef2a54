#include "protocol/file_message.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

#include "protocol/json_reader.h"
#include "protocol/json_writer.h"
#include "protocol/limits.h"
#include "protocol/typed_message.h"

namespace protocol {
namespace {

constexpr const char* kReasonWords[] = {"cancelled", "failed", "too-many"};

void write(JsonWriter& w, const FilesHello&) { w.text("type", "hello"); }

void write(JsonWriter& w, const FileOffer& m) {
  w.text("type", "offer")
      .number("number", m.number)
      .text("name", m.name)
      .number("size", m.size)
      .optional_text("media_type", m.media_type)
      .flag("paused", m.paused);
}

void write(JsonWriter& w, const FilesOffered& m) {
  w.text("type", "offered").number("last", m.last);
  w.objects("offers", m.numbers,
            [](JsonWriter& offer, std::uint64_t number) { offer.number("number", number); });
}

void write(JsonWriter& w, const FileAccept& m) {
  w.text("type", "accept")
      .number("number", m.number)
      .number("from", m.from)
      .flag("paused", m.paused);
}

void write(JsonWriter& w, const FileWritten& m) {
  w.text("type", "written").number("number", m.number).number("bytes", m.bytes);
}

void write(JsonWriter& w, const FileEnd& m) {
  w.text("type", "end").number("number", m.number).text("sha256", m.sha256);
}

void write(JsonWriter& w, const FileDone& m) {
  w.text("type", "done").number("number", m.number).flag("whole", m.whole);
}

void write(JsonWriter& w, const FilePause& m) {
  w.text("type", "pause")
      .number("number", m.number)
      .flag("by_sender", m.by_sender)
      .flag("paused", m.paused);
}

void write(JsonWriter& w, const FileStop& m) {
  w.text("type", "stop")
      .number("number", m.number)
      .flag("by_sender", m.by_sender)
      .text("reason", kReasonWords[static_cast<std::size_t>(m.reason)]);
}

using Read = std::optional<FileMessage>;

std::uint64_t number_of(JsonReader& r) { return r.number("number", kFileNumberMax); }

Read read_hello(JsonReader&) { return FilesHello{}; }

Read read_offer(JsonReader& r) {
  FileOffer offer{.number = number_of(r),
                  .name = r.text("name", kFileNameBytesMax),
                  .size = r.number("size", kFileNumberMax),
                  .media_type = r.optional_text("media_type", kMediaTypeBytesMax),
                  .paused = r.flag("paused")};
  if (offer.number == 0 || offer.name.empty()) return std::nullopt;
  return offer;
}

Read read_offered(JsonReader& r) {
  return FilesOffered{
      .last = r.number("last", kFileNumberMax),
      .numbers = r.list<std::uint64_t>("offers", kFileOffersMax,
                                       [](JsonReader& offer) { return number_of(offer); })};
}

Read read_accept(JsonReader& r) {
  return FileAccept{
      .number = number_of(r), .from = r.number("from", kFileNumberMax), .paused = r.flag("paused")};
}

Read read_written(JsonReader& r) {
  return FileWritten{.number = number_of(r), .bytes = r.number("bytes", kFileNumberMax)};
}

bool is_digit(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); }

Read read_end(JsonReader& r) {
  FileEnd end{.number = number_of(r), .sha256 = r.text("sha256", kHashDigits)};
  if (end.sha256.size() != kHashDigits) return std::nullopt;
  if (!std::all_of(end.sha256.begin(), end.sha256.end(), is_digit)) return std::nullopt;
  return end;
}

Read read_done(JsonReader& r) { return FileDone{number_of(r), r.flag("whole")}; }

Read read_pause(JsonReader& r) {
  return FilePause{
      .number = number_of(r), .by_sender = r.flag("by_sender"), .paused = r.flag("paused")};
}

// The reasons of a later version come to the same.
Read read_stop(JsonReader& r) {
  FileStop stop{.number = number_of(r), .by_sender = r.flag("by_sender")};
  const std::string word = r.text("reason", kFileTextBytesMax);
  for (std::size_t i = 0; i < std::size(kReasonWords); ++i)
    if (word == kReasonWords[i]) stop.reason = static_cast<FileStopReason>(i);
  return stop;
}

constexpr TypedReader<FileMessage> kReaders[] = {
    {"hello", read_hello},   {"offer", read_offer},     {"offered", read_offered},
    {"accept", read_accept}, {"written", read_written}, {"end", read_end},
    {"done", read_done},     {"pause", read_pause},     {"stop", read_stop},
};

}  // namespace

std::string encode_file_message(const FileMessage& message) {
  JsonWriter writer;
  std::visit([&writer](const auto& m) { write(writer, m); }, message);
  return writer.take();
}

std::optional<FileMessage> decode_file_message(std::string_view text) {
  return decode_typed<FileMessage>(text, kFileTextBytesMax, kReaders);
}

}  // namespace protocol
