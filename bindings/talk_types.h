// How the types of `talk` cross into JavaScript, as js_types.h has it for those of `call`.
#pragma once

#include "js_types.h"
#include "talk/words.h"

namespace emscripten::internal {

template <>
struct TypeID<talk::Delivery> : TypeID<val> {};
template <>
struct BindingType<talk::Delivery> : EnumAsText<talk::Delivery> {};
template <>
struct TypeID<talk::TalkProblem> : TypeID<val> {};
template <>
struct BindingType<talk::TalkProblem> : EnumAsText<talk::TalkProblem> {};
template <>
struct TypeID<talk::Reaction> : TypeID<val> {};
template <>
struct BindingType<talk::Reaction> : EnumAsText<talk::Reaction> {};

template <>
struct TypeID<talk::MessageId> : TypeID<std::uint32_t> {};
template <>
struct BindingType<talk::MessageId> : IdAsNumber<talk::MessageId, std::uint32_t> {};

}  // namespace emscripten::internal
