#include "server/token_command.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <sstream>

#include "protocol/text.h"

namespace server {
namespace {

struct Wish {
  std::string room;
  std::string subject = "guest";
};

EarlyExit bad(const std::string& what) {
  return {.code = ExitCode::BadOptions,
          .text = "confab-server: " + what + " (see confab-server token --help)\n"};
}

void add_options(CLI::App& app, Wish& wish) {
  app.set_help_flag("--help", "Print this and exit");
  app.add_option("--room", wish.room, "For which room")->option_text("NAME")->required();
  app.add_option("--sub", wish.subject, "For whom [guest]")->option_text("NAME");
  app.allow_extras();
  app.footer(
      "The key comes from --auth-key-file, CONFAB_AUTH_KEY_FILE or --config, as for the\n"
      "server. The token lets in for 10 minutes: LINK#token=TOKEN");
}

EarlyExit make(Wish wish, const ServerOptions& options, WallTime now) {
  wish.room = protocol::trim(wish.room);
  if (!protocol::is_room(wish.room)) return bad(std::string(protocol::kRoomRule));
  if (wish.subject.empty() || !protocol::is_name(wish.subject))
    return bad("--sub has to be a name of at most 64 characters");
  if (options.auth_key_file.empty()) return bad("a token needs --auth-key-file");
  const RoomTokens tokens(read_token_keys(options.auth_key_file));
  return {.code = ExitCode::Ok,
          .text = tokens.make(wish.room, wish.subject, now + kTokenLifetimeMax) + "\n"};
}

}  // namespace

EarlyExit token_command(std::vector<std::string> arguments, const Environment& environment,
                        WallTime now) {
  CLI::App app("Makes a token that lets into one room.", "confab-server token");
  Wish wish;
  add_options(app, wish);
  std::ranges::reverse(arguments);  // As CLI11 wants them.
  try {
    app.parse(std::move(arguments));
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return {.code = ExitCode::Ok, .text = app.help()};
    return bad(error.what());
  }
  auto parsed = parse_options(app.remaining(), environment);
  if (auto* exit = std::get_if<EarlyExit>(&parsed)) return *exit;
  return make(std::move(wish), std::get<ServerOptions>(parsed), now);
}

}  // namespace server
