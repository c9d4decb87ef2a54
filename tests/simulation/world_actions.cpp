// What a page does for its core.
#include <utility>

#include "world.h"

namespace simulation {

void World::perform(ClientIndex client, call::OpenSignal&) {
  Participant& person = people_[client];
  if (person.socket) environment_.violate("state legality", "a second socket is opened");
  invariants_.backoff(client);
  person.socket = network_.open(client, person.owner, person.visit);
}

void World::perform(ClientIndex client, call::CloseSignal& action) {
  Participant& person = people_[client];
  if (!person.socket) return environment_.violate("state legality", "no socket to be closed");
  person.signal.closed(environment_.scheduler.now(), action.code);
  network_.close_by_client(*person.socket, action.code);
  person.socket.reset();
}

void World::perform(ClientIndex client, call::SendSignal& action) {
  Participant& person = people_[client];
  if (!person.socket) return environment_.violate("state legality", "no socket to send on");
  network_.send_to_server(*person.socket, std::move(action.text));
}

void World::perform(ClientIndex client, call::OpenLink& action) {
  Participant& person = people_[client];
  if (action.link <= person.last_link)
    environment_.violate("state legality", "a link is opened under an old name");
  person.last_link = action.link;
  const auto index = static_cast<LinkIndex>(links_.size());
  links_.emplace_back(environment_, book_, index,
                      FakePeerConnection::Owner{client, person.self, action.link});
  paths_.opened(index);
  person.links.emplace_back(action.link, index);
  ++environment_.statistics.links;
}

// Paths are found without servers here.
void World::perform(ClientIndex client, call::SetIceServers& action) {
  link_of(client, action.link);
}

void World::perform(ClientIndex client, call::CloseLink& action) {
  Participant& person = people_[client];
  const auto index = person.find(action.link);
  if (!index) return environment_.violate("state legality", "a link is closed that is not open");
  invariants_.media_independence(*index);
  close(*index);
  std::erase_if(person.links, [&](const auto& entry) { return entry.first == action.link; });
}

void World::perform(ClientIndex client, call::SetLocalDescription& action) {
  if (auto* link = link_of(client, action.link)) link->set_local_description();
}

void World::perform(ClientIndex client, call::SetRemoteDescription& action) {
  if (auto* link = link_of(client, action.link))
    link->set_remote_description(action.round, action.sdp);
}

void World::perform(ClientIndex client, call::AddCandidate& action) {
  auto* link = link_of(client, action.link);
  if (link == nullptr) return;
  link->add_candidate(action.candidate);
  paths_.look_at(*people_[client].find(action.link));
}

void World::perform(ClientIndex client, call::SampleLink& action) {
  constexpr Duration kStatsMax{30};
  Participant& person = people_[client];
  const auto link = person.find(action.link);
  if (!link) return environment_.violate("state legality", "a link is used that is not open");
  if (environment_.strikes(Fault::StatsHang)) {
    environment_.struck(Fault::StatsHang);
    return paths_.harm(*link);
  }
  if (person.to_sample.empty())
    environment_.scheduler.after(environment_.up_to(kStatsMax), SamplesArrive{client, person.page});
  person.to_sample.push_back(*link);
}

void World::perform(ClientIndex, call::SendKeyFrame&) {}

void World::perform(ClientIndex client, call::SetSendParameters& action) {
  const auto link = people_[client].find(action.link);
  if (!link) return environment_.violate("state legality", "a link is used that is not open");
  paths_.set_parameters(*link, action);
}

void World::perform(ClientIndex client, call::SendReport& action) {
  if (const auto link = people_[client].find(action.link)) paths_.send_report(*link, action.text);
}

void World::perform(ClientIndex client, call::KeepSeat& action) {
  people_[client].kept = std::move(action);
}

// Nothing here reaches a limit, and nothing that is sent deserves a refusal.
void World::perform(ClientIndex client, call::Warn&) {
  environment_.violate("bounded memory", people_[client].name + " warns");
}

void World::perform(ClientIndex, call::ShowDeparture&) {}

void World::perform(ClientIndex client, call::ShowRoom& action) {
  Participant& person = people_[client];
  if (action.view == person.view)
    environment_.violate("bounded memory", person.name + " is shown what it sees already");
  const call::RoomView before = std::exchange(person.view, std::move(action.view));
  const auto is_gone = [&](const auto& tile) { return person.peer(tile.first) == nullptr; };
  std::erase_if(person.tiles, is_gone);
  std::erase_if(person.screens, is_gone);
  person.signal.sees(person.view.peers);
  answer_view(client, before);
}

FakePeerConnection* World::link_of(ClientIndex client, call::LinkId id) {
  const auto index = people_[client].find(id);
  if (index) return &links_[*index];
  environment_.violate("state legality", "a link is used that is not open");
  return nullptr;
}

}  // namespace simulation
