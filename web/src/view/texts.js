// Every sentence that depends on state, in plain words and in one place.

/**
 * @typedef {import('confab-core/confab.mjs').Problem} Problem
 * @typedef {import('confab-core/confab.mjs').PeerLink} PeerLink
 * @typedef {import('../shims/local_media.js').DeviceState} DeviceState
 * @typedef {'no-room' | 'not-loaded' | 'broken'} PageProblem What the page itself finds wrong.
 */

/** @type {Record<Problem, string>} */
export const PROBLEMS = {
  'none': '',
  'room-full': 'This room is full, please try another one',
  'bad-room': 'Please choose another room name: at most 64 letters, on one line',
  'bad-name': 'Please choose a shorter name: at most 64 letters, on one line',
  'server-unreachable': 'The server does not answer. Please check your internet connection',
  'forbidden': 'The server does not let you in. Please ask the person who runs it',
  'replaced': 'You went on in another tab or on another device, so this page left the room',
  'incompatible': 'This page is out of date. Please reload it and join again',
};

/** @type {Record<PageProblem, string>} */
export const PAGE_PROBLEMS = {
  'no-room': 'Please type a room name',
  'not-loaded': 'The page did not load completely. Please check your connection and reload it',
  'broken': 'Something went wrong on this page. Please reload it and join again',
};

export const STILL_TRYING = 'The server does not answer yet. Still trying…';

/** What keeps a browser from calling at all. */
export const UNSUPPORTED = {
  browser:
    'This browser cannot make video calls. Please use a current version of Firefox, Chrome, ' +
    'Edge or Safari.',
  insecure:
    'The browser lets a page use the camera and the microphone only over a secure connection. ' +
    'Please open this page with an address that begins with https://',
};

/** @type {Record<PeerLink, string>} Empty: nothing to say. */
export const LINK_MARKS = {
  connecting: 'Connecting…',
  connected: '',
  reconnecting: 'Reconnecting…',
  failed: 'No connection',
};

/** @typedef {Record<DeviceState, string>} DeviceHelp */

/** @type {{ microphone: DeviceHelp, camera: DeviceHelp }} Empty: nothing to help with. */
export const DEVICE_HELP = {
  microphone: help('microphone', 'Microphone', 'Others cannot hear you.'),
  camera: help('camera', 'Camera', 'Others cannot see you.'),
};

/**
 * @param {string} device
 * @param {string} button
 * @param {string} effect
 * @returns {DeviceHelp}
 */
function help(device, button, effect) {
  return {
    off: '',
    starting: '',
    on: '',
    missing: `${effect} No ${device} was found. Plug one in, then press ${button}.`,
    denied:
      `${effect} The browser may not use the ${device}. Allow it beside the page’s address, ` +
      `then press ${button}.`,
    busy: `${effect} The ${device} is in use by another program. Close it, then press ${button}.`,
    lost: `${effect} The ${device} was unplugged or switched off. Press ${button} to try again.`,
  };
}

/** @param {string} name */
export const nameOf = (name) => name.trim() || 'Guest';
