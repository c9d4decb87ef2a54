#include "files/sources.h"

#include <utility>

namespace files {

void Sources::release(SourceId source) {
  const auto found = sources_.find(source);
  if (found == sources_.end() || --found->second.users > 0) return;
  sources_.erase(found);
  out_->push_back(ReleaseSource{source});
}

// All of it is read for that, which is only done for a file that somebody wants.
void Sources::want_hash(SourceId source) {
  const auto found = sources_.find(source);
  if (found == sources_.end() || std::exchange(found->second.hash_wanted, true)) return;
  out_->push_back(HashSource{source});
}

void Sources::hashed(SourceId source, const std::string& sha256) {
  const auto found = sources_.find(source);
  if (found != sources_.end()) found->second.sha256 = sha256;
}

std::string Sources::hash_of(SourceId source) const {
  const auto found = sources_.find(source);
  return found == sources_.end() ? "" : found->second.sha256;
}

}  // namespace files
