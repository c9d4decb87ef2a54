import assert from 'node:assert/strict';
import { test } from 'node:test';
import { play, show } from '../src/view/media_source.js';
import { FakeMediaStream } from './fake_media.js';

const OUTCOMES = [
  ['that plays', null, 0],
  ['that waits for a click', 'NotAllowedError', 1],
  ['that is given another stream meanwhile', 'AbortError', 0],
];

for (const [what, refusal, reports] of OUTCOMES) {
  test(`a picture ${what} is reported ${reports} times as blocked`, async () => {
    const answer = refusal ? Promise.reject(new DOMException('', refusal)) : Promise.resolve();
    let blocked = 0;
    play({ play: () => answer }, () => (blocked += 1));
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(blocked, reports);
  });
}

class FakeVideo extends EventTarget {
  plays = 0;
  muted = false;

  constructor(srcObject) {
    super();
    this.srcObject = srcObject;
  }

  async play() {
    this.plays += 1;
  }
}

const element = (srcObject = null) => new FakeVideo(srcObject);
const streamOf = (...names) => new FakeMediaStream(names.map((name) => ({ name })));
const ignored = () => {};

test('the first stream, and one that has nothing to show yet, becomes the source', () => {
  const video = element();
  for (const stream of [streamOf('a'), streamOf()]) {
    show(video, stream, ignored);
    assert.equal(video.srcObject, stream);
  }
  assert.equal(video.plays, 2);
});

test('a stream that plays follows another without a new source, so that nothing goes black', () => {
  const first = streamOf('a', 'v');
  const video = element(first);
  const next = streamOf('A', 'V');
  show(video, next, ignored);
  assert.equal(video.srcObject, first);
  assert.deepEqual(first.getTracks(), next.getTracks());
  assert.equal(video.plays, 0);
});

test('sound is there before pictures, for which it would wait, unless it is not heard', () => {
  const [sound, picture] = [{ kind: 'audio' }, { kind: 'video' }];
  const video = element();
  const stream = new FakeMediaStream([sound, picture]);
  show(video, stream, ignored);
  assert.deepEqual(video.srcObject.getTracks(), [sound]);
  video.dispatchEvent(new Event('loadstart'));
  assert.deepEqual(video.srcObject.getTracks(), [sound, picture]);

  const other = element();
  const late = new FakeMediaStream([sound]);
  show(other, late, ignored);
  late.addTrack(picture);
  other.dispatchEvent(new Event('loadstart'));
  assert.deepEqual([late.getTracks(), other.plays], [[sound], 2]);
  other.dispatchEvent(new Event('loadstart'));
  assert.deepEqual([late.getTracks(), other.plays], [[sound, picture], 2]);

  const muted = Object.assign(element(), { muted: true });
  show(muted, stream, ignored);
  assert.deepEqual(muted.srcObject.getTracks(), [sound, picture]);
});

test('pictures that wait to be shown are none once another stream has followed', () => {
  const [first, next] = ['first', 'next'].map((name) =>
    [{ kind: 'audio', name }, { kind: 'video', name }]);
  const video = element();
  const shown = new FakeMediaStream(first);
  show(video, shown, ignored);
  show(video, new FakeMediaStream(next), ignored);
  video.dispatchEvent(new Event('loadstart'));
  video.dispatchEvent(new Event('loadstart'));
  assert.equal(video.srcObject, shown);
  assert.deepEqual(shown.getTracks(), next);
});

test('without a stream there is no source', () => {
  const video = element(streamOf('a'));
  show(video, null, ignored);
  assert.equal(video.srcObject, null);
});
