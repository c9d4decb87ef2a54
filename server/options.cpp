#include "server/options.h"

#include <CLI/CLI.hpp>
#include <array>

#include "server/ice_url.h"
#include "server/limit_options.h"
#include "server/origin.h"
#include "server/raw_options.h"

namespace server {
namespace {

constexpr const char* kFooter =
    "Each may be set as CONFAB_LOG_LEVEL or log-level in FILE, too. All: --help-all";

constexpr const char* kLongFooter =
    "Each option may also come from the environment (--log-level: CONFAB_LOG_LEVEL;\n"
    "--port also: PORT; repeatable ones: separated by spaces) or from the file\n"
    "(log-level=\"debug\"). The command line overrides both, the environment the file.\n"
    "Exit codes: 1 unexpected, 2 bad options, 3 cannot listen, 4 no page, 5 no state,\n"
    "6 no certificate.";

// What only --help-all tells, so that --help fits a screen.
constexpr std::array kSeldomNeeded{"--allowed-host", "--ice-policy", "--log-format",
                                   "--state-dir",    "--tls-key",    "--trusted-proxy"};

// A check for CLI11: empty if `valid`, else what is wrong.
std::string unless(bool valid, const std::string& value, const char* expected) {
  return valid ? std::string() : "'" + value + "' is not " + expected;
}

std::string check_address(const std::string& value) {
  return unless(is_ip_address(value), value, "an IPv4 or IPv6 address");
}

std::string check_listen_address(const std::string& value) {
  return unless(read_listen_address(value).has_value(), value, "PORT or ADDRESS:PORT");
}

std::string check_stun(const std::string& value) {
  return unless(stun_url(value).has_value(), value, "HOST:PORT or stun:HOST:PORT");
}

std::string check_turn(const std::string& value) {
  return unless(turn_url(value).has_value(), value,
                "HOST:PORT, turn:HOST:PORT or turns:HOST:PORT, and perhaps ?transport=tcp");
}

std::string check_origin(const std::string& value) {
  return unless(is_origin(value), value, "an origin such as https://example.org:8443");
}

std::string check_host(const std::string& value) {
  return unless(is_host_name(value), value, "a host's name or address, without a port");
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
  app.add_option("--auth-key-file", options.auth_key_file, "Keys of room tokens [rooms are open]")
      ->option_text("FILE");
  app.add_option("--allowed-host", options.allowed_hosts, "A name of this server; repeatable [any]")
      ->check(check_host)
      ->option_text("NAME");
}

void add_operating_options(CLI::App& app, RawOptions& raw) {
  app.add_option("--admin-listen", raw.admin_listen,
                 "For /healthz and /metrics; PORT: loopback [none]")
      ->check(check_listen_address)
      ->option_text("ADDRESS:PORT");
  app.add_option("--log-level", raw.options.log_level, "debug, info, warn, error or off [info]")
      ->check(CLI::IsMember({"debug", "info", "warn", "error", "off"}))
      ->option_text("LEVEL");
  app.add_option("--log-format", raw.log_format, "text or json [text]")
      ->check(CLI::IsMember({"text", "json"}))
      ->option_text("FORMAT");
}

void add_ice_options(CLI::App& app, RawOptions& raw) {
  app.add_option("--stun", raw.stun, "STUN server; repeatable [none]")
      ->check(check_stun)
      ->option_text("HOST:PORT");
  app.add_option("--turn-url", raw.turn, "As turn:HOST?transport=tcp; repeatable [none]")
      ->check(check_turn)
      ->option_text("URL");
  app.add_option("--turn-secret-file", raw.options.turn_secret_file, "Shared with these servers")
      ->option_text("FILE");
  app.add_option("--ice-policy", raw.ice_policy, "relay: hide addresses; or all [all]")
      ->check(CLI::IsMember({"all", "relay"}))
      ->option_text("POLICY");
}

std::string check_network(const std::string& value) {
  return unless(read_network(value).has_value(), value, "a network such as 10.0.0.0/8");
}

void add_tls_options(CLI::App& app, RawOptions& raw) {
  app.add_option("--tls-cert", raw.tls.certificate, "Serve HTTPS by this chain (PEM) and --tls-key")
      ->option_text("FILE");
  app.add_option("--tls-key", raw.tls.key, "Its key (PEM)")->option_text("FILE");
  app.add_flag("--tls-self-signed", raw.options.tls_self_signed,
               "Serve HTTPS by a certificate of its own making");
  app.add_option("--trusted-proxy", raw.trusted_proxies,
                 "Believe X-Forwarded-For and -Proto; repeatable")
      ->check(check_network)
      ->option_text("CIDR");
}

std::optional<TlsFiles> checked_tls(const TlsFiles& files, bool self_signed) {
  if (files.certificate.empty() != files.key.empty()) {
    throw CLI::ValidationError("--tls-cert and --tls-key need each other");
  }
  if (self_signed && !files.certificate.empty()) {
    throw CLI::ValidationError("--tls-self-signed and --tls-cert exclude each other");
  }
  return files.certificate.empty() ? std::nullopt : std::optional(files);
}

}  // namespace

void add_options(CLI::App& app, RawOptions& raw) {
  app.get_formatter()->column_width(30);
  app.set_help_flag("--help,--help-all", "Print this, or all there is, and exit");
  app.set_version_flag("--version", "confab-server " CONFAB_VERSION, "Print the version and exit");
  app.add_option("--config")->description("Read options from FILE (TOML)")->option_text("FILE");
  app.add_flag("--check-config")->description("Say what is wrong with the options and exit");
  app.option_defaults()->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
  add_serving_options(app, raw.options);
  add_operating_options(app, raw);
  add_tls_options(app, raw);
  add_ice_options(app, raw);
  add_limit_options(app, raw.options.limits);
  for (const char* name :
       {"--allow-origin", "--allowed-host", "--stun", "--trusted-proxy", "--turn-url"})
    app.get_option(name)->take_all();
  app.footer(kLongFooter);
}

void shorten_help(CLI::App& app) {
  for (const char* name : kSeldomNeeded) app.remove_option(app.get_option(name));
  for (const LimitOption& limit : kLimitOptions) app.remove_option(app.get_option(limit.flag));
  app.footer(kFooter);
}

ServerOptions checked(RawOptions raw) {
  raw.options.tls = checked_tls(raw.tls, raw.options.tls_self_signed);
  for (const std::string& proxy : raw.trusted_proxies) {
    raw.options.trusted_proxies.push_back(*read_network(proxy));
  }
  raw.options.log_format = raw.log_format == "json" ? LogFormat::Json : LogFormat::Text;
  raw.options.admin_listen = read_listen_address(raw.admin_listen);
  for (const std::string& stun : raw.stun) {
    raw.options.ice_servers.push_back({.urls = {*stun_url(stun)}});
  }
  for (const std::string& url : raw.turn) raw.options.turn_urls.push_back(*turn_url(url));
  raw.options.relay_only = raw.ice_policy == "relay";
  if (raw.stun.size() >= protocol::kIceServersMax || raw.turn.size() > protocol::kIceUrlsMax)
    throw CLI::ValidationError("There may be 15 --stun and 8 --turn-url at most");
  if (raw.turn.empty() != raw.options.turn_secret_file.empty())
    throw CLI::ValidationError("--turn-url needs --turn-secret-file, and the other way round");
  if (raw.options.relay_only && raw.turn.empty())
    throw CLI::ValidationError("--ice-policy relay needs --turn-url");
  return std::move(raw.options);
}

}  // namespace server
