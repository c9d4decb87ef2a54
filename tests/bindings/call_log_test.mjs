// The call log, taken out of the real WebAssembly modules.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { CallLog } from '../../web/src/call_log.js';

const folder = new URL('../../build/wasm/bindings/', import.meta.url);

async function moduleOf(name) {
  const { default: create } = await import(new URL(`${name}.mjs`, folder).href);
  return create({ wasmBinary: readFileSync(new URL(`${name}.wasm`, folder)) });
}

const { CallCore } = await moduleOf('confab');
const { RecordedCall } = await moduleOf('confab_log');

const linesOf = (log) => log.trimEnd().split('\n').map((line) => JSON.parse(line));

test('it has the seed, the build, each event and its trace, and nothing private', () => {
  const core = new RecordedCall('me', 2 ** 53 - 1);
  core.joinRequested('blue whale €', 'Ünal', 'claim', '', 5);
  core.linkSampled(1, 2 ** 40, 5, 6, 1, '7 8', 9, 2 ** 50, 10, 11, 12, 30);
  const [header, ...events] = linesOf(core.callLog('1a2b3c'));
  assert.deepEqual(header, {
    confab_call_log: 1, build: '1a2b3c', seed: 2 ** 53 - 1, instance: 'instance 1', dropped: 0,
  });
  assert.deepEqual(events, [
    {
      t: 5, event: 'join_requested', room: 'room 2', name: 'name 3', resume: 'claim 4',
      trace: '5 join_requested -> open-signal, show-room joining none 0, wake 10005',
    },
    {
      t: 30, event: 'link_sampled', link: 1, packets_sent: 2 ** 40, packets_received: 5,
      frames_decoded: 6, reports: 1, report: '7 8', audio_level: 9,
      bytes_sent: 2 ** 50, packets_lost: 10, round_trip_time: 11, available_bitrate: 12,
      trace: '30 link_sampled -> wake 10005',
    },
  ]);
  core.delete();
});

test('it keeps the newest 100,000 events and says how many are missing', () => {
  const core = new RecordedCall('me', 1);
  for (let now = 0; now < 100_002; now += 1) core.timerFired(now);
  const [header, ...events] = linesOf(core.callLog('b'));
  assert.equal(header.dropped, 2);
  assert.equal(events.length, 100_000);
  assert.equal(events[0].t, 2);
  core.delete();
});

test('what the page keeps until it is loaded gives the same log', async () => {
  const log = new CallLog(async () => new RecordedCall('me', 7));
  const core = log.listening(new CallCore('me', 7));
  const recorded = new RecordedCall('me', 7);
  const candidate = { candidate: 'c', sdpMid: '0', sdpMLineIndex: 0, usernameFragment: 'u' };
  const state = { microphone: true, camera: false, screen: false, hand: false };
  const tell = (method, ...told) =>
    assert.deepEqual(core[method](...told), recorded[method](...told));
  tell('mediaChanged', state, false, true, 1);
  tell('joinRequested', 'blue whale', 'Ünal', '', '', 2);
  tell('iceServerFailed', 1, 'turn:example.org', 701, 3);
  tell('candidateFound', 1, candidate, 4);
  await log.load();
  tell('signalOpened', 5);
  tell('timerFired', 6);
  assert.equal(await log.text('1a2b3c'), recorded.callLog('1a2b3c'));
});
