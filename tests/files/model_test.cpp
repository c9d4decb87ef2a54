// Whole exchanges from a seed: people who offer, accept, pause and cancel at random, over links
// that come and go at random. What is kept is always what was sent, and at rest both ends agree.
#include <gtest/gtest.h>

#include "files/model.h"

namespace files {
namespace {

using call::Duration;
using call::Random;

constexpr std::size_t kPeople = 3;

struct Exchange {
  explicit Exchange(std::uint64_t seed) : random(seed), model(kPeople, seed + 1) {}

  Random random;
  Model model;
  std::map<std::string, std::string> contents{};  // Of each file, by name.
  bool reloaded[kPeople] = {};

  std::size_t below(std::size_t bound) { return static_cast<std::size_t>(random.below(bound)); }
  std::size_t anybody() { return below(kPeople); }
  std::size_t other_than(std::size_t who) { return (who + 1 + below(kPeople - 1)) % kPeople; }

  void offer_something() {
    const std::size_t who = anybody();
    std::string bytes(random.chance(10) ? 0 : below(200'000), '\0');
    for (char& byte : bytes) byte = static_cast<char>(random.next());
    const std::string name = std::to_string(contents.size()) + " of " + std::to_string(who);
    contents[name] = bytes;
    model.offer(who, name, bytes);
  }

  // Somebody does something with one of the files that they see.
  void touch_something() {
    ModelPage& page = model.page(anybody());
    if (page.views.empty()) return;
    auto view = page.views.begin();
    std::advance(view, static_cast<long>(random.below(page.views.size())));
    const std::size_t who = static_cast<std::size_t>(&page == &model.page(0)   ? 0
                                                     : &page == &model.page(1) ? 1
                                                                               : 2);
    const TransferView& file = view->second;
    const std::uint64_t choice = random.below(20);
    if (choice < 10 && file.incoming && file.state == TransferState::Offered)
      model.feed(who, OfferAccepted{file.id});
    else if (choice < 17)
      model.feed(who, PauseChosen{file.id, random.chance(50)});
    else if (choice == 17)
      model.feed(who, TransferCancelled{file.id});
  }

  void break_something() {
    const std::size_t who = anybody();
    const std::size_t other = other_than(who);
    const std::uint64_t choice = random.below(40);
    if (choice < 15) model.cut(who, other);
    if (choice >= 10 && choice < 35) model.connect(who, other);
    if (choice == 39 && random.chance(20)) {
      model.reload(who);
      reloaded[who] = true;
    }
  }

  // Everybody has a link to each other in the end, wants all that is offered, and waits.
  void calm_down() {
    for (std::size_t who = 0; who < kPeople; ++who)
      for (std::size_t other = 0; other < who; ++other) model.connect(who, other);
    model.settle();
    for (std::size_t who = 0; who < kPeople; ++who) {
      const auto views = model.page(who).views;
      for (const auto& [id, file] : views) {
        if (is_over(file.state)) continue;
        model.feed(who, PauseChosen{id, false});
        if (file.incoming && file.state == TransferState::Offered)
          model.feed(who, OfferAccepted{id});
      }
    }
    model.settle();
  }

  void check() {
    for (std::size_t who = 0; who < kPeople; ++who)
      for (const auto& [id, file] : model.page(who).views) check(who, file);
  }

  void check(std::size_t who, const TransferView& file) {
    SCOPED_TRACE(file.name + " seen by " + std::to_string(who));
    EXPECT_TRUE(is_over(file.state)) << static_cast<int>(file.state);
    const ModelPage& page = model.page(who);
    const bool is_done = file.state == TransferState::Done;
    if (file.incoming) {
      EXPECT_EQ(page.kept.contains(file.id), is_done);
      if (is_done) {
        EXPECT_EQ(page.kept.at(file.id), contents.at(file.name));
        EXPECT_EQ(file.bytes, file.size);
      }
      EXPECT_FALSE(page.places.contains(file.id));
    }
    const std::size_t other = static_cast<std::size_t>(file.peer) - 1;
    if (file.peer == PeerId{} || reloaded[who] || reloaded[other]) return;
    const TransferView* there = model.page(other).find(file.name, who);
    if (there == nullptr) {
      EXPECT_EQ(file.state, TransferState::Cancelled) << "before they heard of it";
      return;
    }
    const TransferView& sent = file.incoming ? *there : file;
    const TransferView& arrived = file.incoming ? file : *there;
    const bool is_late = sent.state == TransferState::Cancelled && sent.ended_here &&
                         arrived.state == TransferState::Done;
    EXPECT_TRUE(is_late || there->state == file.state) << "unless it had come when withdrawn";
    EXPECT_NE(file.state, TransferState::Gone);
  }
};

TEST(FileExchange, KeepsWhatWasSentAndNothingElseWhateverTheLinksDo) {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    SCOPED_TRACE(seed);
    Exchange exchange(seed);
    exchange.model.connect(0, 1);
    exchange.model.connect(0, 2);
    exchange.model.connect(1, 2);
    exchange.model.run(Duration(500));
    for (int i = 0; i < 150; ++i) {
      if (exchange.random.chance(10)) exchange.offer_something();
      exchange.touch_something();
      if (exchange.random.chance(20)) exchange.break_something();
      exchange.model.run(exchange.random.up_to(Duration(200)));
    }
    exchange.calm_down();
    exchange.check();
    if (HasFailure()) return;
  }
}

}  // namespace
}  // namespace files
