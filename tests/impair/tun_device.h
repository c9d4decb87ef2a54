// A network device of this process in a network namespace: what the kernel sends by it is read
// here, packet for packet, and what is written here comes in by it. It is gone when this process
// ends.
#pragma once

#include <optional>
#include <string>

namespace impair {

class TunDevice {
 public:
  // Ends the program, saying why, where it cannot be made. This thread is in that namespace
  // afterwards.
  TunDevice(const std::string& network_namespace, const std::string& name);
  ~TunDevice();
  TunDevice(const TunDevice&) = delete;
  TunDevice& operator=(const TunDevice&) = delete;

  int descriptor() const { return descriptor_; }

  // The next packet, as long as there is one.
  std::optional<std::string> read() const;
  void write(const std::string& packet) const;

 private:
  int descriptor_ = -1;
};

}  // namespace impair
