// What the two ends of a link say to each other over its data channel `files` (docs/protocol.md,
// "Files"). The bytes of files come in binary frames between these.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace protocol {

// On a channel that opened, and when it is used from now on: tell me what stands.
struct FilesHello {
  bool operator==(const FilesHello&) const = default;
};

// A file that its sender has for the receiver. Said again after each hello.
struct FileOffer {
  std::uint64_t number{};  // From 1, by the sender; never used again in the same load of its page.
  std::string name;        // At most kFileNameBytesMax, not empty; of no meaning but to people.
  std::uint64_t size{};    // At most kFileNumberMax.
  std::string media_type;  // As the sender's browser has it; may be empty, and wrong.
  bool paused = false;     // By the sender.
  bool operator==(const FileOffer&) const = default;
};

// Of all offers up to the number `last`, only these stand.
struct FilesOffered {
  std::uint64_t last{};
  std::vector<std::uint64_t> numbers;  // At most kFileOffersMax.
  bool operator==(const FilesOffered&) const = default;
};

// By the receiver: send it over this channel, from this byte on.
struct FileAccept {
  std::uint64_t number{};
  std::uint64_t from{};
  bool paused = false;  // By the receiver.
  bool operator==(const FileAccept&) const = default;
};

// By the receiver: so many bytes are where they are kept.
struct FileWritten {
  std::uint64_t number{};
  std::uint64_t bytes{};
  bool operator==(const FileWritten&) const = default;
};

// By the sender, after the last byte.
struct FileEnd {
  std::uint64_t number{};
  std::string sha256;  // Of all of it, in kHashDigits lower-case digits.
  bool operator==(const FileEnd&) const = default;
};

// By the receiver: it is over.
struct FileDone {
  std::uint64_t number{};
  bool whole = false;  // Else what came is not what the sender had, and was thrown away.
  bool operator==(const FileDone&) const = default;
};

// By either: which of the two is `by_sender`.
struct FilePause {
  std::uint64_t number{};
  bool by_sender = false;
  bool paused = false;
  bool operator==(const FilePause&) const = default;
};

enum class FileStopReason : std::uint8_t {
  Cancelled,  // Or refused, or withdrawn.
  Failed,     // It could not be read, or not be kept.
  TooMany,    // Refused without asking: too many offers.
};
// By either: nothing comes of it.
struct FileStop {
  std::uint64_t number{};
  bool by_sender = false;
  FileStopReason reason{};
  bool operator==(const FileStop&) const = default;
};

using FileMessage = std::variant<FilesHello, FileOffer, FilesOffered, FileAccept, FileWritten,
                                 FileEnd, FileDone, FilePause, FileStop>;

std::string encode_file_message(const FileMessage& message);
// Nothing unless `text` is one well-formed message within the limits. A later version may say more
// than is understood here.
std::optional<FileMessage> decode_file_message(std::string_view text);

}  // namespace protocol
