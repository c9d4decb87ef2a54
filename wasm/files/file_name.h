// What a file of somebody else may be called here.
#pragma once

#include <string>
#include <string_view>

namespace files {

// A name that any file system takes and that looks like what it is: without folders, control
// characters, those that turn the direction of text, or what only some systems refuse; at most
// protocol::kFileNameBytesMax bytes, with its ending kept; never empty.
std::string safe_file_name(std::string_view name);

// `type` if it is one by RFC 6838, else empty: nothing else may reach an attribute of the page.
std::string safe_media_type(std::string_view type);

}  // namespace files
