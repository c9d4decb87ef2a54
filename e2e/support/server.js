// Starts the real server on a free port and stops it again.

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const built = (path) => fileURLToPath(new URL(`../../build/${path}`, import.meta.url));
export const program = process.env.CONFAB_SERVER ?? built('native/server/confab-server');
const page = built('page');

export async function startServer(options = [], firstPort = '0') {
  for (const path of [program, page]) {
    if (!existsSync(path)) throw new Error(`There is no ${path}. Build server and page first.`);
  }
  const state = mkdtempSync(join(tmpdir(), 'confab-state-'));
  const lines = [];
  const run = (port) => {
    const own = ['--port', port, '--page', page, '--state-dir', state];
    return start([...own, ...options], lines);
  };
  let running = await run(firstPort);
  const { origin, port } = new URL(running.url);
  return {
    origin,
    log: () => lines.join('\n'),
    // As if the machine had lost power: no goodbye to anybody.
    crash: () => {
      running.child.kill('SIGKILL');
      return running.exited;
    },
    // As in an upgrade: everybody is told to come back. How it ended: 0 if in good order.
    shutDown: () => {
      running.child.kill('SIGTERM');
      return running.exited;
    },
    startAgain: async () => {
      running = await run(port);
    },
    // How it ended: 0 if it stopped in good order, a signal's name if it crashed.
    stop: () => {
      running.child.kill('SIGTERM');
      return running.exited.finally(() => rmSync(state, { recursive: true }));
    },
  };
}

// Runs the program until it says where it is to be found. What it says goes to `lines`.
async function start(options, lines) {
  const child = spawn(program, options);
  const exited = new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(signal ?? code));
  });
  const ready = new Promise((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        lines.push(line);
        const found = /Confab is ready at (https?:\S+)/.exec(line);
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
  return { child, exited, url };
}
