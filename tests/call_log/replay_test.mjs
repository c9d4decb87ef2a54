// The replay program from outside: what it prints, and how it ends.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(
  new URL('../../build/native/tests/call_log/replay', import.meta.url));

const TRACE = [
  '5 join_requested -> open-signal, show-room joining none 0, wake 10005',
  '9 signal_opened -> send-signal join, wake 10005',
];
const LINES = [
  '{"confab_call_log":1,"build":"1a2b3c","seed":1,"instance":"i","dropped":0}',
  `{"t":5,"event":"join_requested","room":"r","name":"n","resume":"","trace":"${TRACE[0]}"}`,
  `{"t":9,"event":"signal_opened","trace":"${TRACE[1]}"}`,
];

/** Writes a log, as the lines of LINES with some replaced, and runs the program over it. */
function replay(t, options, changes = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'confab-call-log-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const log = join(folder, 'log.ndjson');
  writeFileSync(log, `${Object.values({ ...LINES, ...changes }).join('\n')}\n`);
  const { status, stdout, stderr } = run(...options, log);
  return { status, stdout, stderr: stderr.replace(log, 'LOG'), text: readFileSync(log, 'utf8') };
}

const run = (...options) => spawnSync(program, options, { encoding: 'utf8' });

test('it prints the trace of this build', (t) => {
  const { status, stdout } = replay(t, []);
  assert.equal(stdout, `${TRACE.join('\n')}\n`);
  assert.equal(status, 0);
});

test('it finds nothing wrong with a log that has the same trace', (t) => {
  const { status, stdout, stderr } = replay(t, ['--check']);
  assert.deepEqual([status, stdout, stderr], [0, '', '']);
});

test('it says where another trace parts from this one', (t) => {
  const other = LINES[2].replace('wake 10005', 'wake 9999');
  const { status, stderr } = replay(t, ['--check'], { 2: other });
  assert.equal(status, 1);
  assert.equal(
    stderr,
    'LOG: the traces part at line 3 of the log, which is of build 1a2b3c.\n' +
      'recorded: 9 signal_opened -> send-signal join, wake 9999\n' +
      'replayed: 9 signal_opened -> send-signal join, wake 10005\n');
});

test('it puts the trace of this build in the place of another', (t) => {
  const other = LINES[2].replace('wake 10005', 'wake 9999');
  const { status, text } = replay(t, ['--renew'], { 2: other });
  assert.equal(text, `${LINES.join('\n')}\n`);
  assert.equal(status, 0);
});

test('it does not replay a log without its beginning', (t) => {
  const { status, stderr } = replay(t, [], { 0: LINES[0].replace('"dropped":0', '"dropped":7') });
  assert.equal(status, 3);
  assert.equal(stderr, 'LOG: the first 7 events are missing; it cannot be replayed\n');
});

test('it tells what is no call log', (t) => {
  const { status, stderr } = replay(t, [], { 1: '{"t":5}' });
  assert.equal(status, 2);
  assert.equal(stderr, 'LOG: line 2 is not of a call log\n');
  assert.equal(run('no such file').status, 2);
});

test('it looks at each of several logs, and ends with the worst', (t) => {
  const good = join(mkdtempSync(join(tmpdir(), 'confab-call-log-')), 'good.ndjson');
  t.after(() => rmSync(join(good, '..'), { recursive: true }));
  writeFileSync(good, LINES.join('\n'));
  assert.equal(run('--check', good, good).status, 0);
  assert.equal(run('--check', good, 'no such file', good).status, 2);
});

test('it says how it is used', () => {
  for (const options of [[], ['--check'], ['--unknown', 'log']]) {
    const { status, stderr } = run(...options);
    assert.equal(status, 2);
    assert.equal(stderr, 'usage: replay [--check | --renew] LOG...\n');
  }
});
