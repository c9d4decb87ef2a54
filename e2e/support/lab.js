// Machines of their own for the people of a call: network namespaces on one switch, so that each
// can lose its network, in both directions or in one, or get another address. Root is needed.

import { execFileSync } from 'node:child_process';

import { chromiumOnMachine } from './browsers.js';

const subnet = '10.78.0';

export class Lab {
  // The switch, to which the machine of the server is connected as the first. Of the workers that
  // run beside each other only one may have a lab at a time.
  constructor() {
    this.machines = [];
    ip('link add switch type bridge');
    ip(`address add ${subnet}.1/24 dev switch`);
    ip('link set switch up');
  }

  // What the server at `origin` is called on the machines.
  originOf(origin) {
    return origin.replace('localhost', `${subnet}.1`);
  }

  machine() {
    const machine = new Machine(this.machines.length + 2);
    this.machines.push(machine);
    return machine;
  }

  close() {
    for (const machine of this.machines) machine.remove();
    ip('link delete switch');
  }
}

class Machine {
  constructor(number) {
    this.namespace = `confab-lab-${process.pid}-${number}`; // in_namespace knows it by that.
    this.number = number;
    ip(`netns add ${this.namespace}`);
    this.inside('link set lo up');
    this.#plugIn(number);
  }

  chromium(origin) {
    return chromiumOnMachine(this.namespace, origin);
  }

  // Somewhere on the way everything is lost, in both directions; no cable looks loose from here.
  cutOff() {
    lose(this.#tc, 'net', 'match u32 0 0');
    lose(tc, this.port, 'match u32 0 0');
  }

  reconnect() {
    loseNothing(this.#tc, 'net');
    loseNothing(tc, this.port);
  }

  // Media that this machine sends to the other are lost, and nothing else is.
  losesMediaTo(other) {
    lose(this.#tc, 'net', `match ip protocol 17 0xff match ip dst ${other.address}/32`);
  }

  // What this machine sends from one port to another is lost: one connection, in one direction.
  losesConnection({ from, to }) {
    const ports = `match ip sport ${from} 0xffff match ip dport ${to} 0xffff`;
    lose(this.#tc, 'net', `match ip protocol 17 0xff ${ports}`);
  }

  losesNothing() {
    loseNothing(this.#tc, 'net');
  }

  // As from Wi-Fi to mobile: the old network is gone, and another one is there.
  getAnotherAddress() {
    this.inside('link delete net');
    this.number += this.number < 100 ? 100 : -100;
    this.#plugIn(this.number);
  }

  remove() {
    ip(`netns delete ${this.namespace}`);
  }

  inside(command) {
    ip(`-n ${this.namespace} ${command}`);
  }

  #plugIn(number) {
    this.address = `${subnet}.${number}`;
    this.port = `port${number}`;
    ip(`link add ${this.port} type veth peer name net netns ${this.namespace}`);
    ip(`link set ${this.port} master switch up`);
    this.inside(`address add ${this.address}/24 dev net`);
    this.inside('link set net up');
    this.inside(`route add default via ${subnet}.1`);
  }

  #tc = (command) => tc(`-n ${this.namespace} ${command}`);
}

// What leaves by this device and matches goes to a queue that has no room.
function lose(tc, device, match) {
  tc(`qdisc add dev ${device} root handle 1: htb default 10`);
  tc(`class add dev ${device} parent 1: classid 1:10 htb rate 1gbit quantum 60000`);
  tc(`class add dev ${device} parent 1: classid 1:20 htb rate 1gbit quantum 60000`);
  tc(`qdisc add dev ${device} parent 1:20 pfifo limit 0`);
  tc(`filter add dev ${device} parent 1: protocol ip prio 1 u32 ${match} flowid 1:20`);
}

function loseNothing(tc, device) {
  tc(`qdisc delete dev ${device} root`);
}

function ip(command) {
  execFileSync('ip', command.split(' '));
}

function tc(command) {
  execFileSync('tc', command.split(' '));
}
