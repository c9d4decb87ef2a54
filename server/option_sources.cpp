#include "server/option_sources.h"

#define TOML_EXCEPTIONS 0
#define TOML_HEADER_ONLY 1  // Debian has its library in the development package only.
#include <toml++/toml.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <sstream>
#include <string_view>

namespace server {
namespace {

// The text of a single value, as it would be on a command line.
std::optional<std::string> text_of(const toml::node& node) {
  if (const auto* text = node.as_string()) return text->get();
  if (const auto* number = node.as_integer()) return std::to_string(number->get());
  if (const auto* flag = node.as_boolean()) return flag->get() ? "true" : "false";
  if (!node.is_floating_point()) return std::nullopt;
  std::ostringstream text;
  text << *node.as_floating_point();
  return text.str();
}

// nullopt: there is something in it that no option could be.
std::optional<std::vector<std::string>> values_of(const toml::node& node) {
  std::vector<std::string> values;
  const toml::array* list = node.as_array();
  if (list == nullptr) {
    const auto value = text_of(node);
    return value ? std::optional(std::vector{*value}) : std::nullopt;
  }
  for (const toml::node& item : *list) {
    const auto value = text_of(item);
    if (!value) return std::nullopt;
    values.push_back(*value);
  }
  return values;
}

std::string at_line(const std::string& path, const toml::source_region& source) {
  return path + ":" + std::to_string(source.begin.line) + ": ";
}

// "--log-level" to "LOG_LEVEL".
std::string variable_of(const std::string& flag) {
  std::string name;
  for (const char c : flag.substr(2)) {
    name += c == '-' ? '_' : static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  }
  return name;
}

}  // namespace

FileSettings read_settings(const std::string& path) {
  FileSettings read;
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored)) {  // toml++ would find nothing in it.
    read.mistakes.push_back(path + ": Is a folder");
    return read;
  }
  const toml::parse_result parsed = toml::parse_file(path);
  if (!parsed) {
    const toml::parse_error& error = parsed.error();
    const bool unread = error.source().begin.line == 0;  // toml++ counts lines from 1.
    read.mistakes.push_back((unread ? path + ": " : at_line(path, error.source())) +
                            std::string(error.description()));
    return read;
  }
  std::vector<std::pair<const toml::key*, const toml::node*>> entries;
  for (const auto& [key, node] : parsed.table()) entries.emplace_back(&key, &node);
  std::ranges::sort(entries, {},
                    [](const auto& entry) { return entry.first->source().begin.line; });
  for (const auto& [key, node] : entries) {
    const std::string name(key->str());
    const std::string where = at_line(path, key->source()) + name;
    if (const auto values = values_of(*node)) {
      read.settings.push_back({where, "--" + name, *values, node->is_array()});
    } else if (node->is_table()) {
      read.mistakes.push_back(where + ": Options are written without sections");
    } else {
      read.mistakes.push_back(where +
                              ": Neither text nor a number, true, false or a list of these");
    }
  }
  return read;
}

std::optional<Setting> setting_in(const Environment& environment, const std::string& flag,
                                  bool is_list) {
  std::string name = "CONFAB_" + variable_of(flag);
  std::optional<std::string> value = environment(name);
  if (!value && flag == "--port") {
    name = "PORT";
    value = environment(name);
  }
  if (!value || value->empty()) return std::nullopt;
  if (!is_list) return Setting{.where = name, .flag = flag, .values = {*value}};
  Setting setting{.where = name, .flag = flag, .is_list = true};
  std::istringstream words(*value);
  for (std::string word; words >> word;) setting.values.push_back(word);
  return setting;
}

}  // namespace server
