// Draws scripts in which most is as it should be and the rest is not.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "call/random.h"
#include "conformance/scripted_connections.h"

namespace simulation {

class ScriptWriter {
 public:
  explicit ScriptWriter(std::uint64_t seed) : random_(seed), length_(10 + random_.below(11)) {}

  // How many operations are to be drawn.
  bool done() const { return drawn_ >= length_; }
  std::string line(const ScriptedConnections& connections);

 private:
  std::string operations(const ScriptedConnections& connections, std::size_t side);
  std::string operation(const ScriptedConnections& connections, std::size_t side);
  std::string next_step(const ScriptedConnections& connections, std::size_t side);
  std::string remote_description(const ScriptedConnections& connections, std::size_t other);

  call::Random random_;
  std::uint64_t length_;
  std::uint64_t drawn_ = 0;
};

}  // namespace simulation
