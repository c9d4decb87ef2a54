// How the core's scalar types cross into JavaScript: ids as numbers, enums as the strings that
// call.d.ts spells (those that the browser's own API has, where it has them).
#pragma once

#include <emscripten/bind.h>

#include <string>
#include <utility>

#include "call/words.h"

namespace emscripten::internal {

template <class Enum>
struct EnumAsText {
  using ValBinding = BindingType<val>;
  using WireType = ValBinding::WireType;

  static WireType toWireType(Enum value) {
    return ValBinding::toWireType(val(call::word_of(value)));
  }
  // A word that is not known reads as the first one.
  static Enum fromWireType(WireType wire) {
    const auto text = ValBinding::fromWireType(wire).template as<std::string>();
    return call::value_of<Enum>(text).value_or(Enum{});
  }
};

template <class Id, class Number>
struct IdAsNumber {
  using WireType = Number;
  static WireType toWireType(Id id) { return static_cast<Number>(static_cast<std::uint64_t>(id)); }
  static Id fromWireType(WireType number) {
    return static_cast<Id>(static_cast<std::uint64_t>(number));
  }
};

#define CONFAB_ENUM_AS_TEXT(Enum)       \
  template <>                           \
  struct TypeID<Enum> : TypeID<val> {}; \
  template <>                           \
  struct BindingType<Enum> : EnumAsText<Enum> {}

CONFAB_ENUM_AS_TEXT(protocol::SdpKind);
CONFAB_ENUM_AS_TEXT(protocol::LeaveReason);
CONFAB_ENUM_AS_TEXT(call::LinkState);
CONFAB_ENUM_AS_TEXT(call::ViewPhase);
CONFAB_ENUM_AS_TEXT(call::Problem);
CONFAB_ENUM_AS_TEXT(call::PeerLink);
CONFAB_ENUM_AS_TEXT(call::Cause);
CONFAB_ENUM_AS_TEXT(call::Warning);
#undef CONFAB_ENUM_AS_TEXT

template <>
struct TypeID<call::LinkId> : TypeID<std::uint32_t> {};
template <>
struct BindingType<call::LinkId> : IdAsNumber<call::LinkId, std::uint32_t> {};
template <>
struct TypeID<protocol::PeerId> : TypeID<double> {};
template <>  // As an item of an array.
struct TypeID<const protocol::PeerId&> : TypeID<double> {};
template <>
struct BindingType<protocol::PeerId> : IdAsNumber<protocol::PeerId, double> {};

// A vector of plain objects as a JavaScript array.
template <class Item>
struct TypeID<std::vector<Item>> : TypeID<val> {};
template <class Item>
struct BindingType<std::vector<Item>> {
  using ValBinding = BindingType<val>;
  using WireType = ValBinding::WireType;
  static WireType toWireType(const std::vector<Item>& items) {
    val array = val::array();
    for (std::size_t i = 0; i < items.size(); ++i) array.set(i, items[i]);
    return ValBinding::toWireType(array);
  }
  static std::vector<Item> fromWireType(WireType wire) {
    return vecFromJSArray<Item>(ValBinding::fromWireType(wire));
  }
};

}  // namespace emscripten::internal
