// What may happen to a call of two: `strike` gets the call, which has the `home` of the second, the
// `host` there, a `spare` home to move to, the server and the relay. All is well again when it has
// ended. `away` says for how many seconds nothing can get through meanwhile; `bound` how many more
// it may take until both see each other again; `relayed` that there is no way but over the relay.

import { lasting } from '../support/lasting.js';

const cut = (direction, seconds) => async ({ home }) => {
  await home.line.change(`${direction} loss=100`);
  await lasting(seconds);
  await home.line.change('both');
};

async function flap(call) {
  for (let times = 0; times < 4; times++) {
    await cut('both', 1)(call);
    await lasting(1);
  }
}

async function switchNetwork(call, gap = 0) {
  const { home, host, spare } = call;
  home.unplug(host);
  if (gap) await lasting(gap);
  spare.plugIn(host);
  Object.assign(call, { home: spare, spare: home });
}

async function loseServerToo({ home, server }) {
  await server.crash();
  await cut('both', 8)({ home });
  await server.startAgain();
}

async function loseRelay({ relay }) {
  await relay.crash();
  await lasting(2);
  await relay.startAgain();
}

async function loseRelayAndServer({ relay, server }) {
  await server.crash();
  await loseRelay({ relay });
  await server.startAgain();
}

// As of credentials that ran out: none of before is taken any more.
function voidCredentials({ relay, server }) {
  relay.changeSecret();
  return loseRelayAndServer({ relay, server });
}

// What nothing tells the browser of: for 9 s it may be an outage that heals by itself.
const UNSEEN = 12;

export const faults = [
  { name: 'outage of 2 s', strike: cut('both', 2), away: 2, bound: 1.5 },
  { name: 'outage of 8 s', strike: cut('both', 8), away: 8, bound: 1.5 },
  { name: 'outage of 40 s', strike: cut('both', 40), away: 40, bound: 3 },
  { name: '8 s in one direction', strike: cut('there', 8), away: 8, bound: 1.5 },
  { name: 'flapping, 1 s each', strike: flap, away: 1, bound: 1.5 },
  { name: 'another network', strike: switchNetwork, away: 0, bound: 3 },
  {
    name: 'another network after 5 s',
    strike: (call) => switchNetwork(call, 5),
    away: 5,
    bound: 3,
  },
  { name: 'NAT rebinding', strike: ({ home }) => home.rebind(), away: 0, bound: UNSEEN },
  { name: 'server killed, outage of 8 s', strike: loseServerToo, away: 8, bound: 3 },
  { name: 'relay killed', strike: loseRelay, away: 2, bound: UNSEEN, relayed: true },
  {
    name: 'relay and server killed',
    strike: loseRelayAndServer,
    away: 2,
    bound: UNSEEN,
    relayed: true,
  },
  {
    name: 'credentials of the relay void',
    strike: voidCredentials,
    away: 2,
    bound: UNSEEN,
    relayed: true,
  },
];
