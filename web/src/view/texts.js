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
  'replaced': 'This call goes on in another tab',
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

/** @type {Record<DeviceState, string>} Empty: nothing to help with. */
const MICROPHONE_HELP = {
  off: '',
  starting: '',
  on: '',
  missing: 'Others cannot hear you: no microphone was found. Plug one in and press Microphone.',
  denied:
    'Others cannot hear you: the microphone is blocked. Allow it beside the page’s address and ' +
    'press Microphone.',
  busy:
    'Others cannot hear you: another program uses the microphone. Close it and press Microphone.',
  lost: 'Others cannot hear you: the microphone was switched off. Press Microphone to try again.',
};

/** @type {Record<DeviceState, string>} */
const CAMERA_HELP = {
  off: '',
  starting: '',
  on: '',
  missing: 'Others cannot see you: no camera was found. Plug one in and press Camera.',
  denied:
    'Others cannot see you: the camera is blocked. Allow it beside the page’s address and ' +
    'press Camera.',
  busy: 'Others cannot see you: another program uses the camera. Close it and press Camera.',
  lost: 'Others cannot see you: the camera was switched off. Press Camera to try again.',
};

const BOTH_DENIED =
  'Others cannot hear or see you: the microphone and the camera are blocked. Allow them beside ' +
  'the page’s address, then press Microphone and Camera.';

/** What to tell a person whose devices are in these states.
 * @param {DeviceState} microphone @param {DeviceState} camera */
export function deviceHelp(microphone, camera) {
  if (microphone === 'denied' && camera === 'denied') return [BOTH_DENIED];
  return [MICROPHONE_HELP[microphone], CAMERA_HELP[camera]].filter(Boolean);
}

/** @param {string} name */
export const nameOf = (name) => name.trim() || 'Guest';
