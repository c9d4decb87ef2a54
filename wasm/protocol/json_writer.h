// Writes one JSON object, field by field, in order.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace protocol {

class JsonWriter {
 public:
  JsonWriter() {
    text_.reserve(kUsualBytes);
    text_ += '{';
  }

  JsonWriter& text(std::string_view key, std::string_view value);
  // Leaves the field out when it is empty.
  JsonWriter& optional_text(std::string_view key, std::string_view value);
  JsonWriter& number(std::string_view key, std::uint64_t value);
  JsonWriter& flag(std::string_view key, bool value);
  // `write` is called with a JsonWriter for the object.
  template <class Write>
  JsonWriter& object(std::string_view key, Write write);
  // `write` is called with a JsonWriter and an item, for each item.
  template <class Items, class Write>
  JsonWriter& objects(std::string_view key, const Items& items, Write write);
  template <class Texts>
  JsonWriter& texts(std::string_view key, const Texts& texts);

  // Call once, last.
  std::string take();

 private:
  static constexpr std::size_t kUsualBytes = 200;  // Of all messages but descriptions.

  void key(std::string_view key);
  void separate();
  void quote(std::string_view value);
  void escape(char c);

  std::string text_;
};

template <class Write>
JsonWriter& JsonWriter::object(std::string_view name, Write write) {
  JsonWriter inner;
  write(inner);
  key(name);
  text_ += inner.take();
  return *this;
}

template <class Items, class Write>
JsonWriter& JsonWriter::objects(std::string_view name, const Items& items, Write write) {
  key(name);
  text_ += '[';
  for (const auto& item : items) {
    separate();
    JsonWriter inner;
    write(inner, item);
    text_ += inner.take();
  }
  text_ += ']';
  return *this;
}

template <class Texts>
JsonWriter& JsonWriter::texts(std::string_view name, const Texts& texts) {
  key(name);
  text_ += '[';
  for (const auto& item : texts) {
    separate();
    quote(item);
  }
  text_ += ']';
  return *this;
}

}  // namespace protocol
