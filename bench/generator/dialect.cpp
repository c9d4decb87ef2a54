#include "dialect.h"

#include <fstream>
#include <map>
#include <stdexcept>

namespace generator {
namespace {

void set(Dialect& dialect, const std::string& key, const std::string& value) {
  const std::map<std::string, std::string*> texts{
      {"path", &dialect.path}, {"ping", &dialect.ping},       {"pong", &dialect.pong},
      {"join", &dialect.join}, {"created", &dialect.created}, {"joined", &dialect.joined},
      {"id", &dialect.id},     {"notice", &dialect.notice}};
  if (const auto text = texts.find(key); text != texts.end()) {
    *text->second = value;
  } else if (key == "header") {
    dialect.headers += value + "\r\n";
  } else if (key == "greeting") {
    const std::size_t space = value.find(' ');
    const bool answered = space != std::string::npos;
    dialect.greetings.emplace_back(value.substr(0, space), answered ? value.substr(space + 1) : "");
  } else if (key == "offer") {
    dialect.offer.push_back(value);
  } else if (key == "answer") {
    dialect.answer.push_back(value);
  } else {
    throw std::runtime_error("A dialect has no " + key);
  }
}

}  // namespace

Dialect read_dialect(const std::string& file) {
  std::ifstream lines(file);
  Dialect dialect;
  for (std::string line; std::getline(lines, line);) {
    const std::size_t space = line.find(' ');
    set(dialect, line.substr(0, space), line.substr(space + 1));
  }
  if (dialect.offer.empty()) throw std::runtime_error("There is no dialect in " + file);
  return dialect;
}

std::string replaced(std::string text, const std::string& word, const std::string& by) {
  for (std::size_t at = text.find(word); at != std::string::npos;
       at = text.find(word, at + by.size())) {
    text.replace(at, word.size(), by);
  }
  return text;
}

}  // namespace generator
