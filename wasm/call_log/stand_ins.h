// What stands in a redacted log for what is private. The same original always gets the same
// stand-in within one log. Stand-ins are numbered in the order in which their originals turn up, so
// that nothing of an original is in them: they cannot be found out by trying, as hashes could.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace call_log {

class StandIns {
 public:
  // With the same white space around it, and breaking the same rule of protocol/text.h, if any.
  std::string room(std::string_view original) { return named("room", original); }
  std::string name(std::string_view original) { return named("name", original); }

  // What is at most compared. Empty for an empty original.
  std::string instance(std::string_view original) { return label("instance", original); }
  std::string claim(std::string_view original) { return label("claim", original); }
  std::string user(std::string_view original) { return label("user", original); }
  std::string credential(std::string_view original) { return label("credential", original); }

  // Digits only: a session, a foundation.
  std::string number(std::string_view original);
  // As long as the original, and with its colons: a password, a fingerprint.
  std::string secret(std::string_view original);
  // An IPv4 or IPv6 address, a name that ends in .local, or another name. Addresses that everybody
  // has stay, such as 0.0.0.0.
  std::string host(std::string_view original);

 private:
  std::string label(const char* kind, std::string_view original);
  std::string named(const char* kind, std::string_view original);
  std::size_t number_of(const char* kind, std::string_view original);

  std::map<std::string, std::size_t> numbers_;  // By kind and original.
};

}  // namespace call_log
