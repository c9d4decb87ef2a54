// The Internet of the laboratory: a router that knows the public addresses of all, and drops what
// goes anywhere else. Homes with NAT and firewall are connected to it, and hosts with a public
// address, among them the machine of the server (`here`). Addresses are those of documentation.

import { Home } from './home.js';
import { Line } from './line.js';
import { here, Machine } from './machine.js';

export const SERVER = 10;
export const RELAY = 20;
const FIRST_HOME = 30;

export const ipv4 = (number) => `203.0.113.${number}`;
export const ipv6 = (number) => `2001:db8::${number}`;
const GATEWAY = 1;

export class Internet {
  #machines = [];
  #lines = [];
  #homes = 0;

  constructor() {
    this.core = this.#machine('core');
    this.core.set('net.ipv4.ip_forward=1', 'net.ipv6.conf.all.forwarding=1');
    for (const family of ['-4', '-6']) this.core.ip(`${family} route add blackhole default`);
    this.#connect(here, SERVER);
    here.ip(`route add ${ipv4(0)}/24 via ${ipv4(GATEWAY)}`);
    here.ip(`-6 route add 2001:db8::/32 via ${ipv6(GATEWAY)}`);
    this.relay = this.#machine('relay');
    this.#connect(this.relay, RELAY);
    addDefaultRoutes(this.relay, 'both');
  }

  // A home with a router: see rules.js for `nat` and `firewall`. `families` are ipv4, ipv6 or both.
  // With a `seed` the way to it is a Line, with an `mtu` packets on it are no larger.
  async home({ families = 'both', seed, mtu, ...rules } = {}) {
    const number = FIRST_HOME + this.#homes++;
    const router = this.#machine(`home${number}`);
    const line = seed === undefined
      ? undefined : await Line.open(seed, router, 'wan', this.core, `to-${number}`);
    if (line) this.#lines.push(line);
    this.#connect(router, number, { families, line, mtu });
    addDefaultRoutes(router, families);
    const machineOf = (name) => this.#machine(name);
    const home = new Home({ router, number, families, line, machineOf });
    home.setRules(rules);
    if (families !== 'ipv4') {
      this.core.ip(`-6 route add ${home.subnet6}/64 via ${ipv6(number)} dev to-${number}`);
    }
    return home;
  }

  async close() {
    for (const line of this.#lines) await line.close();
    here.ip('link delete wan');
    for (const machine of this.#machines) machine.remove();
  }

  #machine(name) {
    const machine = new Machine(name);
    this.#machines.push(machine);
    return machine;
  }

  // Its device `wan` leads to the Internet, whose device `to-NUMBER` leads back.
  #connect(machine, number, { families = 'both', line, mtu = 1500 } = {}) {
    const back = `to-${number}`;
    if (!line) {
      machine.ip(`link add wan type veth peer name ${back} netns ${this.core.namespace}`);
    }
    for (const [end, device] of [[machine, 'wan'], [this.core, back]]) {
      end.ip(`link set ${device} up mtu ${mtu}`);
    }
    if (families !== 'ipv6') {
      machine.ip(`address add ${ipv4(number)} peer ${ipv4(GATEWAY)} dev wan`);
      this.core.ip(`address add ${ipv4(GATEWAY)} peer ${ipv4(number)} dev ${back}`);
    }
    if (families !== 'ipv4') {
      machine.ip(`address add ${ipv6(number)} peer ${ipv6(GATEWAY)} dev wan nodad`);
      this.core.ip(`address add ${ipv6(GATEWAY)} peer ${ipv6(number)} dev ${back} nodad`);
    }
  }
}

function addDefaultRoutes(machine, families) {
  if (families !== 'ipv6') machine.ip(`route add default via ${ipv4(GATEWAY)}`);
  if (families !== 'ipv4') machine.ip(`-6 route add default via ${ipv6(GATEWAY)} dev wan`);
}
