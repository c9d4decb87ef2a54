// A core that records what it is told, for the page to tell it all that it told its own
// (call_log.d.ts).
#include "call_binding.h"
#include "call_log/codec.h"
#include "call_log/recorded_call.h"

namespace {

using RecordedBinding = call::CallBinding<call_log::RecordedCall>;

std::string log_of(RecordedBinding& recorded, std::string build) {
  return call_log::encode_redacted(recorded.core().log(std::move(build)));
}

}  // namespace

EMSCRIPTEN_BINDINGS(confab_call_log) {
  emscripten::class_<RecordedBinding> bound("RecordedCall");
  call::bind_events(bound);
  bound.function("callLog", &log_of);
}
