// What is measured of a running server, one function for each.

import { connect, exchange, kMessagesEachWay, leave, meet, onRelayed, sendAll } from './calls.mjs';

const kWarmUp = 1_000; // Milliseconds; the peers' code is compiled meanwhile.
const kMeasured = 3_000;
const kPairs = 50;
const kAtOnce = 16;

const passed = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

// How often `work` is done for each second of the server's time, `atOnce` at a time.
async function perCpuSecond(server, work, workers) {
  let done = 0;
  let going = true;
  const loop = async (worker) => {
    while (going) {
      const more = await work(worker);
      done += more;
    }
  };
  const loops = workers.map(loop);
  await passed(kWarmUp);
  const start = { done, cpu: server.cpu() };
  await passed(kMeasured);
  const result = (done - start.done) / (server.cpu() - start.cpu);
  going = false;
  await Promise.all(loops);
  return result;
}

const several = (count) => [...Array(count).keys()];

async function relayed(server) {
  const pairs = await Promise.all(several(kPairs).map(() => meet(server)));
  const once = (pair) => exchange(pair).then(() => 2 * kMessagesEachWay);
  const result = await perCpuSecond(server, once, pairs);
  await Promise.all(pairs.map(leave));
  return result;
}

function setUps(server) {
  const once = async () => {
    const pair = await meet(server);
    await exchange(pair);
    await leave(pair);
    return 1;
  };
  return perCpuSecond(server, once, several(kAtOnce));
}

function handshakes(server) {
  const once = async () => {
    const client = await connect(server);
    await client.leave();
    return 1;
  };
  return perCpuSecond(server, once, several(kAtOnce));
}

export function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

const kBurstsPerSecond = 300; // Each one side's part of a call: 3,900 messages a second.

function sendTimed(pair, latencies) {
  const [caller, callee] = pair;
  const sent = [];
  onRelayed(callee, () => latencies.push(performance.now() - sent.shift()));
  for (const frame of caller.frames) {
    sent.push(performance.now());
    caller.client.socket.write(frame);
  }
}

async function latency(server) {
  const pairs = await Promise.all(several(kPairs).map(() => meet(server)));
  let latencies = [];
  const start = performance.now();
  const warm = start + kWarmUp;
  const end = warm + kMeasured;
  for (let bursts = 0, warmedUp = false; performance.now() < end; ++bursts) {
    const due = start + (bursts * 1000) / kBurstsPerSecond;
    while (performance.now() < due) await passed(1);
    if (!warmedUp && due >= warm) [latencies, warmedUp] = [[], true];
    sendTimed(pairs[bursts % kPairs], latencies);
  }
  await passed(500);
  await Promise.all(pairs.map(leave));
  return median(latencies);
}

const kConnectedAtOnce = 50;
const kIdle = 12_000; // Longer than heartbeats are apart.

// Bytes of memory for each of `count` connections that have a seat and say nothing.
export async function memory(server, count) {
  const before = server.resident();
  const pairs = [];
  const fill = async () => {
    while (2 * pairs.length < count) {
      const pair = meet(server);
      pairs.push(pair);
      await pair;
    }
  };
  await Promise.all(several(kConnectedAtOnce).map(fill));
  const all = await Promise.all(pairs);
  await passed(kIdle);
  const result = (server.resident() - before) / (2 * all.length);
  for (const { client } of all.flat()) client.socket.destroy();
  return result;
}

export const measurements = { relayed, setUps, handshakes, latency };
