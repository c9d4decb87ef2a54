// When the certificate is read again. If its files have become unfit, what there is stays.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/signal_set.hpp>

#include "server/tls_context.h"

namespace server {

// On each of `hangups` (SIGHUP), which without TLS (null) does nothing.
boost::asio::awaitable<void> reload_when_asked(boost::asio::signal_set& hangups, TlsContext* tls);

// Finds a certificate that was renewed without a word, and gives session tickets a new key: whoever
// steals one cannot read what was recorded on earlier days.
boost::asio::awaitable<void> reload_daily(TlsContext& tls);

}  // namespace server
