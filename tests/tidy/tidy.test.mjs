// Style is a test: the rules over every tracked file.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { check } from './rules.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const BINARY = /\.(png|jpg|webp|ico|woff2|wasm|y4m|wav|bin)$|^tests\/fuzz\/corpus\//;

function trackedFiles() {
  const listed = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
  return listed.split('\0').filter((path) => path !== '' && !BINARY.test(path));
}

function problemsOf(path) {
  const stat = statSync(root + path, { throwIfNoEntry: false });
  if (!stat?.isFile()) return [];
  return check(path, readFileSync(root + path, 'utf8'), (stat.mode & 0o100) !== 0);
}

test('every tracked file keeps the rules', () => {
  const files = trackedFiles();
  assert.ok(files.length > 10, 'git lists the files');
  assert.deepEqual(files.flatMap(problemsOf), []);
});

test('every Python file is read without a warning by the Python that runs it', () => {
  const files = trackedFiles().filter((path) => path.endsWith('.py'));
  assert.ok(files.length > 0, 'git lists the files');
  const read = 'import pathlib, sys\n' +
    'for path in sys.argv[1:]: compile(pathlib.Path(path).read_text(), path, "exec")';
  const { stderr } = spawnSync('/usr/bin/python3', ['-W', 'error', '-c', read, ...files], {
    cwd: root, encoding: 'utf8',
  });
  assert.equal(stderr, '');
});
