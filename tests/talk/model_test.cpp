// Whole conversations from a seed: people who write, raise their hands, record and look at random,
// over links that come and go, in a room that they lose, leave and come back to.
#include "talk/model.h"

#include <gtest/gtest.h>

namespace talk {
namespace {

using call::Duration;
using call::Random;

struct Conversation {
  explicit Conversation(std::uint64_t seed) : random(seed), model(seed + 1) {}

  Random random;
  Model model;

  std::size_t anybody() { return static_cast<std::size_t>(random.below(kPeople)); }

  void say_something() {
    const std::size_t who = anybody();
    const std::uint64_t choice = random.below(20);
    if (choice < 12)
      model.write(who);
    else if (choice < 15)
      model.raise(who, random.chance(60));
    else if (choice < 17)
      model.record(who, random.chance(50));
    else
      model.look(who, random.chance(50));
  }

  void break_something() {
    const std::size_t who = anybody();
    const std::size_t other =
        (who + 1 + static_cast<std::size_t>(random.below(kPeople - 1))) % kPeople;
    const std::uint64_t choice = random.below(60);
    if (choice < 25) model.cut(who, other);
    if (choice >= 15 && choice < 48) model.connect(who, other);
    if (choice >= 48 && choice < 52) model.lose_room(who);
    if (choice == 53) model.leave(who);
    if (choice >= 54 && choice < 58) model.come_back(who);
    if (choice >= 58) model.reload(who, random.chance(70));
  }
};

TEST(Conversations, ShowEachMessageOnceAndInOrderToAllWhoStayedWhateverTheLinksDo) {
  for (std::uint64_t seed = 1; seed <= 100; ++seed) {
    SCOPED_TRACE(seed);
    Conversation conversation(seed);
    conversation.model.run(Duration(500));
    for (int i = 0; i < 300; ++i) {
      conversation.say_something();
      if (conversation.random.chance(25)) conversation.break_something();
      conversation.model.run(conversation.random.up_to(Duration(400)));
    }
    conversation.model.settle();
    conversation.model.check_all();
    if (::testing::Test::HasFailure()) return;
  }
}

}  // namespace
}  // namespace talk
