#include "conformance/script_writer.h"

namespace simulation {
namespace {

constexpr std::string_view kNames = "ab";
constexpr unsigned kAnotherPercent = 25;
constexpr unsigned kSensiblePercent = 60;

bool has(std::string_view line, std::string_view word) { return line.find(word) != line.npos; }

std::size_t promises(std::string_view line) {
  std::size_t count = 0;
  for (const char* word : {"set-", "candidate"})
    for (std::size_t at = line.find(word); at != line.npos; at = line.find(word, at + 1)) ++count;
  return count;
}

// Whether the outcome is certain when `another` is asked for at once with the line.
bool is_certain(std::string_view line, std::string_view another) {
  if (another == "restart-ice") return promises(line) == 0;
  if (another == "need-negotiation") return promises(line) <= 1;
  const bool overtakes = another == "close" || has(another, "end-of-candidates");
  return !overtakes || !has(line, "add-candidate");
}

}  // namespace

std::string ScriptWriter::line(const ScriptedConnections& connections) {
  const auto side = static_cast<std::size_t>(random_.below(2));
  return std::string(1, kNames[side]) + ": " + operations(connections, side);
}

std::string ScriptWriter::operations(const ScriptedConnections& connections, std::size_t side) {
  const bool at_once = random_.chance(50);
  std::string line = operation(connections, side);
  while (random_.chance(kAnotherPercent)) {
    const std::string another = operation(connections, side);
    if (at_once && !is_certain(line, another)) break;
    line += (at_once ? "; " : " > ") + another;
  }
  return line;
}

std::string ScriptWriter::operation(const ScriptedConnections& connections, std::size_t side) {
  ++drawn_;
  if (random_.chance(kSensiblePercent)) {
    const std::string step = next_step(connections, side);
    if (!step.empty()) return step;
  }
  const std::uint64_t dice = random_.below(100);
  if (dice < 20) return "need-negotiation";
  if (dice < 35) return "restart-ice";
  if (dice < 37) return "close";
  if (dice < 38) return "add-candidate unknown";
  if (dice < 60 || connections.local(1 - side) == 0) return "set-local";
  if (dice < 80) return "set-remote " + remote_description(connections, side);
  if (dice < 85) return "end-of-candidates " + remote_description(connections, side);
  return "add-candidate " + remote_description(connections, side);
}

// What a negotiation goes on with; an empty string if there is none.
std::string ScriptWriter::next_step(const ScriptedConnections& connections, std::size_t side) {
  const FakePeerConnection& self = connections.connection(side);
  if (self.signaling() == FakePeerConnection::Signaling::HaveRemoteOffer) return "set-local";
  const SdpId theirs = connections.local(1 - side);
  if (theirs == 0 || theirs == self.remote()) return {};
  return std::string("set-remote ") + kNames[1 - side] + ".local";
}

// Mostly the latest, which makes most of it legal.
std::string ScriptWriter::remote_description(const ScriptedConnections& connections,
                                             std::size_t side) {
  const std::string name(1, kNames[1 - side]);
  const std::size_t made = connections.made(1 - side);
  if (made == 0 || random_.chance(75)) return name + ".local";
  const std::size_t ordinal = 1 + random_.below(made);
  return name + "." +
         (connections.would_confuse(side, ordinal) ? "local" : std::to_string(ordinal));
}

}  // namespace simulation
