// What the process tells its caller when it ends.
#pragma once

#include <stdexcept>
#include <string>

namespace server {

enum class ExitCode : int {
  Ok = 0,            // Asked to stop, or --help or --version.
  Unexpected = 1,    // A bug or an exhausted machine.
  BadOptions = 2,    // An option, environment variable or configuration file is wrong.
  CannotListen = 3,  // The address is in use or not this machine's.
  NoPage = 4,        // The built page is missing, unreadable or too large.
  NoState = 5,       // The state folder or the key in it cannot be used.
  NoTls = 6,         // The certificate or its key is missing or unfit.
};

// Why the server cannot start: one sentence for a person.
class StartError : public std::runtime_error {
 public:
  StartError(ExitCode code, const std::string& sentence)
      : std::runtime_error(sentence), code_(code) {}

  ExitCode code() const { return code_; }

 private:
  ExitCode code_;
};

}  // namespace server
