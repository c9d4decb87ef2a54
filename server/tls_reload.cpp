#include "server/tls_reload.h"

#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <chrono>
#include <string_view>

#include "server/exit_code.h"
#include "server/log.h"

namespace server {
namespace {

namespace asio = boost::asio;

void reload(TlsContext& tls) try {
  tls.reload();
  log_info("certificate_loaded");
} catch (const StartError& error) {
  log_error("certificate_kept", {{"reason", std::string_view(error.what())}});
}

}  // namespace

asio::awaitable<void> reload_when_asked(asio::signal_set& hangups, TlsContext* tls) {
  while (true) {
    co_await hangups.async_wait(asio::use_awaitable);
    if (tls != nullptr) reload(*tls);
  }
}

asio::awaitable<void> reload_daily(TlsContext& tls) {
  asio::steady_timer timer(co_await asio::this_coro::executor);
  while (true) {
    timer.expires_after(std::chrono::hours(24));
    co_await timer.async_wait(asio::use_awaitable);
    reload(tls);
  }
}

}  // namespace server
