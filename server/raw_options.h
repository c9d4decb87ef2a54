// The options as CLI11 knows them; for options.cpp and parse_options.cpp only.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "server/options.h"

namespace server {

// What was said, before it is known to make sense together.
struct RawOptions {
  ServerOptions options;
  std::vector<std::string> stun;
  std::vector<std::string> turn;
  std::string ice_policy = "all";
  TlsFiles tls;
  std::vector<std::string> trusted_proxies;
  std::string admin_listen;
  std::string log_format = "text";
};

// Adds all options to `app`, which fills `raw`. One that is to be given several times is made so by
// take_all().
void add_options(CLI::App& app, RawOptions& raw);

// Takes out of the help what is seldom needed, and then says so.
void shorten_help(CLI::App& app);

// Throws CLI::ValidationError if the options do not make sense together.
ServerOptions checked(RawOptions raw);

}  // namespace server
