// Puts together what command line, environment and file say. CLI11 could read the file itself, but
// tells no lines, and would let the file override the environment.

#include <algorithm>
#include <array>
#include <iterator>
#include <sstream>

#include "server/option_sources.h"
#include "server/options.h"
#include "server/raw_options.h"

namespace server {
namespace {

struct Elsewhere {
  std::vector<Setting> settings;  // The stronger come later.
  std::vector<std::string> mistakes;
};

bool is_given(const std::vector<std::string>& arguments, const std::string& flag) {
  return std::ranges::any_of(arguments, [&](const std::string& argument) {
    return argument == flag || argument.starts_with(flag + "=");
  });
}

bool is_for_command_line_only(const std::string& flag) {
  constexpr std::array kFlags{"--help", "--help-all", "--version", "--check-config"};
  return std::ranges::find(kFlags, flag) != kFlags.end();
}

bool is_list(const CLI::Option& option) {
  return option.get_multi_option_policy() == CLI::MultiOptionPolicy::TakeAll;
}

void parse(CLI::App& app, std::vector<std::string> arguments) {
  std::ranges::reverse(arguments);  // As CLI11 wants them.
  app.parse(std::move(arguments));
}

std::vector<std::string> arguments_of(const Setting& setting) {
  std::vector<std::string> arguments;
  for (const std::string& value : setting.values) arguments.push_back(setting.flag + "=" + value);
  return arguments;
}

// What is wrong with a setting by itself; nullopt: nothing.
std::optional<std::string> mistake_in(const Setting& setting) {
  CLI::App app;
  RawOptions raw;
  add_options(app, raw);
  const CLI::Option* option = app.get_option_no_throw(setting.flag);
  if (option == nullptr || is_for_command_line_only(setting.flag)) return "There is no such option";
  if (setting.is_list && !is_list(*option)) return "Takes one value, not a list";
  try {
    parse(app, arguments_of(setting));
  } catch (const CLI::ParseError& error) {
    const std::string what = error.what();
    const std::string name = setting.flag + ": ";
    return what.starts_with(name) ? what.substr(name.size()) : what;
  }
  return std::nullopt;
}

// The file that --config names, on the command line or in the environment; empty: none.
std::string config_path(const std::vector<std::string>& arguments, const Environment& environment) {
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  std::string path = environment("CONFAB_CONFIG").value_or("");
  app.add_option("--config", path)->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
  parse(app, arguments);
  return path;
}

Elsewhere read_elsewhere(const CLI::App& app, const std::vector<std::string>& arguments,
                         const Environment& environment) {
  Elsewhere found;
  if (const std::string path = config_path(arguments, environment); !path.empty()) {
    FileSettings file = read_settings(path);
    found = {.settings = std::move(file.settings), .mistakes = std::move(file.mistakes)};
  }
  for (const CLI::Option* option : app.get_options()) {
    const std::string flag = option->get_name();
    if (is_for_command_line_only(flag)) continue;
    auto setting = setting_in(environment, flag, is_list(*option));
    if (setting) found.settings.push_back(*std::move(setting));
  }
  for (const Setting& setting : found.settings) {
    const auto mistake = mistake_in(setting);
    if (mistake) found.mistakes.push_back(setting.where + ": " + *mistake);
  }
  return found;
}

// The command line, after what is said elsewhere and by nothing stronger.
std::vector<std::string> all_arguments(const std::vector<Setting>& settings,
                                       const std::vector<std::string>& arguments) {
  std::vector<std::string> all;
  for (auto setting = settings.begin(); setting != settings.end(); ++setting) {
    const bool again = std::any_of(std::next(setting), settings.end(), [&](const Setting& later) {
      return later.flag == setting->flag;
    });
    if (again || is_given(arguments, setting->flag)) continue;
    std::ranges::move(arguments_of(*setting), std::back_inserter(all));
  }
  std::ranges::copy(arguments, std::back_inserter(all));
  return all;
}

EarlyExit mistaken(const std::vector<std::string>& mistakes) {
  EarlyExit exit{.code = ExitCode::BadOptions, .text = {}};
  for (const std::string& mistake : mistakes) {
    exit.text += "confab-server: " + mistake + " (see --help)\n";
  }
  return exit;
}

EarlyExit early_exit(const CLI::App& app, const CLI::ParseError& error) {
  std::ostringstream out;
  std::ostringstream ignored;
  if (app.exit(error, out, ignored) == 0) return {.code = ExitCode::Ok, .text = out.str()};
  return mistaken({error.what()});
}

}  // namespace

std::variant<ServerOptions, EarlyExit> parse_options(const std::vector<std::string>& arguments,
                                                     const Environment& environment) {
  CLI::App app("Serves Confab, video calls between browsers, and connects those who call.",
               "confab-server");
  RawOptions raw;
  add_options(app, raw);
  // Whatever else is wrong: that is when help is wanted.
  const bool help_all = is_given(arguments, "--help-all");
  if (help_all || is_given(arguments, "--help")) {
    if (!help_all) shorten_help(app);
    return EarlyExit{.code = ExitCode::Ok, .text = app.help()};
  }
  try {
    const Elsewhere elsewhere = read_elsewhere(app, arguments, environment);
    if (!elsewhere.mistakes.empty()) return mistaken(elsewhere.mistakes);
    parse(app, all_arguments(elsewhere.settings, arguments));
    ServerOptions options = checked(std::move(raw));
    if (app.count("--check-config") == 0) return options;
    return EarlyExit{.code = ExitCode::Ok, .text = "The options are in order.\n"};
  } catch (const CLI::ParseError& error) {
    return early_exit(app, error);
  }
}

}  // namespace server
