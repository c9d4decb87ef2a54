// How a server is spoken to, as bench/server/dialects.mjs says.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace generator {

struct Dialect {
  std::string path;  // Of the upgrade.
  std::string headers;
  // What comes once connected, by its beginning, and how it is answered, if at all: in the file the
  // two with a space between.
  std::vector<std::pair<std::string, std::string>> greetings;
  std::string ping, pong;       // The server's own, besides those of WebSocket.
  std::string join;             // With ROOM in it.
  std::string created, joined;  // What the first and the second in a room are told: a part of it.
  std::string id;               // What stands there before one's id; empty: nobody has one.
  std::string notice;           // What the first is told of the second: a part of it.
  std::vector<std::string> offer, answer;  // All that either sends, with ROOM and RECEIVER in it.
};

// Of a file with a line "key value" for each field or element. Throws std::runtime_error.
Dialect read_dialect(const std::string& file);

// `text` with each `word` replaced by `by`.
std::string replaced(std::string text, const std::string& word, const std::string& by);

}  // namespace generator
