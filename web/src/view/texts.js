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

export const MUTED = 'You are muted. Press Microphone, or hold the space bar to talk';

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

/** What is wrong with a device in this state and what to do; empty: nothing.
 * @param {DeviceState} state @param {string} name As it is called in a sentence.
 * @param {string} button @returns {string} */
function remedyOf(state, name, button) {
  /** @type {Record<DeviceState, string>} */
  const remedies = {
    off: '',
    starting: '',
    on: '',
    missing: `no ${name} was found. Plug one in and press ${button}.`,
    denied: `the ${name} is blocked. Allow it beside the page’s address and press ${button}.`,
    busy: `another program uses the ${name}. Close it and press ${button}.`,
    interrupted:
      `your device uses the ${name} for something else. It comes back, or press ${button}.`,
    lost: `the ${name} was switched off. Press ${button} to try again.`,
  };
  return remedies[state];
}

const BOTH_DENIED =
  'the microphone and the camera are blocked. Allow them beside the page’s address, then press ' +
  'Microphone and Camera.';

/** What to tell a person whose devices are in these states.
 * @param {DeviceState} microphone @param {DeviceState} camera
 * @param {'before' | 'during'} when Of the call. */
export function deviceHelp(microphone, camera, when = 'during') {
  const cannot = when === 'during' ? 'cannot' : 'will not';
  if (microphone === 'denied' && camera === 'denied') {
    return [`Others ${cannot} hear or see you: ${BOTH_DENIED}`];
  }
  const heard = remedyOf(microphone, 'microphone', 'Microphone');
  const seen = remedyOf(camera, 'camera', 'Camera');
  return [
    ...(heard ? [`Others ${cannot} hear you: ${heard}`] : []),
    ...(seen ? [`Others ${cannot} see you: ${seen}`] : []),
  ];
}

export const ALL_THE_SAME = 'You can join all the same.';
export const ASKING = 'Your browser may ask you to allow it.';

/** How the call begins, as long as there is no picture to tell it.
 * @param {import('../preview.js').Wishes} wishes */
export function joiningWith({ microphone, camera }) {
  if (microphone && camera) return 'Your microphone and camera come on when you join.';
  if (microphone) return 'You join with the microphone on and the camera off.';
  return camera ? 'You join muted, with the camera on.' : 'You join muted, with the camera off.';
}

/** @param {import('../preview.js').Wishes} wishes */
export function previewButton({ microphone, camera }) {
  if (microphone && camera) return 'Try microphone and camera';
  if (microphone) return 'Try the microphone';
  return camera ? 'Try the camera' : '';
}

/** Who is in the room that one may join; empty as long as that is not known.
 * @param {import('confab-core/confab.mjs').RoomView} view */
export function presence({ presentKnown, present }) {
  if (!presentKnown) return '';
  if (present.length === 0) return 'Nobody is here yet';
  const names = present.map(nameOf);
  const last = names.pop();
  return names.length > 0 ? `${names.join(', ')} and ${last} are here` : `${last} is here`;
}

/** @param {string} name */
export const nameOf = (name) => name.trim() || 'Guest';
