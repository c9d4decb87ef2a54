// One load of somebody's page, known by its certificate: the channels to it, and the files both
// ways.
#pragma once

#include <string>

#include "call/time.h"
#include "channels/people.h"
#include "files/channels.h"
#include "files/receiving.h"
#include "files/sending.h"
#include "files/sources.h"

namespace files {

class Person : public channels::Attendance {
 public:
  Person(Sources& sources, Actions& out)
      : channels_(out), sending_(channels_, sources, out), receiving_(channels_, out) {}
  Person(const Person&) = delete;
  Person& operator=(const Person&) = delete;

  const Channels& channels() const { return channels_; }
  Sending& sending() { return sending_; }
  Receiving& receiving() { return receiving_; }
  bool has_files() const { return !sending_.files().empty() || !receiving_.files().empty(); }

  void opened(LinkId link);
  void closed(LinkId link);
  // `id` names what is offered, if anything; returns whether it was used.
  bool received(LinkId link, const std::string& text, TransferId id, call::Time now);
  void bytes(LinkId link, std::uint64_t number, std::uint64_t offset, std::uint64_t length);
  void gone();
  void forget_ended();

 private:
  void channel_changed();
  void say_all();

  Channels channels_;
  Sending sending_;
  Receiving receiving_;
};

}  // namespace files
