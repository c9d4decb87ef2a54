// A call of two, as browsers begin it.
#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "client.h"

namespace generator {

class Call : Client::Owner {
 public:
  using Done = std::function<void()>;

  // Connects both and lets them take their seats in a room of their own. `done`: the first knows of
  // the second.
  Call(const Target& target, Done done);

  // Both send all that it takes: the offer, and once it comes the answer. `done`: all of it came.
  void exchange(Done done);
  std::size_t messages() const { return sides_[0].frames.size() + sides_[1].frames.size(); }

  // The caller sends all of its part. `arrived` is called for each that comes.
  void offer(const std::function<void()>& sending, Done arrived);

  // `done`: the server has closed both.
  void leave(Done done);

 private:
  struct Side {
    Client client;
    std::vector<std::string> frames{};  // Of its part of the exchange.
    std::string id{};
    std::size_t received = 0;
  };
  enum class Stage { Connecting, FirstJoins, SecondJoins, Met, Exchanging, Offering, Leaving };

  void on_ready(Client& client) override;
  void on_text(Client& client, std::string_view text) override;
  void on_closed(Client& client) override;

  bool is_first(const Client& client) const { return &client == &sides_[0].client; }
  void join(Side& side);
  void take_id(Side& side, std::string_view text) const;
  void on_meeting(Client& client, std::string_view text);
  void make_frames(Side& side, const std::vector<std::string>& messages, const Side& other) const;
  void on_relayed(Client& client);
  void finish();

  const Target& target_;
  Done done_;
  std::string room_;
  Stage stage_ = Stage::Connecting;
  std::size_t awaited_ = 2;    // Of what the stage waits for.
  std::array<Side, 2> sides_;  // The one who calls came second.
};

}  // namespace generator
