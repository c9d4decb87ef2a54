import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SharedScreen } from '../src/shared_screen.js';
import { plain } from './english.js';
import { FakeMediaStream } from './fake_media.js';
import { emptyStorage } from './local_storage.js';
import { stubGlobals } from './stub_global.js';

const settled = () => new Promise((resolve) => setImmediate(resolve));

/** A track that notes what is done with it. */
function track(kind) {
  const made = { kind, contentHint: '', isStopped: false, constraints: [] };
  return Object.assign(made, {
    stop: () => (made.isStopped = true),
    applyConstraints: async (wishes) => made.constraints.push(wishes.frameRate.ideal),
  });
}

/** Somebody's screen, where the browser answers with these tracks or this error. */
function screen(t, answer) {
  emptyStorage(t);
  const [news, states, wishes] = [[], [], []];
  const getDisplayMedia = async (wish) => {
    wishes.push(wish);
    if (answer instanceof Error) throw answer;
    return new FakeMediaStream(answer);
  };
  stubGlobals(t, { navigator: { mediaDevices: { getDisplayMedia } } });
  const say = (told) => news.push(plain(told));
  const shared = new SharedScreen(() => states.push(shared.state), say);
  return { shared, news, states, wishes };
}

test('a screen is shared for text at first, and ends by the page', async (t) => {
  const [picture, sound] = [track('video'), track('audio')];
  const { shared, news, states, wishes } = screen(t, [picture, sound]);
  shared.toggle();
  shared.toggle();
  await settled();
  assert.deepEqual(wishes.map(({ video }) => video.frameRate.ideal), [5]);
  assert.deepEqual([shared.track, shared.sound, picture.contentHint], [picture, sound, 'text']);
  shared.toggle();
  shared.stop();
  assert.ok(picture.isStopped && sound.isStopped);
  const off = { isOn: false, moves: false, sounds: false };
  assert.deepEqual(states, [{ isOn: true, moves: false, sounds: true }, off]);
  assert.deepEqual(news, ['You are sharing your screen', 'You no longer share your screen']);
});

test('what it is best for is chosen at any time, and remembered', async (t) => {
  const picture = track('video');
  const { shared, states } = screen(t, [picture]);
  shared.toggle();
  await settled();
  shared.choose('motion');
  assert.deepEqual([picture.contentHint, picture.constraints], ['motion', [30]]);
  assert.deepEqual(states.at(-1), { isOn: true, moves: true, sounds: false });
  assert.equal(new SharedScreen(() => {}, () => {}).mode, 'motion');
});

test('the bar of the browser ends a screen, but not the one after it', async (t) => {
  const tracks = [track('video')];
  const { shared } = screen(t, tracks);
  shared.toggle();
  await settled();
  const [first] = tracks;
  first.onended();
  assert.equal(shared.track, null);
  tracks[0] = track('video');
  shared.toggle();
  await settled();
  first.onended();
  assert.equal(shared.track, tracks[0]);
});

test('who says no is told nothing, and of all else in words', async (t) => {
  t.mock.method(console, 'debug', () => {});
  const told = async (name, message = '') => {
    const { shared, news } = screen(t, new DOMException(message, name));
    shared.toggle();
    await settled();
    assert.equal(shared.state.isOn, false);
    return news;
  };
  assert.deepEqual(await told('NotAllowedError', 'Permission denied'), []);
  const [denied] = await told('NotAllowedError', 'Permission denied by system');
  assert.match(denied, /^Your system does not let the browser/);
  const [failed] = await told('NotReadableError');
  assert.match(failed, /^The screen could not be shared/);
});
