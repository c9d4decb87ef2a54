// What a person set elsewhere than on the command line: in the environment or a configuration file.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace server {

// Tells the value of an environment variable.
using Environment = std::function<std::optional<std::string>(const std::string& name)>;

struct Setting {
  std::string where;  // For a person: "/etc/confab.toml:3: port", "CONFAB_PORT".
  std::string flag;   // "--port"
  std::vector<std::string> values;
  bool is_list = false;  // Written as a list, also of one or none.
};

struct FileSettings {
  std::vector<Setting> settings;      // In the order of their lines.
  std::vector<std::string> mistakes;  // One line each, with the file's line, and the key if known.
};

// Reads TOML: keys named as options are, at the top level, with a string, a number, a boolean or a
// list of these. Knows not which options there are.
FileSettings read_settings(const std::string& path);

// The value of the variable of `flag` ("--log-level": CONFAB_LOG_LEVEL; for --port also PORT), in
// words if it is a list. An empty variable is as good as none.
std::optional<Setting> setting_in(const Environment& environment, const std::string& flag,
                                  bool is_list);

}  // namespace server
