// How the types of `files` cross into JavaScript, as js_types.h has it for those of `call`.
#pragma once

#include "files/words.h"
#include "js_types.h"

namespace emscripten::internal {

template <>
struct TypeID<files::TransferState> : TypeID<val> {};
template <>
struct BindingType<files::TransferState> : EnumAsText<files::TransferState> {};
template <>
struct TypeID<files::OfferProblem> : TypeID<val> {};
template <>
struct BindingType<files::OfferProblem> : EnumAsText<files::OfferProblem> {};

template <>
struct TypeID<files::TransferId> : TypeID<std::uint32_t> {};
template <>
struct BindingType<files::TransferId> : IdAsNumber<files::TransferId, std::uint32_t> {};
template <>
struct TypeID<files::SourceId> : TypeID<std::uint32_t> {};
template <>
struct BindingType<files::SourceId> : IdAsNumber<files::SourceId, std::uint32_t> {};

}  // namespace emscripten::internal
