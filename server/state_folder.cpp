#include "server/state_folder.h"

#include <fcntl.h>
#include <openssl/rand.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

#include "server/exit_code.h"

namespace server {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const std::string& what, const fs::path& path) {
  throw StartError(ExitCode::NoState, what + " " + path.string() + ": " + std::strerror(errno));
}

// A descriptor that closes itself.
class File {
 public:
  File(const fs::path& path, int flags, mode_t mode = 0)
      : descriptor_(open(path.c_str(), flags | O_CLOEXEC, mode)) {}
  ~File() {
    if (descriptor_ >= 0) close(descriptor_);
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;

  bool is_open() const { return descriptor_ >= 0; }
  int descriptor() const { return descriptor_; }

 private:
  int descriptor_;
};

void make_folder(const fs::path& folder) {
  std::error_code error;
  if (fs::is_directory(folder, error)) return;
  if (!fs::create_directories(folder, error)) {
    errno = error.value();
    fail("Cannot make the state folder", folder);
  }
  fs::permissions(folder, fs::perms::owner_all, error);
}

// Complete or not at all: written beside and then linked in, which also leaves alone the key that
// another process has made meanwhile.
void write_new_key(const fs::path& path) {
  const fs::path draft = path.string() + "." + std::to_string(getpid());
  const std::string key = make_key();
  {
    const File file(draft, O_WRONLY | O_CREAT | O_TRUNC, S_IRUSR | S_IWUSR);
    const bool written = file.is_open() &&
                         write(file.descriptor(), key.data(), key.size()) == ssize_t(key.size()) &&
                         fsync(file.descriptor()) == 0;
    if (!written) fail("Cannot write", draft);
  }
  const bool linked = link(draft.c_str(), path.c_str()) == 0 || errno == EEXIST;
  const int error = errno;
  unlink(draft.c_str());
  errno = error;
  if (!linked) fail("Cannot write", path);
}

std::string read_key(const File& file, const fs::path& path) {
  struct stat status {};
  if (fstat(file.descriptor(), &status) != 0) fail("Cannot read", path);
  if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0) {
    throw StartError(ExitCode::NoState,
                     path.string() + " may be read by others; set its mode to 0600.");
  }
  std::array<char, kKeyBytes + 1> bytes{};
  const ssize_t size = read(file.descriptor(), bytes.data(), bytes.size());
  if (size < 0) fail("Cannot read", path);
  if (size != ssize_t{kKeyBytes}) {
    throw StartError(ExitCode::NoState, path.string() + " is damaged; remove it to get a new one.");
  }
  return {bytes.data(), kKeyBytes};
}

}  // namespace

std::optional<fs::path> default_state_folder(
    const std::function<std::optional<std::string>(const std::string& name)>& environment) {
  if (const auto folder = environment("STATE_DIRECTORY")) return *folder;
  if (const auto state = environment("XDG_STATE_HOME")) return fs::path(*state) / "confab";
  if (const auto home = environment("HOME")) return fs::path(*home) / ".local/state/confab";
  return std::nullopt;
}

std::string load_or_make_key(const fs::path& folder) {
  make_folder(folder);
  const fs::path path = folder / "seat-claim-key";
  for (const bool first : {true, false}) {
    const File file(path, O_RDONLY);
    if (file.is_open()) return read_key(file, path);
    if (errno != ENOENT || !first) break;
    write_new_key(path);
  }
  fail("Cannot read", path);
}

std::string make_key() {
  std::string key(kKeyBytes, '\0');
  if (RAND_bytes(reinterpret_cast<unsigned char*>(key.data()), int{kKeyBytes}) != 1) {
    throw StartError(ExitCode::Unexpected, "The system gives no random bytes.");
  }
  return key;
}

}  // namespace server
