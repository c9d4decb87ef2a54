// What a step of a core is in JavaScript: a plain object { actions, wakeAt }.
#pragma once

#include <emscripten/val.h>

#include <cstddef>
#include <variant>

// Of any struct that is a value_object; word_of() has its type.
template <class... Kinds>
emscripten::val action_to_js(const std::variant<Kinds...>& action) {
  return std::visit(
      [](const auto& a) {
        emscripten::val object(a);  // A plain object with the fields that are registered.
        object.set("type", word_of(a));
        return object;
      },
      action);
}

template <class Step>
emscripten::val step_to_js(const Step& step) {
  emscripten::val actions = emscripten::val::array();
  for (std::size_t i = 0; i < step.actions.size(); ++i)
    actions.set(i, action_to_js(step.actions[i]));
  emscripten::val object = emscripten::val::object();
  object.set("actions", actions);
  if (step.wake_at)
    object.set("wakeAt", static_cast<double>(step.wake_at->time_since_epoch().count()));
  return object;
}
