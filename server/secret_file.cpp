#include "server/secret_file.h"

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>
#include <set>
#include <sstream>

#include "server/exit_code.h"

namespace server {
namespace {

constexpr std::size_t kDifferentBytesMin = 10;  // 32 random ones have fewer once in 10^9 years.
constexpr std::array<std::string_view, 6> kPlaceholders{"change",      "secret",   "example",
                                                        "placeholder", "password", "replace"};

[[noreturn]] void fail(const std::string& path, std::string_view what) {
  throw StartError(ExitCode::BadOptions, path + " " + std::string(what) + ".");
}

std::string contents(const std::string& path) {
  struct stat status {};
  std::ifstream file(path, std::ios::binary);
  if (!file || stat(path.c_str(), &status) != 0) fail(path, "cannot be read");
  if ((status.st_mode & (S_IRWXO | S_IWGRP)) != 0)
    fail(path, "may be read by others or written by its group; set its mode to 0600");
  std::string text(kSecretFileBytesMax + 1, '\0');
  file.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(file.gcount()));
  if (file.bad()) fail(path, "cannot be read");
  if (text.size() > kSecretFileBytesMax) fail(path, "is larger than 4096 bytes");
  return text;
}

}  // namespace

std::vector<std::string> read_secret_lines(const std::string& path) {
  std::istringstream text(contents(path));
  std::vector<std::string> lines;
  for (std::string line; std::getline(text, line);) {
    if (line.ends_with('\r')) line.pop_back();
    if (!line.empty() && !line.starts_with('#')) lines.push_back(line);
  }
  return lines;
}

std::string_view weakness_of(std::string_view secret) {
  if (secret.size() < kSecretBytesMin) return "is shorter than 32 bytes";
  std::string lower(secret);
  std::ranges::transform(lower, lower.begin(),
                         [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  const bool placeholder = std::ranges::any_of(
      kPlaceholders, [&](std::string_view word) { return lower.find(word) != std::string::npos; });
  const std::set<char> different(secret.begin(), secret.end());
  if (placeholder || different.size() < kDifferentBytesMin)
    return "looks like a placeholder; make one with: openssl rand -hex 32";
  return {};
}

std::string read_secret(const std::string& path) {
  const std::vector<std::string> lines = read_secret_lines(path);
  if (lines.size() != 1) fail(path, "has to hold one secret, on a line of its own");
  const std::string_view weakness = weakness_of(lines.front());
  if (!weakness.empty()) fail(path, "cannot be used: its secret " + std::string(weakness));
  return lines.front();
}

}  // namespace server
