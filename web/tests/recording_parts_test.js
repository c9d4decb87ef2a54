import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  MEMORY_BYTES_MAX, PART_BYTES_MAX, PART_BYTES_MIN, Parts,
} from '../src/recording/parts.js';

/** A disk that takes so many files, and the parts that are kept there. */
function disk(files) {
  const made = { sizes: [], removed: 0 };
  const openFile = async () => {
    if (made.sizes.length === files) throw new DOMException('full', 'QuotaExceededError');
    let file;
    const writable = {
      write: async (blob) => void (file = blob),
      close: async () => void made.sizes.push(file.size),
    };
    const handle = { createWritable: async () => writable, getFile: async () => file };
    return { handle, remove: async () => void (made.removed += 1) };
  };
  let full = 0;
  const parts = new Parts(openFile, () => (full += 1));
  return { made, parts, full: () => full };
}

/** Of that size and made of one letter. */
const piece = (size, letter = 'a') => new Blob([letter.repeat(size)]);
/** Too large to be made here; nothing reads it. */
const huge = (size) => ({ size });
const settled = () => new Promise((done) => setImmediate(done));

async function addAll(parts, ...sizes) {
  for (const size of sizes) {
    parts.add(piece(size));
    await settled();
  }
}

test('what is added goes to the disk part by part, each as large as all before', async () => {
  const { made, parts, full } = disk(Infinity);
  await addAll(parts, PART_BYTES_MIN - 1);
  assert.deepEqual(made.sizes, []);
  await addAll(parts, 1, PART_BYTES_MIN - 1, 1, PART_BYTES_MIN, PART_BYTES_MIN, 5);
  const least = PART_BYTES_MIN;
  assert.deepEqual(made.sizes, [least, least, 2 * least]);
  assert.deepEqual([parts.storedBytes, parts.bytes, full()], [4 * least, 4 * least + 5, 0]);
  await addAll(parts, PART_BYTES_MAX, PART_BYTES_MAX - 1, 1);
  assert.deepEqual(made.sizes.slice(3), [PART_BYTES_MAX + 5, PART_BYTES_MAX]);
});

test('all of it is there in the end, in the order in which it came', async () => {
  const { parts } = disk(Infinity);
  const sizes = [PART_BYTES_MIN, 3, 2 * PART_BYTES_MIN, 7];
  sizes.forEach((size, i) => parts.add(piece(size, 'abcd'[i]))); // Also what came while it wrote.
  const whole = await parts.whole('video/webm');
  assert.equal(whole.type, 'video/webm');
  assert.equal(await whole.text(), sizes.map((size, i) => 'abcd'[i].repeat(size)).join(''));
});

test('a disk that takes no more ends it, and loses nothing', async (t) => {
  t.mock.method(console, 'warn', () => {});
  const { parts, full } = disk(1);
  await addAll(parts, PART_BYTES_MIN, PART_BYTES_MIN);
  assert.equal(full(), 1);
  await addAll(parts, 10); // What the recorder still had.
  const whole = await parts.whole('');
  assert.equal(whole.size, 2 * PART_BYTES_MIN + 10);
});

test('where there is no disk memory takes so much and no more', async (t) => {
  t.mock.method(console, 'warn', () => {});
  const { parts, full } = disk(0);
  await addAll(parts, PART_BYTES_MIN);
  parts.add(huge(MEMORY_BYTES_MAX - PART_BYTES_MIN));
  assert.equal(full(), 0);
  parts.add(piece(1));
  assert.equal(full(), 1);
});

test('what is not wanted any more is removed from the disk', async () => {
  const { made, parts } = disk(Infinity);
  await addAll(parts, PART_BYTES_MIN, PART_BYTES_MIN);
  parts.discard();
  assert.equal(made.removed, 2);
});
