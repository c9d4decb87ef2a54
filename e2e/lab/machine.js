// A machine of the laboratory: a network namespace with devices, addresses and rules of its own.
// All are gone when they are removed; what a killed test leaves behind, in_namespace removes.

import { execFileSync, spawn } from 'node:child_process';

export class Machine {
  // No other machine has that name, which is at most a word.
  constructor(name) {
    this.namespace = `confab-lab-${process.pid}-${name}`;
    execute(['ip', 'netns', 'add', this.namespace]);
    this.ip('link set lo up');
    // An address is one's own at once: a second later Chromium would see its network change.
    this.set('net.ipv6.conf.all.accept_dad=0', 'net.ipv6.conf.default.accept_dad=0');
  }

  ip(command) {
    execute(['ip', '-n', this.namespace, ...command.split(' ')]);
  }

  // What a command line has to begin with to be run here.
  get inside() {
    return ['ip', 'netns', 'exec', this.namespace];
  }

  set(...kernelSettings) {
    execute([...this.inside, 'sysctl', '-qw', ...kernelSettings]);
  }

  // Replaces the rules for packets that come, go or pass, in the language of nft.
  setRules(text) {
    execute([...this.inside, 'nft', '-f', '-'], `flush ruleset\n${text}`);
  }

  // What NAT and firewall know of who speaks to whom.
  forgetConnections() {
    execute([...this.inside, 'conntrack', '-F']);
  }

  spawn(...command) {
    const [program, ...options] = [...this.inside, ...command];
    return spawn(program, options, { stdio: ['pipe', 'pipe', 'inherit'] });
  }

  remove() {
    execute(['ip', 'netns', 'delete', this.namespace]);
  }
}

// The machine on which the test runs, and the server.
export const here = {
  ip: (command) => execute(['ip', ...command.split(' ')]),
  inside: [],
};

function execute([program, ...options], input = '') {
  execFileSync(program, options, { input, stdio: ['pipe', 'ignore', 'inherit'] });
}
