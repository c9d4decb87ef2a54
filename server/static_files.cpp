#include "server/static_files.h"

#include <array>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <optional>
#include <utility>

#include "server/exit_code.h"
#include "server/http_list.h"

namespace server {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kForEver = "public, max-age=31536000, immutable";
constexpr std::string_view kAskAgain = "no-cache";
constexpr std::array kCompressed{std::pair{Coding::Brotli, std::string_view(".br")},
                                 std::pair{Coding::Gzip, std::string_view(".gz")}};

// FNV-1a. An ETag has to tell versions apart, not to withstand anybody.
std::string hash_of(std::string_view bytes) {
  std::uint64_t hash = 14'695'981'039'346'656'037ULL;
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 1'099'511'628'211ULL;
  std::array<char, 17> text{};
  std::snprintf(text.data(), text.size(), "%016llx", static_cast<unsigned long long>(hash));
  return text.data();
}

// A form has an ETag of its own (RFC 9110, 8.8.3.3).
std::string etag_of(std::string_view bytes, Coding coding) {
  std::string tag = "\"" + hash_of(bytes);
  if (coding != Coding::Identity) tag.append("-").append(to_text(coding));
  return tag + "\"";
}

bool matches(std::string_view if_none_match, std::string_view etag) {
  while (!if_none_match.empty()) {
    std::string_view tag = take_element(if_none_match, ',');
    if (tag.starts_with("W/")) tag.remove_prefix(2);
    if (tag == "*" || tag == etag) return true;
  }
  return false;
}

// Whether `name` is the compressed form of another of `files`.
bool is_compressed_form(const std::string& name, const std::map<std::string, std::string>& files) {
  for (const auto& [coding, suffix] : kCompressed) {
    if (name.ends_with(suffix) && files.contains(name.substr(0, name.size() - suffix.size()))) {
      return true;
    }
  }
  return false;
}

bool is_hidden(const fs::path& relative) {
  for (const fs::path& part : relative) {
    if (part.native().starts_with('.')) return true;
  }
  return false;
}

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(file), {}};
  if (!file) throw StartError(ExitCode::NoPage, "Cannot read " + path.string() + ".");
  return bytes;
}

std::map<std::string, std::string> read_files(const fs::path& page) {
  std::map<std::string, std::string> files;
  std::uintmax_t total = 0;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(page)) {
    const fs::path relative = entry.path().lexically_relative(page);
    if (!entry.is_regular_file() || is_hidden(relative)) continue;
    total += entry.file_size();
    if (total > kPageBytesMax) {
      throw StartError(ExitCode::NoPage, page.string() + " is too large for the built page.");
    }
    files[relative.generic_string()] = read_file(entry.path());
  }
  return files;
}

}  // namespace

Reply plain_reply(unsigned status, std::string_view sentence) {
  return {.status = status,
          .headers = {{"Content-Type", "text/plain; charset=utf-8"}, {"Cache-Control", "no-store"}},
          .body = sentence,
          .length = sentence.size()};
}

StaticFiles::StaticFiles(std::map<std::string, std::string> files) {
  for (auto& [name, body] : files) {
    if (is_compressed_form(name, files)) continue;
    File file{.content_type = content_type_of(name),
              .cache_control = name.starts_with("assets/") ? kForEver : kAskAgain};
    for (const auto& [coding, suffix] : kCompressed) {
      const auto form = files.find(name + std::string(suffix));
      if (form == files.end()) continue;
      file.forms.push_back({coding, form->second, etag_of(form->second, coding)});
    }
    std::string etag = etag_of(body, Coding::Identity);
    file.forms.push_back({Coding::Identity, body, std::move(etag)});
    files_.emplace("/" + name, std::move(file));
  }
  if (const auto index = files_.find("/index.html"); index != files_.end()) {
    files_.emplace("/", index->second);
  }
}

StaticFiles StaticFiles::load(const fs::path& page) try {
  if (!fs::is_regular_file(page / "index.html")) {
    throw StartError(ExitCode::NoPage, "No index.html in " + page.string() + ".");
  }
  return StaticFiles(read_files(page));
} catch (const fs::filesystem_error& error) {
  throw StartError(ExitCode::NoPage, std::string("Cannot read the page: ") + error.what());
}

Reply StaticFiles::answer(const PageRequest& request) const {
  const bool head = request.method == "HEAD";
  if (!head && request.method != "GET") {
    Reply refused = plain_reply(405, "This address answers GET and HEAD only.\n");
    refused.headers.push_back({"Allow", "GET, HEAD"});
    return refused;
  }
  const auto found = files_.find(request.target.substr(0, request.target.find('?')));
  Reply reply = found == files_.end() ? plain_reply(404, "There is nothing at this address.\n")
                                      : file_reply(found->second, request);
  if (head) reply.body = {};
  return reply;
}

Reply StaticFiles::file_reply(const File& file, const PageRequest& request) {
  const Form& form = choose_form(file, request.accept_encoding);
  Reply reply{.headers = {{"Cache-Control", file.cache_control},
                          {"ETag", form.etag},
                          {"Vary", "Accept-Encoding"}}};
  if (matches(request.if_none_match, form.etag)) {
    reply.status = 304;
    return reply;
  }
  reply.headers.push_back({"Content-Type", file.content_type});
  if (form.coding != Coding::Identity) {
    reply.headers.push_back({"Content-Encoding", to_text(form.coding)});
  }
  reply.body = form.body;
  reply.length = form.body.size();
  return reply;
}

const StaticFiles::Form& StaticFiles::choose_form(const File& file,
                                                  std::string_view accept_encoding) {
  std::vector<Coding> available;
  for (const Form& form : file.forms) available.push_back(form.coding);
  const Coding chosen = choose_coding(accept_encoding, available);
  for (const Form& form : file.forms) {
    if (form.coding == chosen) return form;
  }
  return file.forms.back();
}

std::string_view content_type_of(std::string_view name) {
  static constexpr std::array kTypes{
      std::pair{".html", "text/html; charset=utf-8"},
      std::pair{".js", "text/javascript"},
      std::pair{".mjs", "text/javascript"},
      std::pair{".css", "text/css"},
      std::pair{".wasm", "application/wasm"},
      std::pair{".svg", "image/svg+xml"},
      std::pair{".png", "image/png"},
      std::pair{".ico", "image/x-icon"},
      std::pair{".json", "application/json"},
      std::pair{".map", "application/json"},
      std::pair{".webmanifest", "application/manifest+json"},
      std::pair{".woff2", "font/woff2"},
      std::pair{".txt", "text/plain; charset=utf-8"},
  };
  for (const auto& [suffix, type] : kTypes) {
    if (name.ends_with(suffix)) return type;
  }
  return "application/octet-stream";
}

}  // namespace server
