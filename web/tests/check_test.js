import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kindOf, outcomeOf } from '../src/check/ice_server.js';
import { reportOf } from '../src/check/report.js';
import { answerOf } from '../src/check/server.js';

test('the kind of a server is read from its URL', () => {
  assert.equal(kindOf('stun:stun.example.org'), 'stun');
  assert.equal(kindOf('stuns:stun.example.org'), 'stun');
  assert.equal(kindOf('turn:relay.example.org'), 'turn-udp');
  assert.equal(kindOf('turn:relay.example.org:3478?transport=udp'), 'turn-udp');
  assert.equal(kindOf('turn:relay.example.org:3478?transport=tcp'), 'turn-tcp');
  assert.equal(kindOf('turns:relay.example.org:443?transport=tcp'), 'turn-tls');
});

const nothing = { isFound: false, isComplete: true, codes: [] };
const why = (...found) => outcomeOf(...found).why;

test('a relay works if it gives an address, whatever failed before', () => {
  assert.deepEqual(outcomeOf(true, { ...nothing, isFound: true, codes: [701] }),
    { state: 'works' });
});

test('a relay that refuses is told from one that does not answer', () => {
  assert.equal(why(true, { ...nothing, codes: [701, 401] }), 'check-refused');
  assert.equal(why(true, { ...nothing, codes: [699] }), 'check-refused');
  assert.equal(why(true, { ...nothing, codes: [700] }), 'check-unreachable');
  assert.equal(why(true, nothing), 'check-unreachable');
});

test('STUN works if it shows an address, or if there is no other and no error', () => {
  assert.equal(outcomeOf(false, { ...nothing, isFound: true }).state, 'works');
  assert.equal(outcomeOf(false, nothing).state, 'works');
  assert.equal(why(false, { ...nothing, codes: [701] }), 'check-stun');
  assert.equal(why(false, { ...nothing, isComplete: false }), 'check-stun');
});

test('the server tells its ICE servers to who watches, or refuses', () => {
  const servers = [{ urls: ['stun:stun.example.org'] }];
  assert.deepEqual(answerOf({ type: 'room_peers', ice_servers: servers }),
    { state: 'works', iceServers: servers });
  assert.deepEqual(answerOf({ type: 'error', code: 'forbidden' }),
    { state: 'fails', why: 'check-not-let-in', detail: 'forbidden' });
  assert.equal(answerOf({ type: 'heartbeat' }), null);
});

test('the report names each subject, what came of it and how long it took', () => {
  const rows = [
    { subject: 'browser', state: 'works', took: 1.6 },
    { subject: 'camera', state: 'fails', detail: 'NotAllowedError' },
    { subject: 'ice', state: 'absent' },
  ];
  assert.deepEqual(reportOf(rows, { build: 'abc', browser: 'Browser/1' }).split('\n'), [
    'Confab: check of a connection',
    'build: abc',
    'browser: Browser/1',
    'browser: works (2 ms)',
    'camera: fails (NotAllowedError)',
    'ice: absent',
    '',
  ]);
});
