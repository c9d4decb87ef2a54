// The people behind the data channels of one label, each a load of somebody's page and known by its
// certificate, which no other can have: so what concerns them goes on over the next link where it
// was, also under another seat.
#pragma once

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "call/time.h"
#include "channels/event.h"

namespace channels {

// Whoever is out of the room and without a connection for so long has gone.
inline constexpr call::Duration kAbsenceMax{30'000};

// What is known of each.
struct Attendance {
  PeerId peer{};                             // Who it is in the room; zero: not known yet.
  std::optional<call::Time> absent_since{};  // Neither in the room nor connected.
};

// `Person` is an Attendance and has channels(), which returns its Channels.
template <class Person>
class People {
 public:
  // Pairs of a certificate and a std::unique_ptr<Person>.
  auto begin() const { return people_.begin(); }
  auto end() const { return people_.end(); }
  const std::vector<Present>& present() const { return present_; }
  bool is_present(const Person& person) const;

  Person* with_link(LinkId link) const;
  Person* who_is(PeerId peer) const;

  // Whose page it is at the other end of a link; `make` makes it if it is a new one.
  template <class Make>
  Person& at_link(LinkId link, const std::string& certificate, Make make);
  // Who has the seat; if that is not known yet, somebody whom `make` makes to stand in for them
  // until it is.
  template <class Make>
  Person& at_seat(PeerId peer, Make make);
  void set_present(std::vector<Present> present) { present_ = std::move(present); }
  // Two loads of a page may have had the same seat, one after the other; the later has it. `met` is
  // called with each who has a seat that they had not before, and with who had it, or null.
  template <class Met>
  void find_peers(Met met);
  // `gone` is called with each who has gone, who is forgotten then. Returns when to look again.
  template <class Gone>
  std::optional<call::Time> look_who_is_gone(call::Time now, Gone gone);
  void clear() { people_.clear(); }

 private:
  std::map<std::string, std::unique_ptr<Person>> people_;
  std::vector<Present> present_;
};

template <class Person>
bool People<Person>::is_present(const Person& person) const {
  return std::any_of(present_.begin(), present_.end(),
                     [&person](const Present& one) { return one.peer == person.peer; });
}

template <class Person>
Person* People<Person>::with_link(LinkId link) const {
  for (const auto& [certificate, person] : people_)
    if (person->channels().has(link)) return person.get();
  return nullptr;
}

template <class Person>
Person* People<Person>::who_is(PeerId peer) const {
  for (const auto& [certificate, person] : people_)
    if (peer != PeerId{} && person->peer == peer) return person.get();
  return nullptr;
}

// Whose certificate is not known is somebody else with each link.
template <class Person>
template <class Make>
Person& People<Person>::at_link(LinkId link, const std::string& certificate, Make make) {
  const bool is_known = !certificate.empty();
  auto& person = people_[is_known ? certificate : std::to_string(static_cast<std::uint32_t>(link))];
  if (!person) person = make();
  return *person;
}

template <class Person>
template <class Make>
Person& People<Person>::at_seat(PeerId peer, Make make) {
  if (Person* person = who_is(peer)) return *person;
  auto& person = people_["seat " + std::to_string(static_cast<std::uint64_t>(peer))];
  if (!person) person = make();
  person->peer = peer;
  return *person;
}

template <class Person>
template <class Met>
void People<Person>::find_peers(Met met) {
  for (const Present& one : present_) {
    Person* person = with_link(one.link);
    if (person == nullptr || person->peer == one.peer) continue;
    Person* former = who_is(one.peer);
    if (former != nullptr) former->peer = PeerId{};
    person->peer = one.peer;
    met(*person, former);
  }
}

template <class Person>
template <class Gone>
std::optional<call::Time> People<Person>::look_who_is_gone(call::Time now, Gone gone) {
  std::optional<call::Time> next;
  for (auto each = people_.begin(); each != people_.end();) {
    Person& person = *each->second;
    const bool is_absent = !is_present(person) && person.channels().empty();
    if (!is_absent) person.absent_since.reset();
    if (is_absent && !person.absent_since) person.absent_since = now;
    const bool is_gone = is_absent && now - *person.absent_since >= kAbsenceMax;
    if (is_gone) gone(person);
    if (is_absent && !is_gone) {
      const call::Time due = *person.absent_since + kAbsenceMax;
      next = next ? std::min(*next, due) : due;
    }
    each = is_gone ? people_.erase(each) : std::next(each);
  }
  return next;
}

}  // namespace channels
