// What is measured of a running server: bench/generator does it, on the second core.

import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { dialects } from './dialects.mjs';
import { at, folder } from './servers.mjs';

const generator = at('../../build/bench/load-generator');
const dialectFile = (name) => join(folder, `${name}.dialect`);
for (const [name, text] of Object.entries(dialects)) writeFileSync(dialectFile(name), text);

// `work`: a word that the generator knows; `count`: of connections, where it wants one.
export async function measure(server, work, count = []) {
  const { name, port, tls, child } = server;
  const where = [dialectFile(name), port, child.pid, tls ? 'tls' : 'plain'];
  const command = ['-c', '1', generator, work, ...where, count].flat().map(String);
  const { stdout } = await promisify(execFile)('taskset', command);
  return Number(stdout);
}

export function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
