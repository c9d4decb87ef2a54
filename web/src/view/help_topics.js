// Why something does not work: what whoever runs the server is told of it, and where the help has
// more (docs/troubleshooting.md, which the build makes help.html of).
import { listed, text } from '../texts.js';
import { nameOf } from './sentences.js';

/**
 * @typedef {import('confab-core/confab.mjs').Cause} Cause
 * @typedef {import('confab-core/confab.mjs').PeerView} PeerView
 * @typedef {import('../shims/local_media.js').DeviceState} DeviceState
 * @typedef {{ admin: string, section: string }} Topic Ids of a text and of a heading.
 */

/** @satisfies {Record<string, Topic>} */
export const TOPICS = {
  'denied': { admin: 'admin-denied', section: 'the-camera-or-the-microphone-is-blocked' },
  'busy': { admin: 'admin-busy', section: 'another-program-uses-the-camera-or-the-microphone' },
  'browser': { admin: 'admin-browser', section: 'this-browser-cannot-make-video-calls' },
  'insecure': { admin: 'admin-insecure', section: 'the-browser-wants-a-secure-connection' },
  'server-unreachable': {
    admin: 'admin-server-unreachable', section: 'the-server-does-not-answer',
  },
  'room-full': { admin: 'admin-room-full', section: 'the-room-is-full' },
};

/** Of a connection that there is not; `why` is what the person is told.
 * @type {Record<Exclude<Cause, 'none'>, Topic & { why: string }>} */
export const CAUSES = {
  'no-answer': {
    why: 'why-no-answer',
    admin: 'admin-no-answer',
    section: 'nothing-comes-back-from-the-other-page',
  },
  'no-servers': {
    why: 'why-no-servers',
    admin: 'admin-no-servers',
    section: 'this-server-connects-people-of-one-network-only',
  },
  'no-relay': {
    why: 'why-no-relay', admin: 'admin-no-relay', section: 'two-networks-that-let-nothing-in',
  },
  'relay-refused': {
    why: 'why-relay-refused', admin: 'admin-relay-refused', section: 'the-relay-refuses-you',
  },
  'relay-unreachable': {
    why: 'why-relay-unreachable',
    admin: 'admin-relay-unreachable',
    section: 'the-relay-cannot-be-reached',
  },
  'udp-blocked': {
    why: 'why-udp-blocked', admin: 'admin-udp-blocked', section: 'your-network-blocks-udp',
  },
  'their-network': {
    why: 'why-their-network', admin: 'admin-their-network', section: 'it-is-their-network',
  },
  'unexplained': {
    why: 'why-unexplained', admin: 'admin-unexplained', section: 'two-ways-out-that-do-not-meet',
  },
};

/** Who is not connected, by cause, each with what the person is told.
 * @param {PeerView[]} peers */
export function unconnected(peers) {
  const causes = new Set(peers.map(({ cause }) => cause).filter((cause) => cause !== 'none'));
  return Array.from(causes, (cause) => {
    const names = peers.filter((peer) => peer.cause === cause).map(({ name }) => nameOf(name));
    const who = text('no-connection-with', { names: listed(names) });
    return { told: `${who} ${text(CAUSES[cause].why)}`, topic: CAUSES[cause] };
  });
}

/** What more there is to say of devices in these states.
 * @param {DeviceState[]} states */
export function deviceTopic(...states) {
  if (states.includes('denied')) return TOPICS.denied;
  return states.includes('busy') ? TOPICS.busy : null;
}
