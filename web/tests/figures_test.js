import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COURSE_MAX, figuresOf, FiguresOfLinks } from '../src/figures.js';
import { pathOf } from '../src/view/graph.js';

const NOTHING = { received: 0, lost: 0 };

/** @param {object[]} reports */
const statistics = (...reports) => new Map(reports.map((report) => [report.id, report]));

const sound = { id: 'a', type: 'inbound-rtp', kind: 'audio', packetsReceived: 90, jitter: 0.004 };
const picture = {
  id: 'v', type: 'inbound-rtp', kind: 'video', packetsReceived: 100, packetsLost: 10,
  frameWidth: 640, frameHeight: 360, framesPerSecond: 24,
};
const transport = { id: 't', type: 'transport', selectedCandidatePairId: 'p' };
const pair = {
  id: 'p', type: 'candidate-pair', transportId: 't', currentRoundTripTime: 0.025,
  localCandidateId: 'l', remoteCandidateId: 'r',
};
const local = { id: 'l', type: 'local-candidate', candidateType: 'host', protocol: 'udp' };
const remote = { id: 'r', type: 'remote-candidate', candidateType: 'srflx', protocol: 'udp' };

test('figures are read from the statistics of a link', () => {
  const { now, sums } = figuresOf(
    statistics(sound, picture, transport, pair, local, remote), NOTHING);
  assert.deepEqual(now, {
    roundTrip: 25, loss: 0.05, jitter: 4, size: { width: 640, height: 360 }, frameRate: 24,
    route: { isRelayed: false, protocol: 'UDP' },
  });
  assert.deepEqual(sums, { received: 190, lost: 10 });
});

test('what is not known is not made up', () => {
  assert.deepEqual(figuresOf(statistics(), NOTHING).now, {
    roundTrip: null, loss: null, jitter: null, size: null, frameRate: null, route: null,
  });
});

test('a relay on either side makes a route a relayed one, by its own protocol on ours', () => {
  const ours = { ...local, candidateType: 'relay', relayProtocol: 'tls' };
  const theirs = { ...remote, candidateType: 'relay' };
  const route = (...both) => figuresOf(statistics(transport, pair, ...both), NOTHING).now.route;
  assert.deepEqual(route(ours, remote), { isRelayed: true, protocol: 'TLS' });
  assert.deepEqual(route(local, theirs), { isRelayed: true, protocol: 'UDP' });
});

test('without a measurement by ICE, RTCP tells the round trip', () => {
  const told = { id: 'i', type: 'remote-inbound-rtp', roundTripTime: 0.08 };
  const unmeasured = { ...pair, currentRoundTripTime: undefined };
  assert.equal(figuresOf(statistics(told, transport, unmeasured), NOTHING).now.roundTrip, 80);
});

test('loss is of what was sent since the figures before', () => {
  const before = { received: 150, lost: 0 };
  assert.equal(figuresOf(statistics(sound, picture), before).now.loss, 0.2);
  const twice = figuresOf(statistics(sound, picture), { received: 180, lost: 20 });
  assert.equal(twice.now.loss, 0);
});

test('figures are taken once a second, and kept for a minute', () => {
  const figures = new FiguresOfLinks();
  assert.equal(figures.take(1, statistics(sound), 0), true);
  assert.equal(figures.take(1, statistics(sound), 500), false);
  for (let second = 1; second <= COURSE_MAX; second += 1) {
    assert.equal(figures.take(1, statistics(sound), second * 1000), true);
  }
  assert.equal(figures.of(1).course.length, COURSE_MAX);
  assert.equal(figures.of(1).latest.jitter, 4);
});

test('a link that is closed is forgotten after a minute', () => {
  const figures = new FiguresOfLinks();
  figures.take(1, statistics(sound), 0);
  figures.take(2, statistics(sound), COURSE_MAX * 1000);
  assert.notEqual(figures.of(1), null);
  figures.take(2, statistics(sound), COURSE_MAX * 1000 + 1000);
  assert.equal(figures.of(1), null);
});

test('a graph ends at the right, with a gap where nothing is known', () => {
  assert.equal(pathOf([0, 10, null, 5]), 'M56 22L57 2M59 12');
  assert.equal(pathOf([0, 0]), 'M58 22L59 22');
});
