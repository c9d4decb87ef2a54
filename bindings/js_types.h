// How the core's scalar types cross into JavaScript: ids as numbers, enums as the strings that
// call.d.ts spells (those that the browser's own API has, where it has them).
#pragma once

#include <emscripten/bind.h>

#include <string>
#include <utility>

#include "call/action.h"
#include "call/room_view.h"

namespace bindings {

template <class Enum>
struct Names;

template <>
struct Names<protocol::SdpKind> {
  static constexpr const char* kValues[] = {"offer", "answer"};
};
template <>
struct Names<call::LinkState> {
  static constexpr const char* kValues[] = {"new", "connecting", "connected", "disconnected",
                                            "failed"};
};
template <>
struct Names<protocol::LeaveReason> {
  static constexpr const char* kValues[] = {"left", "lost", "removed"};
};
template <>
struct Names<call::ViewPhase> {
  static constexpr const char* kValues[] = {"idle", "joining", "in-room", "reconnecting"};
};
template <>
struct Names<call::Problem> {
  static constexpr const char* kValues[] = {"none",     "room-full",          "bad-room",
                                            "bad-name", "server-unreachable", "forbidden",
                                            "replaced", "incompatible"};
};
template <>
struct Names<call::PeerLink> {
  static constexpr const char* kValues[] = {"connecting", "connected", "reconnecting", "failed"};
};
template <>
struct Names<call::Warning> {
  static constexpr const char* kValues[] = {"candidate-dropped", "description-too-large",
                                            "message-refused"};
};

}  // namespace bindings

namespace emscripten::internal {

template <class Enum>
struct EnumAsText {
  using ValBinding = BindingType<val>;
  using WireType = ValBinding::WireType;

  static WireType toWireType(Enum value) {
    return ValBinding::toWireType(
        val(bindings::Names<Enum>::kValues[static_cast<std::size_t>(value)]));
  }
  // A word that is not known reads as the first one.
  static Enum fromWireType(WireType wire) {
    const auto text = ValBinding::fromWireType(wire).template as<std::string>();
    std::size_t index = 0;
    for (std::size_t i = 0; i < std::size(bindings::Names<Enum>::kValues); ++i)
      if (text == bindings::Names<Enum>::kValues[i]) index = i;
    return static_cast<Enum>(index);
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
CONFAB_ENUM_AS_TEXT(call::Warning);
#undef CONFAB_ENUM_AS_TEXT

template <>
struct TypeID<call::LinkId> : TypeID<std::uint32_t> {};
template <>
struct BindingType<call::LinkId> : IdAsNumber<call::LinkId, std::uint32_t> {};
template <>
struct TypeID<protocol::PeerId> : TypeID<double> {};
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
