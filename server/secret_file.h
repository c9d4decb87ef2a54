// Files that hold a secret which somebody chose: keys for room tokens, the secret shared with a
// TURN server.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace server {

inline constexpr std::size_t kSecretBytesMin = 32;
inline constexpr std::size_t kSecretFileBytesMax = 4'096;

// The lines of the file at `path`, without empty ones and those that begin with `#`. Throws
// StartError (BadOptions) if it cannot be read, is too large, or may be read by others or written
// by its group.
std::vector<std::string> read_secret_lines(const std::string& path);

// Why `secret` will not do, to be put after "its secret"; empty: it will. Too short, or not chosen
// by chance.
std::string_view weakness_of(std::string_view secret);

// The only line of the file at `path`. Throws StartError also if it is weak.
std::string read_secret(const std::string& path);

}  // namespace server
