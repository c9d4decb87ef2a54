// confab-server: serves the page and connects those who call.

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <functional>
#include <memory>

#include "server/admin_listener.h"
#include "server/claim_mac.h"
#include "server/clock.h"
#include "server/entrance.h"
#include "server/limit_reports.h"
#include "server/listener.h"
#include "server/log.h"
#include "server/options.h"
#include "server/page_folder.h"
#include "server/room_token.h"
#include "server/secret_file.h"
#include "server/state_folder.h"
#include "server/tls_reload.h"
#include "server/tls_setup.h"
#include "server/token_command.h"
#include "server/turn_credentials.h"

namespace server {
namespace {

namespace asio = boost::asio;
using namespace std::chrono_literals;

// At this rate those who are told to go may come back: few go at once, 5,000 within 20 s.
constexpr auto kDrainPerConnection = 4ms;
constexpr auto kDrainWindowMax = 20s;
constexpr auto kShutdownTimeout = 1s;
constexpr auto kShutdownPoll = 10ms;

StaticFiles load_page(const ServerOptions& options) {
  if (!options.page.empty()) return StaticFiles::load(options.page);
  return StaticFiles::load(find_page(std::filesystem::read_symlink("/proc/self/exe")));
}

std::optional<std::string> variable(const std::string& name) {
  const char* value = std::getenv(name.c_str());
  return value == nullptr ? std::nullopt : std::optional<std::string>(value);
}

std::optional<std::filesystem::path> state_folder(const ServerOptions& options) {
  return options.state_dir.empty() ? default_state_folder(variable) : options.state_dir;
}

// Claims outlive the process if there is a place to keep their key.
std::string claim_key(const ServerOptions& options) {
  if (const auto folder = state_folder(options)) return load_or_make_key(*folder);
  log_warning("no_state_dir", {{"so", "calls will not survive a restart"}});
  return make_key();
}

std::function<bool(const std::string& token, const std::string& room)> admission(
    const ServerOptions& options) {
  if (options.auth_key_file.empty()) return {};
  return [tokens = RoomTokens(read_token_keys(options.auth_key_file))](const std::string& token,
                                                                       const std::string& room) {
    return tokens.admits(token, room, wall_now());
  };
}

// The TURN server counts by a name that tells it nothing, and is another in each process.
std::function<std::vector<protocol::IceServer>(ConnectionId client)> relays(
    const ServerOptions& options) {
  if (options.turn_urls.empty()) return {};
  return [urls = options.turn_urls, secret = read_secret(options.turn_secret_file),
          process = opaque_name()](ConnectionId client) {
    const std::string name = process + "-" + std::to_string(static_cast<std::uint64_t>(client));
    TurnCredentials fresh = turn_credentials(secret, name, wall_now());
    return std::vector<protocol::IceServer>{{.urls = urls,
                                             .username = std::move(fresh.username),
                                             .credential = std::move(fresh.password)}};
  };
}

RoomRegistry make_registry(const ServerOptions& options, const RunningClock& clock) {
  return {{.capacity = options.room_capacity,
           .ice_servers = options.ice_servers,
           .relays = relays(options),
           .relay_only = options.relay_only,
           .admits = admission(options),
           .rooms_max = options.limits.rooms,
           .started = clock.started()},
          first_id(clock.started()),
          ClaimCodec(make_claim_mac(claim_key(options)))};
}

std::size_t descriptors() {
  constexpr rlim_t kPlenty = 1 << 20;  // Where there is no limit.
  rlimit limit{};
  getrlimit(RLIMIT_NOFILE, &limit);
  return std::min(limit.rlim_cur, kPlenty);
}

asio::awaitable<void> tick_for_ever(SignalHub& hub) {
  asio::steady_timer timer(co_await asio::this_coro::executor);
  while (true) {
    timer.expires_after(kHubTick);
    co_await timer.async_wait(asio::use_awaitable);
    hub.tick();
  }
}

// The time that there is for all to be told to go: less where they are few.
Duration drain_window(std::size_t connections) {
  const Duration window = kDrainPerConnection * connections;
  return std::min<Duration>(window, kDrainWindowMax);
}

asio::awaitable<void> poll_until(std::function<bool()> done, Duration timeout) {
  asio::steady_timer timer(co_await asio::this_coro::executor);
  const auto deadline = std::chrono::steady_clock::now() + timeout;
  while (!done() && std::chrono::steady_clock::now() < deadline) {
    timer.expires_after(kShutdownPoll);
    co_await timer.async_wait(asio::use_awaitable);
  }
}

// On SIGTERM or SIGINT: tells everybody to go, a few at a time while new ones are still answered,
// and does not wait long for their answer. Who asks again cannot wait.
asio::awaitable<void> stop_when_asked(asio::io_context& io, asio::signal_set& signals,
                                      Listener& listener, SignalHub& hub) {
  co_await signals.async_wait(asio::use_awaitable);
  signals.async_wait([&io](boost::system::error_code error, int) {
    if (!error) io.stop();
  });
  hub.start_draining(drain_window(hub.open_count()));
  const auto all_are_told = [&hub] {
    hub.continue_draining();
    return hub.all_are_told();
  };
  co_await poll_until(all_are_told, kDrainWindowMax);
  log_info("stopping");
  listener.close();
  hub.shut_down();
  co_await poll_until([&hub] { return hub.open_count() == 0; }, kShutdownTimeout);
  io.stop();
}

void rethrow(const std::exception_ptr& failure) {
  if (failure) std::rethrow_exception(failure);
}

ExitCode serve(const ServerOptions& options) {
  start_log(options.log_level, options.log_format, STDOUT_FILENO);
  std::signal(SIGPIPE, SIG_IGN);  // Whoever read the log may have gone.
  const StaticFiles files = load_page(options);
  const RunningClock clock;
  const OriginPolicy origins{.allowed = options.allowed_origins,
                             .allow_native_clients = options.allow_native_clients,
                             .hosts = options.allowed_hosts};
  const auto now = [&clock] { return clock.now(); };
  ServerMetrics metrics;
  LimitReports limit_reports(now, metrics);
  Entrance entrance(options.limits, descriptors(), options.trusted_proxies, now, limit_reports);
  SignalHub hub(make_registry(options, clock), now, metrics, options.limits, limit_reports);
  const std::unique_ptr<TlsContext> tls = make_tls(options, state_folder(options));
  const Services services{.files = files,
                          .origins = origins,
                          .hub = hub,
                          .metrics = metrics,
                          .trusted_proxies = options.trusted_proxies,
                          .entrance = entrance,
                          .limits = options.limits,
                          .reports = limit_reports,
                          .tls = tls.get(),
                          .strict_transport_security = options.tls.has_value()};
  const AdminPages admin_pages{
      .is_draining = [&hub] { return hub.is_draining(); },
      .metrics = [&] { return metrics.text(hub.occupancy(), log_lines_dropped()); }};
  // Sessions end with it, so it is the first to go. Only this thread uses it: no locks.
  asio::io_context io(BOOST_ASIO_CONCURRENCY_HINT_UNSAFE);
  Listener listener(io, options.bind, options.port);
  std::optional<AdminListener> admin;
  if (options.admin_listen) admin.emplace(io, *options.admin_listen);

  asio::signal_set signals(io, SIGINT, SIGTERM);  // From before anybody knows that it runs.
  asio::signal_set hangups(io, SIGHUP);
  asio::co_spawn(io, stop_when_asked(io, signals, listener, hub), rethrow);
  asio::co_spawn(io, reload_when_asked(hangups, tls.get()), rethrow);
  if (tls) asio::co_spawn(io, reload_daily(*tls), rethrow);
  asio::co_spawn(io, tick_for_ever(hub), rethrow);
  asio::co_spawn(io, listener.run(services), rethrow);
  if (admin) {
    asio::co_spawn(io, admin->run(admin_pages), rethrow);
    const std::string url = admin->url();
    announce("Health and metrics are at " + url, "admin_ready", {{"url", url}});
  }
  const std::string url = listener.url(tls ? "https" : "http");
  announce("Confab is ready at " + url, "ready", {{"url", url}});
  if (options.tls_self_signed) announce_self_signed(options, *tls, listener.port());
  io.run();
  return ExitCode::Ok;
}

ExitCode end(const EarlyExit& exit) {
  std::fputs(exit.text.c_str(), exit.code == ExitCode::Ok ? stdout : stderr);
  return exit.code;
}

ExitCode run(const std::vector<std::string>& arguments) try {
  if (!arguments.empty() && arguments.front() == "token")
    return end(token_command({arguments.begin() + 1, arguments.end()}, variable, wall_now()));
  const auto parsed = parse_options(arguments, variable);
  if (const auto* exit = std::get_if<EarlyExit>(&parsed)) return end(*exit);
  return serve(std::get<ServerOptions>(parsed));
} catch (const StartError& error) {
  std::fprintf(stderr, "confab-server: %s\n", error.what());
  return error.code();
} catch (const std::exception& error) {
  std::fprintf(stderr, "confab-server: %s\n", error.what());
  return ExitCode::Unexpected;
}

}  // namespace
}  // namespace server

int main(int argc, char** argv) {
  const server::ExitCode code = server::run({argv + 1, argv + argc});
  server::finish_log();
  return static_cast<int>(code);
}
