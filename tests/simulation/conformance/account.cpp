#include "conformance/account.h"

#include <algorithm>
#include <utility>

namespace simulation {
namespace {

using Outcome = FakePeerConnection::Outcome;
using Signaling = FakePeerConnection::Signaling;

std::string_view text(Outcome outcome) {
  switch (outcome) {
    case Outcome::Ok:
      return "ok";
    case Outcome::InvalidStateError:
      return "InvalidStateError";
    case Outcome::InvalidAccessError:
      return "InvalidAccessError";
    case Outcome::OperationError:
      return "OperationError";
  }
  return "";
}

std::string_view text(Signaling signaling) {
  switch (signaling) {
    case Signaling::Stable:
      return "stable";
    case Signaling::HaveLocalOffer:
      return "have-local-offer";
    case Signaling::HaveRemoteOffer:
      return "have-remote-offer";
  }
  return "";
}

bool tells_of_negotiation(std::string_view line) {
  const auto has = [line](std::string_view word) { return line.find(word) != line.npos; };
  return has(" set-local: ok") || has(" set-remote: ok") || has(" negotiationneeded");
}

}  // namespace

void Account::tell(std::string_view side, std::string_view what) {
  lines_.push_back(std::string("  ").append(side).append(" ").append(what));
}

void Account::tell_outcome(std::string_view side, std::string_view operation, Outcome outcome,
                           const FakePeerConnection& connection) {
  std::string told = std::string(operation).append(": ").append(text(outcome));
  if (outcome == Outcome::Ok) told.append(", ").append(text(connection.signaling()));
  tell(side, told);
}

void Account::tell_negotiation_needed(std::string_view side) {
  const auto before = std::find_if(lines_.rbegin(), lines_.rend(), tells_of_negotiation);
  lines_.insert(before.base(), std::string("  ").append(side).append(" negotiationneeded"));
}

void Account::tell_state(std::string_view side, const FakePeerConnection& connection) {
  if (connection.broken()) return tell(side, "is broken");
  std::string state("is ");
  state += connection.closed() ? "closed" : text(connection.signaling());
  state += ", local " + name_of(connection.local());
  state += ", " + name_of(connection.pending_local());
  state += ", remote " + name_of(connection.remote());
  state += ", " + name_of(connection.pending_remote());
  tell(side, state);
}

std::string Account::take() {
  std::string all;
  for (const std::string& line : std::exchange(lines_, {})) all += line + "\n";
  return all;
}

std::string Account::name_of(SdpId description) {
  if (description == 0) return "none";
  const Session& session = book_.at(description);
  auto known = std::find(ufrags_.begin(), ufrags_.end(), session.ufrag);
  if (known == ufrags_.end()) known = ufrags_.insert(known, session.ufrag);
  return (session.kind == protocol::SdpKind::Offer ? "offer u" : "answer u") +
         std::to_string(known - ufrags_.begin() + 1) + " x" + std::to_string(session.lines);
}

}  // namespace simulation
