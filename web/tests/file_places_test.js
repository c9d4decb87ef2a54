import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import {
  MEMORY_BYTES_MAX, openPlace, SMALL_BYTES, TooLarge,
} from '../src/shims/file_places.js';
import { BLOCK_BYTES, FileSource } from '../src/shims/file_source.js';
import { pictureType } from '../src/shims/picture_type.js';
import { stubGlobals } from './stub_global.js';

const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 1]);
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

function listener() {
  const written = [];
  let failures = 0;
  return {
    written, failures: () => failures,
    told: { written: (bytes) => written.push(bytes), failed: () => ++failures },
  };
}

/** A file that the person chose, and what came of it. */
function chosenFile({ failing = false } = {}) {
  const file = { parts: [], state: 'open' };
  const writable = {
    async write(blob) {
      if (failing) throw new DOMException('full', 'QuotaExceededError');
      file.parts.push(Buffer.from(await blob.arrayBuffer()));
    },
    close: async () => void (file.state = 'closed'),
    abort: async () => void (file.state = 'aborted'),
  };
  return { file, pick: async () => ({ createWritable: async () => writable }) };
}

const describe = (size, mediaType = '') => ({ name: 'a', size, mediaType });

test('what is small is kept in memory, with its hash, and is no type that is shown', async () => {
  const { written, told } = listener();
  const place = await openPlace(describe(13, 'text/html'), told);
  place.write(PNG.subarray(0, 5));
  place.write(PNG.subarray(5));
  assert.equal(place.hash(), sha256(PNG));
  const kept = await place.keep();
  assert.equal(kept.type, 'application/octet-stream');
  assert.deepEqual(new Uint8Array(await kept.arrayBuffer()), PNG);
  assert.equal(written.at(-1), PNG.length);
  place.discard();
});

test('a picture is one if its sender and its bytes say so', async () => {
  const place = await openPlace(describe(13, 'image/png'), listener().told);
  for (const byte of PNG) place.write(Uint8Array.of(byte));
  assert.equal((await place.keep()).type, 'image/png');
  place.discard();
  assert.equal(pictureType('image/jpeg', PNG), '');
  const typeOf = (type, text) => pictureType(type, new TextEncoder().encode(text));
  assert.equal(typeOf('image/svg+xml', '<svg xmlns="'), '');
  assert.equal(typeOf('image/gif', 'GIF89a......'), 'image/gif');
  assert.equal(typeOf('image/webp', 'RIFF\n\n\n\nWEBP'), 'image/webp');
  assert.equal(pictureType('image/jpeg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)), 'image/jpeg');
  assert.equal(pictureType('image/png', PNG.subarray(0, 4)), '');
});

test('what is large goes straight into the file that is chosen', async (t) => {
  const { file, pick } = chosenFile();
  stubGlobals(t, { showSaveFilePicker: pick });
  const place = await openPlace(describe(SMALL_BYTES + 1), listener().told);
  place.write(Buffer.from('ab'));
  place.write(Buffer.from('c'));
  assert.equal(await place.keep(), null);
  assert.equal(Buffer.concat(file.parts).toString(), 'abc');
  assert.equal(file.state, 'closed');
});

test('a disk that is full is told of once, and what was thrown away is not told of', async (t) => {
  const { file, pick } = chosenFile({ failing: true });
  stubGlobals(t, { showSaveFilePicker: pick });
  t.mock.method(console, 'warn', () => {});
  const full = listener();
  const place = await openPlace(describe(SMALL_BYTES + 1), full.told);
  place.write(Buffer.from('ab'));
  await place.keep();
  assert.equal(full.failures(), 1);
  const dropped = listener();
  const other = await openPlace(describe(SMALL_BYTES + 1), dropped.told);
  other.write(Buffer.from('ab'));
  other.discard();
  await other.keep();
  assert.deepEqual([dropped.written, dropped.failures(), file.state], [[], 0, 'closed']);
});

test('memory takes so much and no more, until some of it is given back', async (t) => {
  stubGlobals(t, { navigator: { storage: {} } });
  t.mock.method(console, 'debug', () => {});
  const { told } = listener();
  const most = await openPlace(describe(MEMORY_BYTES_MAX), told);
  await assert.rejects(openPlace(describe(1), told), (error) =>
    error instanceof TooLarge && error.most === 0);
  most.discard();
  most.discard();
  (await openPlace(describe(MEMORY_BYTES_MAX), told)).discard();
});

test('a file is read where it is asked for, and hashed as a whole', async () => {
  const bytes = Buffer.alloc(BLOCK_BYTES + 100, 'confab');
  const source = new FileSource(new Blob([bytes]));
  assert.deepEqual(Buffer.from(await source.read(1, 3, 7)), bytes.subarray(3, 10));
  const across = await source.read(1, BLOCK_BYTES - 5, 10);
  assert.deepEqual(Buffer.from(across), bytes.subarray(BLOCK_BYTES - 5, BLOCK_BYTES + 5));
  await assert.rejects(source.read(1, BLOCK_BYTES + 95, 10));
  assert.equal(await source.hash(), sha256(bytes));
});
