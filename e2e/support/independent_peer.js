// The example of a client that is not ours (docs/clients.md), as somebody in a room.

import { expect } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const client = fileURLToPath(new URL('../../examples/aiortc/client.py', import.meta.url));

export class IndependentPeer {
  // Debian's Python, for that is the one with aiortc. `inside` is what the command line begins
  // with, to run it on another machine.
  static start({ origin, name, options = [], inside = [] }) {
    const url = `${origin.replace('http', 'ws')}/ws`;
    const own = ['/usr/bin/python3', client, url, 'harbour', '--name', name];
    const [program, ...rest] = [...inside, ...own, ...options];
    return new IndependentPeer(spawn(program, rest), name);
  }

  constructor(child, name) {
    this.child = child;
    this.name = name;
    this.lines = [];
    this.exited = once(child, 'exit');
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => this.lines.push(line));
    }
  }

  // Until it has said a line like this after the first `from` ones.
  async says(pattern, from = 0) {
    const since = () => {
      if (this.child.exitCode) throw new Error(`${this.name} ended:\n${this.lines.join('\n')}`);
      return this.lines.slice(from).join('\n');
    };
    await expect.poll(since, { message: `what ${this.name} says` }).toMatch(pattern);
  }

  // Pictures and sound of that person, decoded since this was asked.
  async seesAndHears(name) {
    const before = this.received(name);
    const growth = () => {
      const { pictures, sound } = this.received(name);
      return { sees: pictures > before.pictures + 5, hears: sound > before.sound + 1e-5 };
    };
    await expect
      .poll(growth, { message: `${this.name} sees and hears ${name}` })
      .toEqual({ sees: true, hears: true });
  }

  received(name) {
    const told = this.lines.findLast((line) => line.startsWith(`${name}: `)) ?? '';
    const [, pictures, sound] = /: (\d+) pictures.*, sound ([\d.]+)$/.exec(told) ?? [0, 0, 0];
    return { pictures: Number(pictures), sound: Number(sound) };
  }

  // As Ctrl-C does; how it ended: 0 if in good order.
  async leave() {
    this.child.kill('SIGINT');
    const [code, signal] = await this.exited;
    return signal ?? code;
  }
}
