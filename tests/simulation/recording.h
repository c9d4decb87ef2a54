// The call logs of a simulated call: what a page would have recorded.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "call_log/call_log.h"
#include "faults.h"
#include "page_listener.h"

namespace simulation {

class Recorder final : public PageListener {
 public:
  void page_loaded(ClientIndex client, const std::string& instance, std::uint64_t seed) override;
  void stepped(ClientIndex client, Time now, const call::Event& event,
               const call::Step& step) override;

  // Of each page that was loaded, in that order.
  const std::vector<call_log::CallLog>& logs() const { return logs_; }

 private:
  std::vector<call_log::CallLog> logs_;
  std::map<ClientIndex, std::size_t> open_;  // The log of the page that a client has now.
};

// Of the page to which the most happens in this call.
call_log::CallLog record_call(const Scenario& scenario, std::uint64_t seed);

}  // namespace simulation
