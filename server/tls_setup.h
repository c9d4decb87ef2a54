// TLS as the options want it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>

#include "server/options.h"
#include "server/tls_context.h"

namespace server {

// Null without TLS. `state` is where a certificate of the server's own is kept: nullopt if there is
// no such place. Throws StartError (NoTls, NoState).
std::unique_ptr<TlsContext> make_tls(const ServerOptions& options,
                                     const std::optional<std::filesystem::path>& state);

// Tells whoever started the server what other devices are to open and which certificate they see,
// if the server made that itself.
void announce_self_signed(const ServerOptions& options, const TlsContext& tls, std::uint16_t port);

}  // namespace server
