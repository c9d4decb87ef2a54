// 1,000 simulated calls, each had again by the WebAssembly modules that the page ships, the call
// core and the one that records: both have to ask for the same as the native build did, step by
// step.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const SCENARIO = 'everything at once';
const SEEDS = 1_000;
const PEOPLE_MAX = 4;

const build = new URL('../../build/', import.meta.url);
const folder = new URL('wasm/bindings/', build);
const record = fileURLToPath(new URL('native/tests/simulation/record', build));

async function moduleOf(name) {
  const { default: create } = await import(new URL(`${name}.mjs`, folder).href);
  return create({ wasmBinary: readFileSync(new URL(`${name}.wasm`, folder)) });
}

const { CallCore } = await moduleOf('confab');
const { RecordedCall } = await moduleOf('confab_log');

const candidateOf = ({ sdpMLineIndex = -1, ...given }) => ({ sdpMLineIndex, ...given });

// Each event of a log, handed to the method of the module that takes it.
const FEED = {
  room_watched: (core, e) => core.roomWatched(e.room, '', e.t),
  join_requested: (core, e) => core.joinRequested(e.room, e.name, e.resume, '', e.t),
  leave_requested: (core, e) => core.leaveRequested(e.t),
  retry_requested: (core, e) => core.retryRequested(e.peer, e.t),
  media_changed: (core, e) => core.mediaChanged(e.state, e.screen_moves, e.screen_sounds, e.t),
  tile_shown: (core, e) => core.tileShown(e.peer, e.height, e.is_screen, e.t),
  page_hidden: (core, e) => core.pageHidden(e.t),
  network_changed: (core, e) => core.networkChanged(e.t),
  signal_opened: (core, e) => core.signalOpened(e.t),
  signal_closed: (core, e) => core.signalClosed(e.code, e.t),
  signal_received: (core, e) => core.signalReceived(e.text, e.t),
  negotiation_needed: (core, e) => core.negotiationNeeded(e.link, e.t),
  local_description_set: (core, e) => core.localDescriptionSet(e.link, e.kind, e.sdp, e.t),
  remote_description_set: (core, e) => core.remoteDescriptionSet(e.link, e.round, e.kind, e.t),
  description_failed: (core, e) => core.descriptionFailed(e.link, e.t),
  candidate_found: (core, e) => core.candidateFound(e.link, candidateOf(e.candidate), e.t),
  link_changed: (core, e) => core.linkChanged(e.link, e.state, e.t),
  link_sampled: (core, e) =>
    core.linkSampled(
      e.link, e.packets_sent, e.packets_received, e.frames_decoded, e.reports, e.report,
      e.audio_level, e.bytes_sent, e.packets_lost, e.round_trip_time, e.available_bitrate, e.t),
  report_changed: (core, e) => core.reportChanged(e.link, e.report, e.t),
  timer_fired: (core, e) => core.timerFired(e.t),
};

// The logs that the native program prints, one after the other, as arrays of lines.
async function* recordedLogs() {
  const program = spawn(record, [SCENARIO, '1', SEEDS, PEOPLE_MAX], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(program, 'exit');
  let log = [];
  for await (const line of createInterface({ input: program.stdout })) {
    if (line.startsWith('{"confab_call_log"') && log.length > 0) {
      yield log;
      log = [];
    }
    log.push(line);
  }
  yield log;
  assert.deepEqual(await ended, [0, null]);
}

// Always the last field of a line, so that not each has to be parsed.
const traceOf = (line) => line.slice(line.lastIndexOf('"trace":'));

// What is recorded of the same call; the page's core asks for just that.
function hadAgain([header, ...lines]) {
  const { seed, instance } = JSON.parse(header);
  const core = new CallCore(instance, seed);
  const recorded = new RecordedCall(instance, seed);
  for (const line of lines) {
    const event = JSON.parse(line);
    const [step, again] = [core, recorded].map((one) => FEED[event.event](one, event));
    if (JSON.stringify(step) !== JSON.stringify(again)) assert.deepEqual(step, again, line);
  }
  const log = recorded.callLog('same trace').trimEnd().split('\n');
  core.delete();
  recorded.delete();
  return log;
}

test(`${SEEDS} calls have the same trace natively and in the shipped module`, async () => {
  let logs = 0;
  let events = 0;
  for await (const recorded of recordedLogs()) {
    logs += 1;
    const again = hadAgain(recorded);
    assert.equal(again.length, recorded.length, `seed ${logs}`);
    for (let i = 1; i < again.length; i += 1) {
      if (traceOf(again[i]) !== traceOf(recorded[i])) {
        assert.fail(`seed ${logs}, line ${i + 1}:\n${recorded[i]}\n${again[i]}`);
      }
    }
    events += again.length - 1;
  }
  assert.equal(logs, SEEDS);
  assert.ok(events > 100 * SEEDS, `only ${events} events`);
});
