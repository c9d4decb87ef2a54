// The files of this device that are offered: what is known of each, and how long it is needed.
#pragma once

#include <map>
#include <string>

#include "files/action.h"

namespace files {

class Sources {
 public:
  explicit Sources(Actions& out) : out_(&out) {}

  void use(SourceId source) { ++sources_[source].users; }
  void release(SourceId source);
  void want_hash(SourceId source);
  void hashed(SourceId source, const std::string& sha256);
  std::string hash_of(SourceId source) const;  // Empty: not known yet.

 private:
  struct Source {
    int users = 0;
    bool hash_wanted = false;
    std::string sha256{};
  };

  Actions* out_;
  std::map<SourceId, Source> sources_;
};

}  // namespace files
