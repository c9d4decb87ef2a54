// People who talk, in a model: their cores, links that come and go, and a room that they lose,
// leave and come back to. It keeps books of its own of who wrote what to whom, and compares.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "call/random.h"
#include "channels/model_links.h"
#include "talk/talk.h"

namespace talk {

inline constexpr std::size_t kPeople = 4;

// What somebody wrote; `to` are those who were in the room, as far as they knew.
struct Sent {
  std::size_t writer;
  std::uint32_t visit;                      // Of the writer.
  std::map<std::size_t, std::uint32_t> to;  // And what Model::stay_of() was.
  call::Time at;
  std::size_t place;  // Among all.
  std::set<std::size_t> shown_to{};
};

// One load of somebody's page.
struct ModelPage {
  Talk core;
  std::string certificate{};
  std::optional<call::Time> wake_at{};
  std::map<MessageId, MessageView> messages{};
  TalkView view{};
  bool hand = false;
  bool recording = false;
  bool are_seen = false;
  std::uint32_t unread = 0;
  std::set<std::string> shown{};                  // Of others.
  std::map<std::uint32_t, std::size_t> places{};  // Of the last that was shown, by visit.
};

class Model {
 public:
  explicit Model(std::uint64_t seed);

  void write(std::size_t who);
  void raise(std::size_t who, bool is_raised);
  void record(std::size_t who, bool is_recording);
  void look(std::size_t who, bool are_seen);

  void connect(std::size_t a, std::size_t b);
  void cut(std::size_t a, std::size_t b);
  void reload(std::size_t who, bool keeps_seat);
  // Out of the room, without knowing it; for kOutMax at most.
  void lose_room(std::size_t who);
  void leave(std::size_t who);
  void come_back(std::size_t who);

  void run(call::Duration duration);
  // Until everybody is there, has a link to each other, and nobody has anything to do.
  void settle();
  // That it is as it has to be then.
  void check_all() const;

 private:
  static constexpr call::Duration kOutMax{20'000};
  enum class Where : std::uint8_t { Inside, Out, Left };
  // Of somebody else, as far as one hears of them.
  struct Seen {
    std::optional<call::Time> missing_since{};
    std::uint32_t times_gone = 0;  // For channels::kAbsenceMax, and so perhaps forgotten.
  };
  struct Somebody {
    std::unique_ptr<ModelPage> page{};
    PeerId seat{};
    Where where = Where::Inside;
    call::Time out_since{};
    std::uint32_t visit = 0;   // Another one with each load, and each time they left.
    std::uint32_t stayed = 0;  // Another one when they may have missed something.
    std::array<Seen, kPeople> seen{};
    // Who is here, as they heard last, and stay_of() each.
    std::map<std::size_t, std::uint32_t> others{};
  };

  void feed(std::size_t who, const Event& event);
  void perform(std::size_t who, const Action& action);
  void show(std::size_t who, const ShowMessage& action);
  void load(std::size_t who);
  void take_new_seat(std::size_t who);
  void connect_to_all(std::size_t who);
  void tell_who_is_here();
  void see(Seen& seen, bool is_here) const;
  std::size_t who_has(PeerId seat) const { return seats_.at(seat); }
  std::size_t shown_as(std::size_t viewer, PeerId peer) const;
  void check_messages(std::size_t who) const;
  // Another one whenever `who` may have gone, for all that `viewer` knows.
  std::uint32_t stay_of(std::size_t who, std::size_t viewer) const;

  call::Random random_;
  std::array<Somebody, kPeople> people_;
  channels::ModelLinks<std::string> links_;
  std::map<PeerId, std::size_t> seats_;  // Who ever had it.
  std::map<std::string, Sent> sent_;     // By text.
  bool is_refused_ = false;              // What was written last.
  std::uint32_t loads_ = 0;
  std::uint32_t visits_ = 0;
  call::Time now_{call::Duration(1'000)};
};

}  // namespace talk
