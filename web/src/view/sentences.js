// Which sentence tells of which state.
import { listed, text } from '../texts.js';

/**
 * @typedef {import('confab-core/confab.mjs').Problem} Problem
 * @typedef {import('confab-core/confab.mjs').PeerLink} PeerLink
 * @typedef {import('../shims/local_media.js').DeviceState} DeviceState
 * @typedef {'no-room' | 'not-loaded' | 'broken'} PageProblem What the page itself finds wrong.
 */

/** These tables hold ids of texts; what is empty has nothing to say.
 * @type {Record<Problem, string>} */
export const PROBLEMS = {
  'none': '',
  'room-full': 'room-full',
  'bad-room': 'bad-room',
  'bad-name': 'bad-name',
  'server-unreachable': 'server-unreachable',
  'forbidden': 'forbidden',
  'replaced': 'replaced',
  'incompatible': 'incompatible',
};

/** @type {Record<PageProblem, string>} */
export const PAGE_PROBLEMS = {
  'no-room': 'no-room',
  'not-loaded': 'not-loaded',
  'broken': 'broken',
};

/** What keeps a browser from calling at all. */
export const UNSUPPORTED = { browser: 'unsupported-browser', insecure: 'unsupported-insecure' };

/** @type {Record<PeerLink, string>} */
export const LINK_MARKS = {
  connecting: 'connecting',
  connected: '',
  reconnecting: 'reconnecting',
  failed: 'no-connection',
};

/** What a tile says of the connection; empty: nothing.
 * @param {import('confab-core/confab.mjs').PeerView} peer */
export const markOf = ({ state, media, soundAlone, screenAlone }) =>
  (state === 'connected' && media.camera && (soundAlone || screenAlone)
    ? 'slow-there' : LINK_MARKS[state]);

/** Likewise the tile of their screen; their own says it if there is no connection.
 * @param {import('confab-core/confab.mjs').PeerView} peer */
export const screenMarkOf = ({ state, soundAlone }) =>
  (state === 'connected' && soundAlone ? 'slow-there' : LINK_MARKS[state]);

/** What is wrong with a microphone in such a state, and what to do.
 * @type {Record<DeviceState, string>} */
const MICROPHONE_REMEDIES = {
  off: '',
  starting: '',
  on: '',
  missing: 'microphone-missing',
  denied: 'microphone-denied',
  busy: 'microphone-busy',
  interrupted: 'microphone-interrupted',
  lost: 'microphone-lost',
};

/** @type {Record<DeviceState, string>} */
const CAMERA_REMEDIES = {
  off: '',
  starting: '',
  on: '',
  missing: 'camera-missing',
  denied: 'camera-denied',
  busy: 'camera-busy',
  interrupted: 'camera-interrupted',
  lost: 'camera-lost',
};

const CONSEQUENCES = {
  before: { both: 'will-not-hear-or-see', heard: 'will-not-hear', seen: 'will-not-see' },
  during: { both: 'cannot-hear-or-see', heard: 'cannot-hear', seen: 'cannot-see' },
};

/** What a device is now, after a key was pressed that switches it. */
export const SWITCHED = {
  microphone: { on: 'microphone-is-on', off: 'microphone-is-off' },
  camera: { on: 'camera-is-on', off: 'camera-is-off' },
};

/** The text of an id from one of the tables. @param {string} id */
export const textOrNone = (id) => id && text(id);

/** What to tell a person whose devices are in these states.
 * @param {DeviceState} microphone @param {DeviceState} camera
 * @param {'before' | 'during'} when Of the call. */
export function deviceHelp(microphone, camera, when = 'during') {
  const { both, heard, seen } = CONSEQUENCES[when];
  if (microphone === 'denied' && camera === 'denied') return [help(both, 'both-denied')];
  return [
    help(heard, MICROPHONE_REMEDIES[microphone]),
    help(seen, CAMERA_REMEDIES[camera]),
  ].filter(Boolean);
}

/** @param {string} consequence @param {string} remedy */
const help = (consequence, remedy) => remedy && `${text(consequence)} ${text(remedy)}`;

/** How the call begins, as long as there is no picture to tell it.
 * @param {import('../preview.js').Wishes} wishes */
export function joiningWith({ microphone, camera }) {
  if (microphone && camera) return text('joining-with-both');
  if (microphone) return text('joining-with-microphone');
  return camera ? text('joining-with-camera') : text('joining-with-neither');
}

/** @param {import('../preview.js').Wishes} wishes */
export function previewButton({ microphone, camera }) {
  if (microphone && camera) return text('try-both');
  if (microphone) return text('try-microphone');
  return camera ? text('try-camera') : '';
}

/** Who is in the room that one may join; empty as long as that is not known.
 * @param {import('confab-core/confab.mjs').RoomView} view */
export function presence({ presentKnown, present }) {
  if (!presentKnown) return '';
  if (present.length === 0) return text('nobody-here');
  return text('people-here', { names: listed(present.map(nameOf)), count: present.length });
}

/** @param {string} name */
export const nameOf = (name) => name.trim() || text('guest');
