#include "server/tls_setup.h"

#include <boost/asio/ip/address.hpp>
#include <string>
#include <vector>

#include "server/exit_code.h"
#include "server/log.h"
#include "server/self_signed.h"

namespace server {
namespace {

std::vector<std::string> names_of(const ServerOptions& options) {
  if (options.bind.empty() || boost::asio::ip::make_address(options.bind).is_unspecified()) {
    return machine_names();
  }
  return {"localhost", options.bind};
}

std::string url_of(const std::string& name, std::uint16_t port) {
  const bool is_v6 = name.find(':') != std::string::npos;
  return "https://" + (is_v6 ? "[" + name + "]" : name) + ":" + std::to_string(port);
}

bool is_of_this_machine_alone(const std::string& name) {
  boost::system::error_code no_address;
  const auto address = boost::asio::ip::make_address(name, no_address);
  return name == "localhost" || (!no_address && address.is_loopback());
}

}  // namespace

std::unique_ptr<TlsContext> make_tls(const ServerOptions& options,
                                     const std::optional<std::filesystem::path>& state) {
  if (options.tls) {
    return std::make_unique<TlsContext>([files = *options.tls] { return files; });
  }
  if (!options.tls_self_signed) return nullptr;
  if (!state) {
    throw StartError(ExitCode::NoState, "--tls-self-signed needs --state-dir or a home folder.");
  }
  return std::make_unique<TlsContext>([folder = *state, names = names_of(options)] {
    return self_signed_certificate(folder, names);
  });
}

void announce_self_signed(const ServerOptions& options, const TlsContext& tls, std::uint16_t port) {
  std::string urls;
  for (const std::string& name : names_of(options)) {
    if (!is_of_this_machine_alone(name)) urls += (urls.empty() ? "" : " ") + url_of(name, port);
  }
  if (!urls.empty()) announce("Other devices find it at " + urls, "also_at", {{"urls", urls}});
  const std::string fingerprint = tls.fingerprint();
  announce("Its certificate has the SHA-256 fingerprint " + fingerprint, "self_signed",
           {{"fingerprint", fingerprint}});
}

}  // namespace server
