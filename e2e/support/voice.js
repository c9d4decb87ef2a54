// Writes what a fake microphone hears without a pause: the page's own test sound, over and over.

import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { chime } from '../../web/src/shims/test_sound.js';

const folder = fileURLToPath(new URL('../../build/e2e/', import.meta.url));

// The path of a WAV file, as Chromium's --use-file-for-fake-audio-capture wants it.
export function voice() {
  const path = `${folder}voice.wav`;
  mkdirSync(folder, { recursive: true });
  const fresh = `${path}.${process.pid}`; // Another worker's browser may be reading the old one.
  writeFileSync(fresh, Buffer.from(chime()));
  renameSync(fresh, path);
  return path;
}
