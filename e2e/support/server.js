// Starts the real server on a free port and stops it again.

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const built = (path) => fileURLToPath(new URL(`../../build/${path}`, import.meta.url));
const program = process.env.CONFAB_SERVER ?? built('native/server/confab-server');
const page = built('page');

export async function startServer(options = []) {
  for (const path of [program, page]) {
    if (!existsSync(path)) throw new Error(`There is no ${path}. Build server and page first.`);
  }
  const state = mkdtempSync(join(tmpdir(), 'confab-state-'));
  const own = ['--port', '0', '--page', page, '--state-dir', state];
  const child = spawn(program, [...own, ...options]);
  const lines = [];
  const exited = new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(signal ?? code));
  });
  const ready = new Promise((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        lines.push(line);
        const found = /Confab is ready at (http:\S+)/.exec(line);
        if (found) resolve(found[1]);
      });
    }
  });
  const url = await Promise.race([
    ready,
    exited.then((how) => {
      throw new Error(`The server ended (${how}) before it was ready:\n${lines.join('\n')}`);
    }),
  ]);
  return {
    origin: new URL(url).origin,
    log: () => lines.join('\n'),
    // How it ended: 0 if it stopped in good order, a signal's name if it crashed.
    stop: () => {
      child.kill('SIGTERM');
      return exited.finally(() => rmSync(state, { recursive: true }));
    },
  };
}
