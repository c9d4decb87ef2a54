// Puts load on a server, which runs already, and prints what one measurement of it came to.
//   load-generator relayed|setUps|handshakes|latency|memory DIALECT_FILE PORT PID tls|plain [COUNT]

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <stdexcept>
#include <string>
#include <vector>

#include "work.h"

namespace generator {
namespace {

double measure(const std::vector<std::string>& arguments) {
  const std::string& work = arguments.at(0);
  const Dialect dialect = read_dialect(arguments.at(1));
  const MeasuredProcess process(arguments.at(3));
  EventLoop loop;
  SSL_CTX* tls = nullptr;  // For as long as the process lives.
  if (arguments.at(4) == "tls") {
    tls = SSL_CTX_new(TLS_client_method());
    SSL_CTX_set_mode(tls, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER |
                              SSL_MODE_RELEASE_BUFFERS);
  }
  const Server server{static_cast<std::uint16_t>(std::stoul(arguments.at(2))), tls};
  const Target target{loop, server, dialect};
  if (work == "relayed") return relayed(target, process);
  if (work == "setUps") return set_ups(target, process);
  if (work == "handshakes") return handshakes(target, process);
  if (work == "latency") return latency(target);
  if (work == "memory") return memory(target, process, std::stoul(arguments.at(5)));
  throw std::invalid_argument("There is no work " + work);
}

}  // namespace
}  // namespace generator

int main(int argc, char** argv) try {
  std::printf("%g\n", generator::measure({argv + 1, argv + argc}));
  std::fflush(stdout);
  std::_Exit(0);  // What is under way is not to be ended in order.
} catch (const std::exception& error) {
  std::fprintf(stderr, "load-generator: %s\n", error.what());
  return 1;
}
