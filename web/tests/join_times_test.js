import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { JoinTimes } from '../src/join_times.js';

const peer = (id, state) => ({ id, state });
const view = (phase, ...peers) => ({ phase, peers });

let now;
beforeEach(() => {
  now = 1000;
  mock.method(performance, 'now', () => now);
});

/** @param {number} ms */
const later = (ms) => (now += ms);

test('each stage is told from pressing Join on, and only the first time counts', () => {
  const times = new JoinTimes();
  times.pressed();
  later(10);
  times.changed(view('joining', peer(1, 'connecting')));
  later(40);
  times.changed(view('in-room', peer(1, 'connecting')));
  later(100);
  times.changed(view('in-room', peer(1, 'connected')));
  later(30);
  times.pictureCame(1);
  later(500);
  times.changed(view('in-room', peer(1, 'connected')));
  times.pictureCame(1);
  assert.deepEqual(times.of(1), { from: 1000, seat: 1050, connected: 1150, picture: 1180 });
});

test('who comes later is timed from then on', () => {
  const times = new JoinTimes();
  times.pressed();
  times.changed(view('in-room'));
  later(5000);
  times.changed(view('in-room', peer(2, 'connecting')));
  later(200);
  times.changed(view('in-room', peer(2, 'connected')));
  assert.deepEqual(times.of(2), { from: 6000, connected: 6200 });
});

test('another call begins anew, and of strangers nothing is known', () => {
  const times = new JoinTimes();
  times.pressed();
  times.changed(view('in-room', peer(1, 'connected')));
  times.pressed();
  assert.equal(times.of(1), undefined);
  times.pictureCame(3);
  assert.equal(times.of(3), undefined);
});
