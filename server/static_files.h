// The built page, held in memory, and what to answer to a request for it.
//
// Files are found by their exact target ("/assets/app.js"), so there is no path to walk out of. Of
// "app.js", "app.js.br" and "app.js.gz" the latter two are the first one's compressed forms. Names
// that begin with a dot are not served.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "server/content_coding.h"
#include "server/security_headers.h"

namespace server {

inline constexpr std::size_t kPageBytesMax = 64 * 1024 * 1024;

struct PageRequest {
  std::string_view method;
  std::string_view target;           // As received, with its query.
  std::string_view accept_encoding;  // Empty: absent.
  std::string_view if_none_match;    // Empty: absent.
};

// The views live as long as the StaticFiles, or for ever.
struct Reply {
  unsigned status = 200;
  std::vector<Header> headers;  // Besides the security headers and Content-Length.
  std::string_view body;        // Empty in answer to HEAD.
  std::size_t length = 0;       // Content-Length; not that of `body` in answer to HEAD.
};

// A short answer in plain text. `sentence` has to live for ever.
Reply plain_reply(unsigned status, std::string_view sentence);

class StaticFiles {
 public:
  // `files` by path relative to the page's folder, such as "assets/app.js.br".
  explicit StaticFiles(std::map<std::string, std::string> files);

  // Reads every file below `page`. Throws StartError (NoPage) if there is no index.html, or there
  // is more than kPageBytesMax, or something cannot be read.
  static StaticFiles load(const std::filesystem::path& page);

  // Answers 200, 304, 404 or 405.
  Reply answer(const PageRequest& request) const;

 private:
  struct Form {
    Coding coding = Coding::Identity;
    std::string body;
    std::string etag;
  };
  struct File {
    std::string_view content_type;
    std::string_view cache_control;
    std::vector<Form> forms;  // The preferred first; Identity is always there, and last.
  };

  static Reply file_reply(const File& file, const PageRequest& request);
  static const Form& choose_form(const File& file, std::string_view accept_encoding);

  std::map<std::string, File, std::less<>> files_;  // By target.
};

// The value of Content-Type for a file of that name.
std::string_view content_type_of(std::string_view name);

}  // namespace server
