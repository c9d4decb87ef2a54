// The words of the types of `files`, as in call/words.h: they are what files.d.ts spells.
#pragma once

#include "call/words.h"
#include "files/action.h"

template <>
struct call::Words<files::TransferState> {
  static constexpr const char* kAll[] = {"offered", "going",   "checking", "done", "cancelled",
                                         "failed",  "damaged", "too-many", "gone"};
};
template <>
struct call::Words<files::OfferProblem> {
  static constexpr const char* kAll[] = {"too-large", "nobody", "too-many"};
};

namespace files {

constexpr const char* word_of(const SendBytes&) { return "send-bytes"; }
constexpr const char* word_of(const HashSource&) { return "hash-source"; }
constexpr const char* word_of(const ReleaseSource&) { return "release-source"; }
constexpr const char* word_of(const WriteBytes&) { return "write-bytes"; }
constexpr const char* word_of(const HashTransfer&) { return "hash-transfer"; }
constexpr const char* word_of(const KeepFile&) { return "keep-file"; }
constexpr const char* word_of(const DiscardFile&) { return "discard-file"; }
constexpr const char* word_of(const ShowTransfer&) { return "show-transfer"; }
constexpr const char* word_of(const RefuseOffer&) { return "refuse-offer"; }

}  // namespace files
