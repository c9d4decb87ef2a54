// The line of a home to the Internet, if it is not a perfect one: tests/impair carries its packets.

import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(
  new URL('../../build/native/tests/impair/impair', import.meta.url));

export class Line {
  // Between these devices, which it makes. The same seed gives packets the same fates.
  static async open(seed, machine, device, other, otherDevice) {
    if (!existsSync(program)) throw new Error(`There is no ${program}. Build the tests first.`);
    const options = [seed, machine.namespace, device, other.namespace, otherDevice];
    const line = new Line(spawn(program, options, { stdio: ['pipe', 'pipe', 'inherit'] }));
    await line.#says('ready');
    return line;
  }

  constructor(child) {
    this.#child = child;
    this.#lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  }

  #child;
  #lines;

  // From now on, as script.h has it: `both delay=150 loss=5`, or `both` for a perfect line.
  async change(settings) {
    const change = `0 ${settings}`.trim();
    this.#child.stdin.write(`${change}\n`);
    await this.#says(change);
  }

  async close() {
    const exited = once(this.#child, 'exit');
    this.#child.stdin.end();
    await exited;
  }

  async #says(expected) {
    const { value } = await this.#lines.next();
    if (value !== expected) throw new Error(`The line says ${value}, not ${expected}.`);
  }
}
