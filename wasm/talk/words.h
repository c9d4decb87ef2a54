// The words of the types of `talk`, as in call/words.h: they are what talk.d.ts spells.
#pragma once

#include "call/words.h"
#include "talk/action.h"

template <>
struct call::Words<talk::Delivery> {
  static constexpr const char* kAll[] = {"waiting", "delivered", "in-part", "not-delivered"};
};
template <>
struct call::Words<talk::TalkProblem> {
  static constexpr const char* kAll[] = {"empty", "too-long", "nobody", "too-many", "flood"};
};
template <>
struct call::Words<protocol::Reaction> {
  static constexpr const auto& kAll = protocol::kReactionWords;
};

namespace talk {

constexpr const char* word_of(const ShowTalk&) { return "show-talk"; }
constexpr const char* word_of(const ShowMessage&) { return "show-message"; }
constexpr const char* word_of(const ForgetMessage&) { return "forget-message"; }
constexpr const char* word_of(const ShowReaction&) { return "show-reaction"; }
constexpr const char* word_of(const RefuseMessage&) { return "refuse-message"; }

}  // namespace talk
