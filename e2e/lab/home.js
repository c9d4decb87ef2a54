// A home of the laboratory: a router, and the machines in its network.

import { routerRules } from './rules.js';

export class Home {
  #rules = { nat: 'cone', firewall: 'open' };
  #hosts = 0;

  constructor({ router, number, families, line, machineOf }) {
    Object.assign(this, { router, number, families, line });
    this.#machineOf = machineOf;
    router.set('net.ipv4.ip_forward=1', 'net.ipv6.conf.all.forwarding=1');
    router.ip('link add lan type bridge');
    router.ip('link set lan up');
    if (this.#has('ipv4')) router.ip(`address add ${this.#address(1)}/24 dev lan`);
    if (this.#has('ipv6')) router.ip(`address add ${this.subnet6}1/64 dev lan nodad`);
  }

  #machineOf;

  get subnet6() {
    return `2001:db8:${this.number}::`;
  }

  // What is not named stays as it is.
  setRules(rules) {
    Object.assign(this.#rules, rules);
    this.router.setRules(routerRules(this.#rules));
  }

  // As after the router's restart: what it knew is forgotten, and UDP is seen under other ports.
  rebind() {
    this.setRules({ mapping: (this.#rules.mapping ?? 0) + 1 });
    this.router.forgetConnections();
  }

  // A machine in this home's network.
  host() {
    const host = this.#machineOf(`host${this.number}-${this.#hosts}`);
    this.plugIn(host);
    return host;
  }

  // Connects a machine, also one that is connected to another home already.
  plugIn(host) {
    const number = 2 + this.#hosts++;
    const device = deviceTo(this);
    const port = `port${number}`;
    this.router.ip(`link add ${port} type veth peer name ${device} netns ${host.namespace}`);
    this.router.ip(`link set ${port} master lan up`);
    host.ip(`link set ${device} up`);
    if (this.#has('ipv4')) {
      host.ip(`address add ${this.#address(number)}/24 dev ${device}`);
      host.ip(`route append default via ${this.#address(1)} dev ${device}`);
    }
    if (this.#has('ipv6')) {
      host.ip(`address add ${this.subnet6}${number}/64 dev ${device} nodad`);
      host.ip(`-6 route append default via ${this.subnet6}1 dev ${device}`);
    }
  }

  unplug(host) {
    host.ip(`link delete ${deviceTo(this)}`);
  }

  #has(family) {
    return this.families === family || this.families === 'both';
  }

  #address(number) {
    return `10.${this.number}.0.${number}`;
  }
}

const deviceTo = ({ number }) => `net${number}`;
