// What goes wrong with peer connections, and between two devices.
#include "world.h"

namespace simulation {

// The page adds a track, or does another thing that only an offer can convey.
void World::renegotiate(LinkIndex link) {
  environment_.struck(Fault::Renegotiation);
  links_[link].need_negotiation();
}

// Our core never does; another client may.
void World::restart_ice(LinkIndex link) {
  environment_.struck(Fault::IceRestart);
  links_[link].restart_ice();
}

void World::break_path(LinkIndex link) {
  const auto other = paths_.other_end(link);
  if (!other) return;
  const ClientIndex here = links_[link].owner().client;
  const ClientIndex there = links_[*other].owner().client;
  const Time end = begin(Fault::PathBroken, environment_.outage());
  paths_.count(link);
  paths_.block(here, there, end);
  paths_.block(there, here, end);
  paths_.look_at_all_of(here);
  environment_.scheduler.at(end, NetworkIsBack{here, false});
}

void World::lose_one_way(LinkIndex link) {
  const auto other = paths_.other_end(link);
  if (!other) return;
  const ClientIndex here = links_[link].owner().client;
  const Time end = begin(Fault::OneWayLoss, environment_.outage());
  paths_.count(link);
  paths_.block(here, links_[*other].owner().client, end);
  paths_.look_at_all_of(here);
  environment_.scheduler.at(end, NetworkIsBack{here, false});
}

// Everything reads connected, and nothing comes through any more.
void World::make_zombie(LinkIndex link) {
  const auto other = paths_.other_end(link);
  if (!other || !paths_.connected(link)) return;
  environment_.struck(Fault::ZombieMedia);
  const bool reports_too = environment_.random.chance(50);
  paths_.count(link);
  for (const LinkIndex each : {link, *other}) paths_.deafen(each, Time::max(), reports_too);
}

void World::deafen(LinkIndex link) {
  if (!paths_.connected(link)) return;
  const bool for_good = environment_.random.chance(50);
  const Time end = begin(Fault::OneWayMedia, for_good ? Duration(0) : environment_.outage());
  paths_.count(link);
  paths_.deafen(link, for_good ? Time::max() : end, false);
}

}  // namespace simulation
