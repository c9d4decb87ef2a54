#include "impair/tun_device.h"

#include <fcntl.h>
#include <linux/if.h>
#include <linux/if_tun.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>

namespace impair {
namespace {

constexpr std::size_t kLongestPacket = 65'535;

void require(bool holds, const std::string& what) {
  if (holds) return;
  std::perror(what.c_str());
  std::exit(1);
}

void enter(const std::string& network_namespace) {
  const std::string path = "/run/netns/" + network_namespace;
  const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  require(descriptor >= 0 && setns(descriptor, CLONE_NEWNET) == 0, path);
  close(descriptor);
}

}  // namespace

TunDevice::TunDevice(const std::string& network_namespace, const std::string& name) {
  enter(network_namespace);
  descriptor_ = open("/dev/net/tun", O_RDWR | O_NONBLOCK | O_CLOEXEC);
  require(descriptor_ >= 0, "/dev/net/tun");
  ifreq request{};
  request.ifr_flags = IFF_TUN | IFF_NO_PI;
  name.copy(request.ifr_name, IFNAMSIZ - 1);
  require(ioctl(descriptor_, TUNSETIFF, &request) == 0, name);
}

TunDevice::~TunDevice() { close(descriptor_); }

std::optional<std::string> TunDevice::read() const {
  std::array<char, kLongestPacket> packet;
  const ssize_t length = ::read(descriptor_, packet.data(), packet.size());
  if (length < 0) return std::nullopt;
  return std::string(packet.data(), static_cast<std::size_t>(length));
}

// A device that is not up takes nothing: then the packet is lost, as on a cable that is unplugged.
void TunDevice::write(const std::string& packet) const {
  if (::write(descriptor_, packet.data(), packet.size()) < 0 && errno != EIO) {
    std::perror("a packet was lost");
  }
}

}  // namespace impair
