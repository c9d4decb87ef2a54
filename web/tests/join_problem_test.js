import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinProblem } from '../src/view/join_problem.js';
import { text } from '../src/texts.js';
import { TOPICS } from '../src/view/help_topics.js';
import './english.js';

const stateOf = (problem, { phase = 'idle', own = null } = {}) =>
  ({ view: { phase, problem }, ui: { problem: own } });

function problemOf(...state) {
  const { text: told, field } = joinProblem(stateOf(...state));
  return { text: told, field };
}

/** @param {unknown[]} state */
const topicOf = (...state) => joinProblem(stateOf(...state)).topic;

test('without a problem there is nothing to say', () => {
  assert.deepEqual(problemOf('none'), { text: '', field: null });
});

test('a problem is said where it can be mended', () => {
  assert.deepEqual(problemOf('room-full'), { text: text('room-full'), field: 'room' });
  assert.deepEqual(problemOf('bad-room'), { text: text('bad-room'), field: 'room' });
  assert.deepEqual(problemOf('bad-name'), { text: text('bad-name'), field: 'name' });
  assert.deepEqual(problemOf('forbidden'), { text: text('forbidden'), field: null });
});

test('what the page found goes before what the core said', () => {
  const found = problemOf('bad-name', { own: 'no-room' });
  assert.deepEqual(found, { text: text('no-room'), field: 'room' });
});

test('a server that does not answer is tried again while joining, and given up after', () => {
  const joining = problemOf('server-unreachable', { phase: 'joining' });
  assert.deepEqual(joining, { text: text('server-still-unreachable'), field: null });
  assert.deepEqual(problemOf('none', { phase: 'joining' }), { text: '', field: null });
  const given = problemOf('server-unreachable');
  assert.deepEqual(given, { text: text('server-unreachable'), field: null });
});

test('a full room and a server that is gone are explained further', () => {
  assert.equal(topicOf('room-full'), TOPICS['room-full']);
  assert.equal(topicOf('server-unreachable'), TOPICS['server-unreachable']);
  assert.equal(topicOf('server-unreachable', { phase: 'joining' }), TOPICS['server-unreachable']);
  assert.equal(topicOf('none', { own: 'not-loaded' }), TOPICS['server-unreachable']);
  assert.equal(topicOf('bad-name'), null);
});
