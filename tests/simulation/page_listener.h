// Somebody who is told of all that the pages of a simulated call go through.
#pragma once

#include <cstdint>
#include <string>

#include "call/call_core.h"
#include "tasks.h"

namespace simulation {

class PageListener {
 public:
  virtual void page_loaded(ClientIndex client, const std::string& instance, std::uint64_t seed) = 0;
  virtual void stepped(ClientIndex client, call::Time now, const call::Event& event,
                       const call::Step& step) = 0;

 protected:
  ~PageListener() = default;
};

}  // namespace simulation
