// What the server keeps across restarts: the key of its seat claims, and nothing else.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace server {

inline constexpr std::size_t kKeyBytes = 32;

// Where to keep state when nobody says: $STATE_DIRECTORY (systemd), else $XDG_STATE_HOME/confab,
// else $HOME/.local/state/confab; nullopt when none of them is set. `environment` tells a
// variable's value.
std::optional<std::filesystem::path> default_state_folder(
    const std::function<std::optional<std::string>(const std::string& name)>& environment);

// The key kept in `folder`, made at the first start from the system's randomness, with mode 0600,
// in a folder that is made with mode 0700 if it is not there. Throws StartError when it cannot be
// made or read, has another length or may be read by others than its owner.
std::string load_or_make_key(const std::filesystem::path& folder);

// 32 random bytes. Throws StartError if the system has none to give.
std::string make_key();

}  // namespace server
