// What is measured of a running server.
#pragma once

#include <cstddef>

#include "client.h"
#include "measured_process.h"

namespace generator {

// Each per second of the server's time: messages that came, of 50 calls that repeat their exchange;
// calls from connecting to leaving; connections that are greeted and leave.
double relayed(const Target& target, const MeasuredProcess& server);
double set_ups(const Target& target, const MeasuredProcess& server);
double handshakes(const Target& target, const MeasuredProcess& server);

// The median of the time from a send to the arrival, in milliseconds, at a load that any of the
// servers bears.
double latency(const Target& target);

// Bytes of memory for each of `count` connections that have a seat and say nothing.
double memory(const Target& target, const MeasuredProcess& server, std::size_t count);

}  // namespace generator
