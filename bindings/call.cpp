// The module that the page starts with.
#include "call_binding.h"

EMSCRIPTEN_BINDINGS(confab_core) {
  call::bind_events(emscripten::class_<call::CallBinding<call::CallCore>>("CallCore"));
}
