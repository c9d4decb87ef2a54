#include "server/options.h"

#include <arpa/inet.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <cctype>
#include <sstream>

#include "server/ice_url.h"
#include "server/origin.h"

namespace server {
namespace {

constexpr const char* kFooter =
    "Each may also come from the environment (--log-level: CONFAB_LOG_LEVEL) or the\n"
    "file (log-level=\"debug\"). More, and the exit codes: --help-all";

constexpr const char* kLongFooter =
    "Each option may also come from the environment (--log-level: CONFAB_LOG_LEVEL;\n"
    "--port also: PORT; repeatable ones: separated by spaces) or from the file\n"
    "(log-level=\"debug\"). The command line overrides both, the environment the file.\n"
    "Exit codes: 1 unexpected, 2 bad options, 3 cannot listen, 4 no page, 5 no state.";

// What only --help-all tells, so that --help fits a screen.
constexpr std::array kSeldomNeeded{"--state-dir"};

// What the command line says, before it is known to make sense together.
struct Raw {
  ServerOptions options;
  std::vector<std::string> stun;
  std::vector<std::string> turn;
  std::string turn_user;
  std::string turn_password;
};

// A check for CLI11: empty if `valid`, else what is wrong.
std::string unless(bool valid, const std::string& value, const char* expected) {
  return valid ? std::string() : "'" + value + "' is not " + expected;
}

std::string check_address(const std::string& value) {
  unsigned char ignored[sizeof(in6_addr)];
  const bool valid = inet_pton(AF_INET, value.c_str(), ignored) == 1 ||
                     inet_pton(AF_INET6, value.c_str(), ignored) == 1;
  return unless(valid, value, "an IPv4 or IPv6 address");
}

std::string check_stun(const std::string& value) {
  return unless(stun_url(value).has_value(), value, "HOST:PORT or stun:HOST:PORT");
}

std::string check_turn(const std::string& value) {
  return unless(turn_url(value).has_value(), value, "HOST:PORT or turn:HOST:PORT");
}

std::string check_origin(const std::string& value) {
  return unless(is_origin(value), value, "an origin such as https://example.org:8443");
}

void add_serving_options(CLI::App& app, ServerOptions& options) {
  app.add_option("--port", options.port, "Port; 0 takes any free one [3000]")
      ->check(CLI::Range(0, 65'535))
      ->option_text("PORT");
  app.add_option("--bind", options.bind, "Address to listen on [every one]")
      ->check(check_address)
      ->option_text("ADDRESS");
  app.add_option("--page", options.page, "The built page [found beside the program]")
      ->option_text("DIR");
  app.add_option("--state-dir", options.state_dir,
                 "Keeps the seat claims' key [in the home folder]")
      ->option_text("DIR");
  app.add_option("--room-capacity", options.room_capacity, "People in a room, 2 to 8 [8]")
      ->check(CLI::Range(protocol::kRoomCapacityMin, protocol::kRoomCapacityMax))
      ->option_text("N");
  app.add_option("--allow-origin", options.allowed_origins, "Another page's origin; repeatable")
      ->check(check_origin)
      ->option_text("ORIGIN");
  app.add_flag("--allow-native-clients", options.allow_native_clients,
               "Accept clients that send no Origin");
  app.add_option("--log-level", options.log_level, "debug, info, warn, error or off [info]")
      ->check(CLI::IsMember({"debug", "info", "warn", "error", "off"}))
      ->option_text("LEVEL");
}

void add_ice_options(CLI::App& app, Raw& raw) {
  app.add_option("--stun", raw.stun, "STUN server; repeatable [none]")
      ->check(check_stun)
      ->option_text("HOST:PORT");
  app.add_option("--turn", raw.turn, "TURN server; repeatable [none]")
      ->check(check_turn)
      ->option_text("HOST:PORT");
  app.add_option("--turn-user", raw.turn_user, "Its user")->option_text("NAME");
  app.add_option("--turn-password", raw.turn_password,
                 "Its password; better in CONFAB_TURN_PASSWORD")
      ->option_text("TEXT");
}

void set_up(CLI::App& app, Raw& raw) {
  app.get_formatter()->column_width(30);
  app.set_help_flag("--help,--help-all", "Print this, or all there is, and exit");
  app.set_version_flag("--version", "confab-server " CONFAB_VERSION, "Print the version and exit");
  app.set_config("--config", "", "Read options from FILE (TOML)")->option_text("FILE");
  app.allow_config_extras(CLI::config_extras_mode::error);
  app.option_defaults()->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
  add_serving_options(app, raw.options);
  add_ice_options(app, raw);
  for (const char* name : {"--allow-origin", "--stun", "--turn"}) app.get_option(name)->take_all();
  app.footer(kLongFooter);
}

void shorten_help(CLI::App& app) {
  for (const char* name : kSeldomNeeded) app.remove_option(app.get_option(name));
  app.footer(kFooter);
}

// --log-level to CONFAB_LOG_LEVEL.
std::string variable_of(const std::string& flag) {
  std::string name = "CONFAB";
  for (const char c : flag.substr(1)) {
    name += c == '-' ? '_' : static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  }
  return name;
}

std::optional<std::string> value_in(const Environment& environment, const std::string& flag) {
  std::optional<std::string> value = environment(variable_of(flag));
  if (!value && flag == "--port") value = environment("PORT");
  if (value && value->empty()) value.reset();
  return value;
}

bool is_given(const std::vector<std::string>& arguments, const std::string& flag) {
  return std::ranges::any_of(arguments, [&](const std::string& argument) {
    return argument == flag || argument.starts_with(flag + "=");
  });
}

// CLI11 itself would let the file override the environment. So what the environment says, and the
// command line does not, is put before it.
std::vector<std::string> environment_arguments(const CLI::App& app,
                                               const std::vector<std::string>& arguments,
                                               const Environment& environment) {
  std::vector<std::string> found;
  for (const CLI::Option* option : app.get_options()) {
    const std::string flag = option->get_name();
    if (flag == "--help" || flag == "--version" || is_given(arguments, flag)) continue;
    const std::optional<std::string> value = value_in(environment, flag);
    if (!value) continue;
    if (option->get_multi_option_policy() != CLI::MultiOptionPolicy::TakeAll) {
      found.push_back(flag + "=" + *value);
      continue;
    }
    std::istringstream words(*value);
    for (std::string word; words >> word;) found.push_back(flag + "=" + word);
  }
  return found;
}

ServerOptions checked(Raw raw) {
  for (const std::string& stun : raw.stun) {
    raw.options.ice_servers.push_back({.urls = {*stun_url(stun)}});
  }
  if (raw.turn.empty()) return std::move(raw.options);
  if (raw.turn_user.empty() || raw.turn_password.empty()) {
    throw CLI::ValidationError("--turn needs --turn-user and --turn-password");
  }
  protocol::IceServer turn{.username = raw.turn_user, .credential = raw.turn_password};
  for (const std::string& url : raw.turn) turn.urls.push_back(*turn_url(url));
  raw.options.ice_servers.push_back(std::move(turn));
  return std::move(raw.options);
}

EarlyExit early_exit(const CLI::App& app, const CLI::ParseError& error) {
  std::ostringstream out;
  std::ostringstream ignored;
  if (app.exit(error, out, ignored) == 0) return {.code = ExitCode::Ok, .text = out.str()};
  return {.code = ExitCode::BadOptions,
          .text = std::string("confab-server: ") + error.what() + " (see --help)\n"};
}

}  // namespace

std::variant<ServerOptions, EarlyExit> parse_options(std::vector<std::string> arguments,
                                                     const Environment& environment) {
  CLI::App app("Serves Confab, video calls between browsers, and connects those who call.",
               "confab-server");
  Raw raw;
  set_up(app, raw);
  std::vector<std::string> all;
  const bool help_all = is_given(arguments, "--help-all");
  if (help_all || is_given(arguments, "--help")) {
    if (!help_all) shorten_help(app);
    all = {"--help"};  // Whatever else is wrong: that is when help is wanted.
  } else {
    all = environment_arguments(app, arguments, environment);
    all.insert(all.end(), arguments.begin(), arguments.end());
  }
  std::ranges::reverse(all);  // As CLI11 wants them.
  try {
    app.parse(std::move(all));
    return checked(std::move(raw));
  } catch (const CLI::ParseError& error) {
    return early_exit(app, error);
  }
}

}  // namespace server
