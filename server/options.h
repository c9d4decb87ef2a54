// What a person may set, from the command line, the environment and a configuration file; the
// former override the latter.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "protocol/limits.h"
#include "protocol/message.h"
#include "server/exit_code.h"
#include "server/limits.h"
#include "server/listen_address.h"
#include "server/log.h"
#include "server/option_sources.h"
#include "server/tls_context.h"
#include "server/trusted_proxies.h"

namespace server {

inline constexpr std::uint16_t kDefaultPort = 3000;

struct ServerOptions {
  std::uint16_t port = kDefaultPort;  // 0: any free one.
  std::string bind;                   // Empty: every address, IPv4 and IPv6.
  std::string page;                   // Empty: where a build or an installation has it.
  std::string state_dir;              // Empty: see default_state_folder().
  std::uint32_t room_capacity = protocol::kRoomCapacityMax;
  std::vector<protocol::IceServer> ice_servers;  // STUN servers.
  std::vector<std::string> turn_urls;            // Of RFC 7065; at most kIceUrlsMax.
  std::string turn_secret_file;                  // Given if and only if there are such.
  bool relay_only = false;
  std::vector<std::string> allowed_origins;   // Besides the server's own.
  bool allow_native_clients = false;          // Those that send no Origin.
  std::vector<std::string> allowed_hosts;     // As which it may be called; empty: any.
  std::string auth_key_file;                  // Of room tokens; empty: rooms are open.
  std::optional<TlsFiles> tls;                // nullopt: plain HTTP, or
  bool tls_self_signed = false;               // a certificate of the server's own making.
  std::vector<Network> trusted_proxies;       // Whose X-Forwarded-For and -Proto count.
  std::optional<ListenAddress> admin_listen;  // nullopt: no health, no metrics.
  Limits limits;
  std::string log_level = "info";
  LogFormat log_format = LogFormat::Text;
};

// Nothing to serve: print `text` and end with `code`.
struct EarlyExit {
  ExitCode code = ExitCode::Ok;
  std::string text;
};

// `arguments` are without the program's name. Each option --some-name is also read from
// CONFAB_SOME_NAME, where several values are separated by spaces, and --port also from PORT, and
// from the key some-name of the file that --config names. Reads no other file. What is wrong is
// told all at once, a line for each.
std::variant<ServerOptions, EarlyExit> parse_options(const std::vector<std::string>& arguments,
                                                     const Environment& environment);

}  // namespace server
