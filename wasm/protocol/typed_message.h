// Reads messages that are a JSON object each and say in their "type" of which kind they are: what
// the codecs of files and talk share.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "protocol/json_reader.h"

namespace protocol {

// A type, and what reads the rest of such a message. It may refuse what is in it: nothing.
template <class Message>
using TypedReader = std::pair<std::string_view, std::optional<Message> (*)(JsonReader&)>;

// Nothing: it is no such object, of more bytes than these, of no type that is among the readers,
// or of fields that do not belong to its type.
template <class Message>
std::optional<Message> decode_typed(std::string_view text, std::size_t bytes_max,
                                    std::span<const TypedReader<Message>> readers) {
  if (text.size() > bytes_max) return std::nullopt;
  const auto object = parse_json(text);
  if (!object) return std::nullopt;
  JsonReader reader(*object);
  const std::string type = reader.text("type", bytes_max);
  for (const auto& [name, read] : readers) {
    if (name != type) continue;
    std::optional<Message> message = read(reader);
    if (reader.fault() != JsonReader::Fault::None) return std::nullopt;
    return message;
  }
  return std::nullopt;
}

}  // namespace protocol
