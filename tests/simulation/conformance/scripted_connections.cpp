#include "conformance/scripted_connections.h"

#include <algorithm>
#include <utility>
#include <variant>

namespace simulation {
namespace {

using Kind = FakePeerConnection::OperationKind;
using Outcome = FakePeerConnection::Outcome;

std::vector<std::string_view> split(std::string_view text, std::string_view separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + separator.size());
  }
}

}  // namespace

ScriptedConnections::ScriptedConnections()
    : environment_(1, Faults{.browser_delay_max = Duration(0)}, Recording::HashOnly) {
  for (Side& side : sides_) {
    const auto index = static_cast<LinkIndex>(connections_.size());
    side.connection =
        &connections_.emplace_back(environment_, book_, index, FakePeerConnection::Owner{});
    side.connection->tell_outcomes_to(
        [this, &side](Kind kind, Outcome outcome) { settles(side, kind, outcome); });
  }
}

std::string ScriptedConnections::begin() {
  run();
  return account_.take();
}

std::string ScriptedConnections::play(std::string_view line) {
  Side* side = side_called(line.substr(0, 1));
  if (side == nullptr || line.substr(1, 2) != ": ") return {};
  std::vector<Sequence> sequences;
  for (const std::string_view part : split(line.substr(3), "; ")) {
    Sequence& sequence = sequences.emplace_back();
    for (const std::string_view step : split(part, " > "))
      sequence.steps.push_back(split(step, " "));
    if (!std::all_of(sequence.steps.begin(), sequence.steps.end(), known)) return {};
  }
  for (Sequence& sequence : sequences) ask(*side, std::move(sequence));
  run();
  return account_.take();
}

bool ScriptedConnections::would_confuse(std::size_t side, std::size_t ordinal) const {
  const FakePeerConnection& self = connections_[side];
  return self.signaling() == FakePeerConnection::Signaling::HaveLocalOffer &&
         book_.at(sides_[1 - side].made[ordinal - 1]).lines < book_.at(self.local()).lines;
}

bool ScriptedConnections::known(const Step& step) {
  static constexpr std::array<std::pair<std::string_view, std::size_t>, 7> kWords{
      {{"set-local", 1},
       {"set-remote", 2},
       {"add-candidate", 2},
       {"end-of-candidates", 2},
       {"restart-ice", 1},
       {"need-negotiation", 1},
       {"close", 1}}};
  return std::find(kWords.begin(), kWords.end(), std::pair(step.front(), step.size())) !=
         kWords.end();
}

void ScriptedConnections::ask(Side& side, Sequence sequence) {
  while (!sequence.steps.empty()) {
    const Step step = std::move(sequence.steps.front());
    sequence.steps.erase(sequence.steps.begin());
    sequence.under_way = step.front();
    // Before it is asked for: one for a closed connection is rejected there and then.
    side.unsettled.push_back(sequence);
    if (ask(side, step)) return;
    side.unsettled.pop_back();
    if (step.front() == "close") side.unsettled.clear();
  }
}

bool ScriptedConnections::ask(Side& side, const Step& step) {
  const std::string_view name = step.front();
  if (name == "set-local") return side.connection->set_local_description(), true;
  if (name == "set-remote") return set_remote(side, description(step[1]));
  if (name == "add-candidate" || name == "end-of-candidates") return add_candidate(side, step);
  if (name == "restart-ice") side.connection->restart_ice();
  if (name == "need-negotiation") side.connection->need_negotiation();
  if (name == "close") side.connection->close();
  return false;
}

bool ScriptedConnections::set_remote(Side& side, SdpId description) {
  if (description == 0) return find_nothing(side);
  side.connection->set_remote_description(0, book_.to_sdp(description));
  return true;
}

bool ScriptedConnections::add_candidate(Side& side, const Step& step) {
  const SdpId of = description(step[1]);
  if (of == 0 && step[1] != "unknown") return find_nothing(side);
  protocol::IceCandidate candidate{.sdp_mid = "0"};
  if (step.front() == "add-candidate")
    candidate.candidate = "candidate:" + std::to_string(candidates_++ % 32);
  if (of != 0) candidate.username_fragment = std::to_string(book_.at(of).ufrag);
  side.connection->add_candidate(candidate);
  return true;
}

// As if the operation had been rejected.
bool ScriptedConnections::find_nothing(Side& side) {
  const std::string operation(side.unsettled.back().under_way);
  side.unsettled.pop_back();
  account_.tell(side.name, operation + ": no such description");
  return true;
}

void ScriptedConnections::settles(Side& side, Kind kind, Outcome outcome) {
  Sequence sequence = take_settled(side.unsettled);
  const bool is_candidate = sequence.under_way == "add-candidate";
  account_.tell_outcome(side.name, sequence.under_way, outcome, *side.connection);
  if (outcome != Outcome::Ok) return;
  if (kind == Kind::SetLocal) side.made.push_back(local(side));
  (is_candidate ? to_continue_later_ : to_continue_).emplace_back(&side, std::move(sequence));
}

// The first, but for an end of candidates, which awaits nothing that is under way.
ScriptedConnections::Sequence ScriptedConnections::take_settled(std::deque<Sequence>& unsettled) {
  const bool is_end = unsettled.back().under_way == "end-of-candidates";
  Sequence sequence = std::move(is_end ? unsettled.back() : unsettled.front());
  if (is_end) {
    unsettled.pop_back();
  } else {
    unsettled.pop_front();
  }
  return sequence;
}

// To the end of all that is due. Candidates are not gathered: how many there are is not for the
// script to say.
void ScriptedConnections::run() {
  while (true) {
    for (auto& [side, sequence] : std::exchange(to_continue_, {})) ask(*side, std::move(sequence));
    if (const auto task = environment_.scheduler.next(Time::max())) {
      on_task(*task);
      continue;
    }
    if (to_continue_.empty()) to_continue_ = std::exchange(to_continue_later_, {});
    if (to_continue_.empty()) break;
  }
  for (const Side& side : sides_) account_.tell_state(side.name, *side.connection);
}

void ScriptedConnections::on_task(const Task& task) {
  if (const auto* completes = std::get_if<OperationCompletes>(&task))
    connections_[completes->link].operation_completes();
  if (const auto* updates = std::get_if<NegotiationFlagUpdates>(&task))
    if (connections_[updates->link].negotiation_flag_updates())
      account_.tell_negotiation_needed(sides_[updates->link].name);
}

ScriptedConnections::Side* ScriptedConnections::side_called(std::string_view name) {
  const auto side =
      std::find_if(sides_.begin(), sides_.end(), [name](const Side& s) { return s.name == name; });
  return side == sides_.end() ? nullptr : &*side;
}

SdpId ScriptedConnections::local(const Side& side) {
  const FakePeerConnection& connection = *side.connection;
  return connection.pending_local() != 0 ? connection.pending_local() : connection.local();
}

SdpId ScriptedConnections::description(std::string_view word) {
  const Side* side = side_called(word.substr(0, 1));
  if (side == nullptr || word.substr(1, 1) != ".") return 0;
  if (word.substr(2) == "local") return local(*side);
  const std::uint32_t ordinal = SessionBook::number(word.substr(2));
  return ordinal >= 1 && ordinal <= side->made.size() ? side->made[ordinal - 1] : 0;
}

}  // namespace simulation
