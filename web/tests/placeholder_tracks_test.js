import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeholderTrack } from '../src/shims/placeholder_tracks.js';
import { FakeAudioContext, FakeCanvas, fakeDocument } from './fake_media.js';
import { stubGlobals } from './stub_global.js';

test('one silent track for all links, whose sound is not mixed', (t) => {
  stubGlobals(t, { AudioContext: FakeAudioContext });
  const track = placeholderTrack('audio');
  assert.deepEqual(track, { kind: 'audio', name: 'placeholder' });
  assert.equal(placeholderTrack('audio'), track);
  assert.deepEqual(FakeAudioContext.made.map(({ state }) => state), ['suspended']);
});

test('one empty picture for all links, that is never taken anew', (t) => {
  stubGlobals(t, { document: fakeDocument });
  const track = placeholderTrack('video');
  assert.deepEqual(track, { kind: 'video', name: 'placeholder' });
  assert.equal(placeholderTrack('video'), track);
  assert.deepEqual(FakeCanvas.made.map(({ rate }) => rate), [0]);
});

test('what stands in for a screen is another one, of the same context', (t) => {
  stubGlobals(t, { AudioContext: FakeAudioContext, document: fakeDocument });
  for (const kind of ['audio', 'video']) {
    const track = placeholderTrack(kind, `screen ${kind}`);
    assert.notEqual(track, placeholderTrack(kind));
    assert.equal(placeholderTrack(kind, `screen ${kind}`), track);
  }
  assert.equal(FakeAudioContext.made.length, 1);
});
