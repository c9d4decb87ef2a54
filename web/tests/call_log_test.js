import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { CallLog, EVENTS_MAX, TEXT_MAX } from '../src/call_log.js';

/** A core that notes what it is told, and does not survive being told 'trap'. */
function fakeCore() {
  const told = [];
  const note = (method) => (...values) => {
    told.push([method, ...values]);
    if (values[0] === 'trap') throw new WebAssembly.RuntimeError('unreachable');
    return `step ${told.length}`;
  };
  const callLog = (build) => `${build}: ${told.length}`;
  const [timerFired, signalReceived] = [note('timerFired'), note('signalReceived')];
  return { told, timerFired, signalReceived, candidateFound: note('candidateFound'), callLog };
}

/** A log whose second core is there once `arrive` or `fail` is called. */
function madeLog() {
  const second = fakeCore();
  const loads = [];
  const log = new CallLog(() => new Promise((arrive, fail) => {
    loads.push({ arrive: () => arrive(second), fail: () => fail(new Error('no network')) });
  }));
  const first = fakeCore();
  return { log, first, second, loads, core: log.listening(first) };
}

test('the second core is told all that the first one was, before and after it came', async () => {
  const { log, first, second, loads, core } = madeLog();
  assert.equal(core.signalReceived('a', 1), 'step 1');
  const loading = log.load();
  core.timerFired(2);
  loads[0].arrive();
  await loading;
  core.timerFired(3);
  assert.deepEqual(second.told, [['signalReceived', 'a', 1], ['timerFired', 2], ['timerFired', 3]]);
  assert.deepEqual(first.told, second.told);
  assert.equal(await log.text('build'), 'build: 3');
  assert.equal(loads.length, 1);
});

test('what the first core does not survive is in the log', async () => {
  for (const isThere of [false, true]) {
    const { log, second, loads, core } = madeLog();
    const told = log.load();
    if (isThere) {
      loads[0].arrive();
      await told;
    }
    assert.throws(() => core.signalReceived('trap', 1), WebAssembly.RuntimeError);
    loads[0].arrive();
    assert.equal(await log.text('build'), 'build: 1');
    assert.deepEqual(second.told, [['signalReceived', 'trap', 1]]);
  }
});

test('when the second core could not be loaded nothing is lost', async () => {
  const { log, loads, core } = madeLog();
  core.timerFired(1);
  const failing = log.text('build');
  loads[0].fail();
  await assert.rejects(failing, /no network/);
  core.timerFired(2);
  const text = log.text('build');
  loads[1].arrive();
  assert.equal(await text, 'build: 2');
});

test('so many events are kept, and from half of them on the second core is asked for', async () => {
  const warn = mock.method(console, 'warn', () => {});
  const { log, second, loads, core } = madeLog();
  for (let now = 1; now < EVENTS_MAX / 2; now += 1) core.timerFired(now);
  assert.equal(loads.length, 0);
  for (let now = EVENTS_MAX / 2; now <= EVENTS_MAX; now += 1) core.timerFired(now);
  assert.deepEqual([loads.length, warn.mock.callCount()], [1, 0]);
  core.timerFired(EVENTS_MAX + 1);
  core.timerFired(EVENTS_MAX + 2);
  assert.equal(warn.mock.callCount(), 1);
  loads[0].arrive();
  await log.load();
  core.timerFired(EVENTS_MAX + 3); // Without those before it would mean something else.
  assert.equal(second.told.length, EVENTS_MAX);
  warn.mock.restore();
});

test('so much text is kept, of candidates too', async () => {
  const warn = mock.method(console, 'warn', () => {});
  const { log, second, loads, core } = madeLog();
  core.candidateFound(1, { candidate: 'c'.repeat(TEXT_MAX / 2), sdpMLineIndex: 0 }, 1);
  core.signalReceived('s'.repeat(TEXT_MAX / 2 - 'candidateFoundsignalReceived'.length), 2);
  assert.equal(warn.mock.callCount(), 0);
  core.signalReceived('', 3);
  assert.equal(warn.mock.callCount(), 1);
  const loading = log.load();
  loads[0].arrive();
  await loading;
  assert.equal(second.told.length, 2);
  warn.mock.restore();
});
