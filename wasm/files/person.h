// One load of somebody's page, known by its certificate: the channels to it, and the files both
// ways.
#pragma once

#include <optional>
#include <string>

#include "call/pace.h"
#include "call/time.h"
#include "files/channels.h"
#include "files/receiving.h"
#include "files/sending.h"
#include "files/sources.h"

namespace files {

class Person {
 public:
  // So many hellos are answered at once, and then one in each interval; each asks for all offers.
  static constexpr int kHelloBurst = 32;
  static constexpr call::Duration kHelloInterval{500};

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

  PeerId peer{};                             // Who it is in the room; zero: not known yet.
  std::optional<call::Time> absent_since{};  // Neither in the room nor connected.

 private:
  void greeted(LinkId link, call::Time now);
  void channel_changed();
  void say_all();

  Channels channels_;
  Sending sending_;
  Receiving receiving_;
  call::Pace hellos_{kHelloBurst, kHelloInterval};
};

}  // namespace files
